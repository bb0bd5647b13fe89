package io.github.zohocrmcontract.client.errors;

/**
 * Something else has the value already, or what was asked for is there already (such as {@code
 * DUPLICATE_DATA}).
 */
public final class DuplicateException extends ApiException {
  private static final long serialVersionUID = 1L;

  /** The exception for this answer. */
  public DuplicateException(Refusal refusal) {
    super(refusal);
  }
}
