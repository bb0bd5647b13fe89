package io.github.zohocrmcontract.stub.oauth;

import java.time.Duration;
import java.time.Instant;

/**
 * What an authorization code stands for.
 *
 * @param granted whose it is, and what for
 * @param redirectUri the address that it was sent to; empty if it was sent to none
 * @param offline whether a refresh token is given for it as well
 * @param issuedAt when it was given
 */
public record AuthorizationCode(
    GrantedToken granted, String redirectUri, boolean offline, Instant issuedAt) {

  /** How long a code can be exchanged. */
  public static final Duration LIFETIME = Duration.ofMinutes(3);

  boolean isGoodAt(Instant now) {
    return now.isBefore(issuedAt.plus(LIFETIME));
  }
}
