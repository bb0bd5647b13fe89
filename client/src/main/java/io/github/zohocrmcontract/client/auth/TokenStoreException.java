package io.github.zohocrmcontract.client.auth;

/** The place where tokens are kept does not work. The message says what to look at. */
public final class TokenStoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * A store that does not work.
   *
   * @param message what was wrong and what to do, without any token
   * @param cause what happened, or null
   */
  public TokenStoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
