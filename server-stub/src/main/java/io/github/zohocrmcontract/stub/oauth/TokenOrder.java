package io.github.zohocrmcontract.stub.oauth;

/**
 * A request for tokens. What is missing is empty.
 *
 * @param grantType what is given for a token
 * @param clientId who asks
 * @param clientSecret the client's secret
 * @param code an authorization code
 * @param redirectUri the address that the code was sent to
 * @param refreshToken a refresh token
 * @param scope what a client alone asks for
 * @param soid the organisation that a client alone asks for
 */
public record TokenOrder(
    String grantType,
    String clientId,
    String clientSecret,
    String code,
    String redirectUri,
    String refreshToken,
    String scope,
    String soid) {

  /** Takes null for what is missing. */
  public TokenOrder {
    grantType = grantType == null ? "" : grantType;
    clientId = clientId == null ? "" : clientId;
    clientSecret = clientSecret == null ? "" : clientSecret;
    code = code == null ? "" : code;
    redirectUri = redirectUri == null ? "" : redirectUri;
    refreshToken = refreshToken == null ? "" : refreshToken;
    scope = scope == null ? "" : scope;
    soid = soid == null ? "" : soid;
  }
}
