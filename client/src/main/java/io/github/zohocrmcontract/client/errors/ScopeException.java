package io.github.zohocrmcontract.client.errors;

/**
 * The access token lacks a scope that the operation needs (OAUTH_SCOPE_MISMATCH). A new token of
 * the same grant does not help.
 */
public final class ScopeException extends ApiException {
  private static final long serialVersionUID = 1L;

  /**
   * The exception for this answer.
   *
   * @param refusal what the server answered
   */
  public ScopeException(Refusal refusal) {
    super(refusal);
  }
}
