package io.github.zohocrmcontract.spec.changes;

/**
 * Says why the comparison cannot be made, or that it found what may not be. It has no stack trace:
 * whoever reads it in the build's log needs the sentence, not our lines.
 */
public final class ChangesException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ChangesException(String message) {
    super(message, null, false, false);
  }
}
