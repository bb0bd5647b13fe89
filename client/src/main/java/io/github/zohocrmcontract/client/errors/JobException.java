package io.github.zohocrmcontract.client.errors;

/** A job that the server works on has not ended well, or not in time. */
public abstract sealed class JobException extends ZohoCrmException
    permits JobFailedException, JobTimeoutException, UnknownJobException {
  private static final long serialVersionUID = 1L;

  private final String jobId;

  JobException(RequestLine request, String jobId, String message) {
    super(request, "job " + jobId + " " + message, null);
    this.jobId = jobId;
  }

  /** Identifier of the job. */
  public final String jobId() {
    return jobId;
  }
}
