package io.github.zohocrmcontract.client.errors;

import io.github.zohocrmcontract.client.results.ErrorKind;

/**
 * The access token is missing, unknown or has run out (401), and could not be renewed or was
 * refused again.
 */
public sealed class AuthenticationException extends ApiException permits LoginException {
  private static final long serialVersionUID = 1L;

  /** The exception for this answer. */
  public AuthenticationException(Refusal refusal) {
    super(refusal);
  }

  /**
   * The exception for this answer.
   *
   * @param advice what the client can say of cause and cure; empty if nothing
   */
  public AuthenticationException(Refusal refusal, String advice) {
    super(refusal, advice);
  }

  // The accounts server has codes of its own, and reports errors with status 200.
  @Override
  public final ErrorKind kind() {
    return ErrorKind.AUTHENTICATION;
  }
}
