package io.github.zohocrmcontract.client.errors;

/**
 * No whole answer came. Whether the server has done what was asked is unknown, except for {@link
 * Fault#NO_CONNECTION}, {@link Fault#TLS_REFUSED} and {@link Fault#NO_PLACE}: then it has not.
 */
public final class TransportException extends ZohoCrmException {
  private static final long serialVersionUID = 1L;

  /** Why no answer came. */
  public enum Fault {
    /**
     * The server could not be reached: unknown host, refused, or not within the connect timeout.
     */
    NO_CONNECTION,
    /** The server's certificate is not trusted, or it could not be agreed how to encrypt. */
    TLS_REFUSED,
    /** As many other calls as allowed were running until the time for the whole call was over. */
    NO_PLACE,
    /** The time for one answer was over; the call was sent. */
    NO_ANSWER_IN_TIME,
    /** The connection broke before the answer was whole. */
    CONNECTION_LOST,
    /** What came is no answer of an HTTP server: another service has the port, for instance. */
    NOT_HTTP,
    /** The time for the whole call was over. */
    DEADLINE,
    /** The calling thread was interrupted; its flag is set again. */
    INTERRUPTED,
    /** The answer was larger than the client takes. */
    TOO_LARGE
  }

  private final Fault fault;

  /**
   * An answer that did not come.
   *
   * @param message what happened, without values of the request
   * @param cause what the transport reported, or null
   */
  public TransportException(RequestLine request, Fault fault, String message, Throwable cause) {
    super(request, message, cause);
    this.fault = fault;
  }

  /** Why no answer came. */
  public Fault fault() {
    return fault;
  }
}
