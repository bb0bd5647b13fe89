package io.github.zohocrmcontract.stub.oauth;

import java.util.Optional;

/** What the accounts server refuses with. All come with HTTP 200, as Zoho does it. */
public enum OauthFault {
  /** Too many access tokens for one refresh token, or too many codes for one client. */
  TOO_MANY(
      "Access Denied",
      "You have made too many requests continuously. Please try again after some time."),
  /** The user said no, or has asked for too many codes. */
  ACCESS_DENIED("access_denied"),
  /** The client is unknown. */
  INVALID_CLIENT("invalid_client"),
  /** The secret is not the client's. */
  INVALID_CLIENT_SECRET("invalid_client_secret"),
  /** The code or refresh token is unknown, used, too old, revoked or of another data centre. */
  INVALID_CODE("invalid_code"),
  /** The code was sent to another address. */
  INVALID_REDIRECT_URI("invalid_redirect_uri"),
  /** No scope, or one that is none. */
  INVALID_SCOPE("invalid_scope"),
  /** No organisation has this number. */
  INVALID_SOID("invalid_soid"),
  /** There is no such refresh token to revoke. */
  INVALID_TOKEN("invalid_token"),
  /** Nothing that a token is given for. */
  UNSUPPORTED_GRANT_TYPE("unsupported_grant_type"),
  /** Something else than a code is asked for. */
  UNSUPPORTED_RESPONSE_TYPE("unsupported_response_type");

  private final String error;
  private final String description;

  OauthFault(String error) {
    this(error, null);
  }

  OauthFault(String error, String description) {
    this.error = error;
    this.description = description;
  }

  /** The word in the answer. */
  public String error() {
    return error;
  }

  /** The text for people, where there is one. */
  public Optional<String> description() {
    return Optional.ofNullable(description);
  }
}
