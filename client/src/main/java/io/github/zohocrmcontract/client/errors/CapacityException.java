package io.github.zohocrmcontract.client.errors;

/**
 * More than the organisation, an object or one call holds (such as {@code LIMIT_EXCEEDED} with
 * status 400). Waiting does not help.
 */
public final class CapacityException extends ApiException {
  private static final long serialVersionUID = 1L;

  /** The exception for this answer. */
  public CapacityException(Refusal refusal) {
    super(refusal);
  }
}
