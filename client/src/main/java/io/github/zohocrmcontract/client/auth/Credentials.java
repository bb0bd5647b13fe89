package io.github.zohocrmcontract.client.auth;

/**
 * What the refresh-token grant needs. {@link #toString()} shows the client's id only.
 *
 * @param clientId id of the registered application
 * @param clientSecret its secret
 * @param refreshToken refresh token of the user on whose behalf the application works
 */
public record Credentials(String clientId, String clientSecret, String refreshToken) {

  public Credentials {
    Secret.require(clientId, "client id");
    Secret.require(clientSecret, "client secret");
    Secret.require(refreshToken, "refresh token");
  }

  @Override
  public String toString() {
    return "Credentials[clientId=" + clientId + "]";
  }
}
