package io.github.zohocrmcontract.client.errors;

import java.util.Optional;

/** The server gave a job up. How much of it was done is unknown. */
public final class JobFailedException extends JobException {
  private static final long serialVersionUID = 1L;

  private final transient Optional<String> reason;

  /**
   * A job that failed.
   *
   * @param request the question for its status
   * @param reason why, if the server said so
   */
  public JobFailedException(RequestLine request, String jobId, Optional<String> reason) {
    super(request, jobId, "failed" + reason.map(said -> ": " + said).orElse(", no reason given"));
    this.reason = reason;
  }

  /** Why the job failed, if the server said so. */
  public Optional<String> reason() {
    return reason;
  }
}
