package io.github.zohocrmcontract.client.errors;

import io.github.zohocrmcontract.client.results.ErrorKind;

/**
 * Nothing was done for any object of the request, or not for the only one; {@link #items()} say why
 * for each. {@link #code()}, {@link #serverMessage()} and {@link #details()} are those of the first
 * that failed.
 */
public final class ItemsFailedException extends ApiException {
  private static final long serialVersionUID = 1L;

  /** The exception for this answer. */
  public ItemsFailedException(Refusal refusal) {
    super(refusal);
  }

  @Override
  public ErrorKind kind() {
    return ErrorKind.of(code().orElse(""));
  }
}
