package io.github.zohocrmcontract.client.auth;

import io.github.zohocrmcontract.client.errors.LoginException;
import io.github.zohocrmcontract.client.errors.Refusal;
import io.github.zohocrmcontract.client.http.Deadline;
import io.github.zohocrmcontract.client.results.Details;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Exchanges an authorization code for a refresh token. */
public final class CodeExchange {
  private final TokenEndpoint endpoint;
  private final URI accountsServer;

  /** Exchanges codes at this endpoint, which belongs to this accounts server. */
  public CodeExchange(TokenEndpoint endpoint, URI accountsServer) {
    this.endpoint = endpoint;
    this.accountsServer = accountsServer;
  }

  /**
   * Exchanges a code. It is used up, whether this succeeds or not.
   *
   * @param redirect where the browser was sent back to, exactly as registered; empty for a code of
   *     a self client
   * @throws LoginException if the server gives no tokens, or no refresh token
   */
  public AuthorizedAccess exchange(
      String clientId,
      String clientSecret,
      String code,
      Optional<URI> redirect,
      Deadline deadline) {
    Map<String, String> form = new HashMap<>();
    form.put("grant_type", "authorization_code");
    form.put("client_id", Secret.require(clientId, "client id"));
    form.put("client_secret", Secret.require(clientSecret, "client secret"));
    form.put("code", Secret.require(code, "code"));
    redirect.ifPresent(address -> form.put("redirect_uri", address.toString()));
    TokenAnswer.Tokens tokens = endpoint.ask(form, deadline);
    String refreshToken = tokens.refresh().orElseThrow(this::withoutRefreshToken);
    return new AuthorizedAccess(
        new RefreshTokenGrant(clientId, clientSecret, refreshToken),
        accountsServer,
        tokens.access(),
        tokens.scopes());
  }

  private LoginException withoutRefreshToken() {
    return new LoginException(
        new Refusal(
            endpoint.line(),
            200,
            HttpHeaders.of(Map.of(), (name, value) -> true),
            Optional.empty(),
            "there was no refresh token for the code; was the user asked with access_type=offline?",
            Details.none(),
            List.of()));
  }
}
