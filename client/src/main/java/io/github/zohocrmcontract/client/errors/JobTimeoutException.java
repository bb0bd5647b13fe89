package io.github.zohocrmcontract.client.errors;

import java.time.Duration;

/** A job had not ended when the time to wait was over. It goes on, and can be awaited again. */
public final class JobTimeoutException extends JobException {
  private static final long serialVersionUID = 1L;

  private final String status;

  /**
   * A job that takes longer.
   *
   * @param request the last question for its status
   * @param status the last status, in the server's word
   * @param waited how long it was waited for
   */
  public JobTimeoutException(RequestLine request, String jobId, String status, Duration waited) {
    super(
        request,
        jobId,
        "has not ended within " + waited + ", its status is " + status + "; it goes on");
    this.status = status;
  }

  /** The last status, in the server's word. */
  public String status() {
    return status;
  }
}
