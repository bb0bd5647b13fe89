package io.github.zohocrmcontract.client.auth;

import java.net.URI;
import java.util.Objects;
import java.util.Set;

/**
 * What a user has granted an application. Keep the refresh token safe and use it from then on: a
 * user has 20 of them at most for an application, and the next retires the first.
 *
 * @param grant the refresh token and whose it is
 * @param accountsServer the accounts server that gave it, the only one that knows it
 * @param firstToken an access token that came with it
 * @param scopes what was granted, if the server said so
 */
public record AuthorizedAccess(
    RefreshTokenGrant grant, URI accountsServer, AccessToken firstToken, Set<String> scopes) {

  public AuthorizedAccess {
    Objects.requireNonNull(grant);
    Objects.requireNonNull(accountsServer);
    Objects.requireNonNull(firstToken);
    scopes = Set.copyOf(scopes);
  }
}
