package io.github.zohocrmcontract.client.auth;

import io.github.zohocrmcontract.client.http.Deadline;

/**
 * One access token that is never renewed; when it runs out, calls fail.
 *
 * @param token the token
 */
public record FixedToken(AccessToken token) implements TokenSource {

  @Override
  public AccessToken token(Deadline deadline) {
    return token;
  }
}
