package io.github.zohocrmcontract.stub;

/** The stub cannot start; the message says why and what to do. */
public final class StubStartException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  StubStartException(String message, Throwable cause) {
    super(message, cause);
  }
}
