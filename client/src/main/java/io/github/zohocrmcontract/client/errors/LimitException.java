package io.github.zohocrmcontract.client.errors;

import java.util.Optional;

/** The calls of the day, or those allowed at the same time, are used up (429). */
public final class LimitException extends ApiException {
  private static final long serialVersionUID = 1L;

  /** The exception for this answer. */
  public LimitException(Refusal refusal) {
    super(refusal);
  }

  /** When to come back, as the server says it: seconds, or a date; empty if it does not say. */
  public Optional<String> retryAfter() {
    return headers().firstValue("Retry-After");
  }
}
