package io.github.zohocrmcontract.client.errors;

/**
 * There is no such URL (404). An unknown identifier is not this: Zoho answers it with 400 or with
 * nothing.
 */
public final class NotFoundException extends ApiException {
  private static final long serialVersionUID = 1L;

  /**
   * The exception for this answer.
   *
   * @param refusal what the server answered
   */
  public NotFoundException(Refusal refusal) {
    super(refusal);
  }
}
