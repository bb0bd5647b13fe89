package io.github.zohocrmcontract.client.errors;

/** A successful answer that could not be read. What was asked for has been done nevertheless. */
public final class DecodingException extends ZohoCrmException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String path;

  /**
   * An answer that could not be read.
   *
   * @param request the request that was answered
   * @param status HTTP status of the answer
   * @param path where in the body, for instance {@code $.users[3].created_time}; {@code $} for the
   *     whole body
   * @param message what could not be read
   * @param cause what the JSON reader reported, or null
   */
  public DecodingException(
      RequestLine request, int status, String path, String message, Throwable cause) {
    super(request, "answer " + status + " could not be read at " + path + ": " + message, cause);
    this.status = status;
    this.path = path;
  }

  /** {@return HTTP status of the answer} */
  public int status() {
    return status;
  }

  /** {@return where in the body, for instance {@code $.users[3].created_time}} */
  public String path() {
    return path;
  }
}
