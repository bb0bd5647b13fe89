package io.github.zohocrmcontract.client.errors;

/** The state of the object forbids it, whoever asks (such as {@code NOT_ALLOWED}). */
public final class NotAllowedException extends ApiException {
  private static final long serialVersionUID = 1L;

  /** The exception for this answer. */
  public NotAllowedException(Refusal refusal) {
    super(refusal);
  }
}
