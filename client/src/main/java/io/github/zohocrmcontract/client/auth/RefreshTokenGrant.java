package io.github.zohocrmcontract.client.auth;

import java.util.Map;

/**
 * A refresh token, with which an application acts for the user who gave it. It does not run out.
 * {@link #toString()} shows the client's id only.
 *
 * @param clientId id of the registered application
 * @param clientSecret its secret
 * @param refreshToken refresh token of the user on whose behalf the application works
 */
public record RefreshTokenGrant(String clientId, String clientSecret, String refreshToken)
    implements Grant {

  public RefreshTokenGrant {
    Secret.require(clientId, "client id");
    Secret.require(clientSecret, "client secret");
    Secret.require(refreshToken, "refresh token");
  }

  @Override
  public Map<String, String> form() {
    return Map.of(
        "grant_type", "refresh_token",
        "client_id", clientId,
        "client_secret", clientSecret,
        "refresh_token", refreshToken);
  }

  @Override
  public String identity() {
    return "refresh_token " + clientId + " " + refreshToken;
  }

  @Override
  public String toString() {
    return "RefreshTokenGrant[clientId=" + clientId + "]";
  }
}
