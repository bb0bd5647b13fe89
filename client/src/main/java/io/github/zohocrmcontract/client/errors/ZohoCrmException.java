package io.github.zohocrmcontract.client.errors;

/**
 * A call did not give what it should. The kinds: the server answered with an error ({@link
 * ApiException}), no whole answer came ({@link TransportException}), the answer could not be read
 * ({@link DecodingException}), a list does not go on ({@link PagingException}), or a job does not
 * end well ({@link JobException}).
 *
 * <p>Neither messages nor causes hold tokens, secrets or query values.
 */
public abstract sealed class ZohoCrmException extends RuntimeException
    permits ApiException, TransportException, DecodingException, PagingException, JobException {
  private static final long serialVersionUID = 1L;

  private final transient RequestLine request;

  ZohoCrmException(RequestLine request, String message, Throwable cause) {
    super(request + ": " + message, cause);
    this.request = request;
  }

  /** The request that failed. */
  public final RequestLine request() {
    return request;
  }
}
