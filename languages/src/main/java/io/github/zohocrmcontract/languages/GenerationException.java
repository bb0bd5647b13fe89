package io.github.zohocrmcontract.languages;

/** A client could not be made; the message says why, and where to look. */
public final class GenerationException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param message what was wrong, where, and what to do
   */
  GenerationException(String message) {
    super(message);
  }
}
