package io.github.zohocrmcontract.client.errors;

import java.util.Optional;

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

  /**
   * Where in the body the fault lies, for instance {@code $.territories[0].name}; empty if it lies
   * elsewhere or the server did not say.
   */
  public Optional<String> jsonPath() {
    return details().jsonPath();
  }
}
