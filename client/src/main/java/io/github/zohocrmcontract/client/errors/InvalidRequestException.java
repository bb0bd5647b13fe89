package io.github.zohocrmcontract.client.errors;

/**
 * The request as a whole was refused: a wrong identifier, parameter or body (400 and the other
 * 4xx).
 */
public final class InvalidRequestException extends ApiException {
  private static final long serialVersionUID = 1L;

  /** The exception for this answer. */
  public InvalidRequestException(Refusal refusal) {
    super(refusal);
  }
}
