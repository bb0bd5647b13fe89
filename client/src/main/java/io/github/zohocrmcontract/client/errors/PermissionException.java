package io.github.zohocrmcontract.client.errors;

/**
 * The user may not do this, or the organisation does not have the feature (403). A new token does
 * not help.
 */
public final class PermissionException extends ApiException {
  private static final long serialVersionUID = 1L;

  /**
   * The exception for this answer.
   *
   * @param refusal what the server answered
   */
  public PermissionException(Refusal refusal) {
    super(refusal);
  }
}
