package io.github.zohocrmcontract.stub.storage;

/** The database that was named cannot be used; the message says why and what to do. */
public final class UnusableDatabaseException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnusableDatabaseException(String message, Throwable cause) {
    super(message, cause);
  }
}
