package io.github.zohocrmcontract.stub.oauth;

import java.time.Instant;

/**
 * An access token that is kept.
 *
 * @param granted what it stands for
 * @param expiry when it runs out; {@link Instant#MAX} if never
 */
public record LivingToken(GrantedToken granted, Instant expiry) {

  /** Whether it can be used. */
  public boolean isGoodAt(Instant now) {
    return now.isBefore(expiry);
  }
}
