package io.github.zohocrmcontract.client.errors;

/** The server knows no job with this identifier. */
public final class UnknownJobException extends JobException {
  private static final long serialVersionUID = 1L;

  /**
   * A job that the server does not know.
   *
   * @param request the question for its status
   */
  public UnknownJobException(RequestLine request, String jobId) {
    super(request, jobId, "is not known to the server; check its identifier and the organisation");
  }
}
