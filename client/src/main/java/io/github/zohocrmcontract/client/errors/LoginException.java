package io.github.zohocrmcontract.client.errors;

/**
 * The accounts server gave no access token. {@link #code()} is its word, for instance {@code
 * invalid_client}; {@link #status()} can be 200, for it reports errors that way.
 */
public final class LoginException extends AuthenticationException {
  private static final long serialVersionUID = 1L;

  /** The exception for this answer. */
  public LoginException(Refusal refusal) {
    super(refusal);
  }

  /**
   * The exception for this answer.
   *
   * @param advice what the client can say of cause and cure; empty if nothing
   */
  public LoginException(Refusal refusal, String advice) {
    super(refusal, advice);
  }
}
