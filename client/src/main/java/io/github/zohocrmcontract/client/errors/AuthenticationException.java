package io.github.zohocrmcontract.client.errors;

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
}
