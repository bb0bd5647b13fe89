package io.github.zohocrmcontract.stub.oauth;

import io.github.zohocrmcontract.stub.contract.Scopes;
import java.net.URI;
import java.net.URISyntaxException;

/**
 * What a client asks a user for. What is missing is empty.
 *
 * @param responseType what to give; only {@code code} is known
 * @param clientId who asks
 * @param scope what is asked for
 * @param redirectUri where the answer goes
 * @param accessType {@code offline} if a refresh token is wanted as well
 * @param state given back as it came
 */
public record AuthorizationRequest(
    String responseType,
    String clientId,
    String scope,
    String redirectUri,
    String accessType,
    String state) {

  private static final int LONGEST_ADDRESS = 2000;

  /** Takes null for what is missing. */
  public AuthorizationRequest {
    responseType = responseType == null ? "" : responseType;
    clientId = clientId == null ? "" : clientId;
    scope = scope == null ? "" : scope;
    redirectUri = redirectUri == null ? "" : redirectUri;
    accessType = accessType == null ? "" : accessType;
    state = state == null ? "" : state;
  }

  /**
   * Checks what must be right before anything is sent to the address.
   *
   * @throws OauthRefusal to be told on a page
   */
  void requireAddress() {
    if (!SandboxClient.ID.equals(clientId)) {
      throw new OauthRefusal(OauthFault.INVALID_CLIENT);
    }
    try {
      URI uri = new URI(redirectUri);
      boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      boolean storable = redirectUri.length() <= LONGEST_ADDRESS;
      if (web && storable && uri.getHost() != null && uri.getFragment() == null) {
        return;
      }
    } catch (URISyntaxException malformed) {
      // Refused below, like an address of another kind.
    }
    throw new OauthRefusal(OauthFault.INVALID_REDIRECT_URI);
  }

  /**
   * The scopes that are asked for.
   *
   * @throws OauthRefusal to be told the client
   */
  Scopes requireScopes() {
    if (!"code".equals(responseType)) {
      throw new OauthRefusal(OauthFault.UNSUPPORTED_RESPONSE_TYPE);
    }
    return RequestedScopes.parse(scope);
  }

  boolean offline() {
    return "offline".equals(accessType);
  }
}
