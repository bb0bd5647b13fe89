package io.github.zohocrmcontract.client.users;

import io.github.zohocrmcontract.client.api.UsersApi;
import io.github.zohocrmcontract.client.errors.JobFailedException;
import io.github.zohocrmcontract.client.errors.JobTimeoutException;
import io.github.zohocrmcontract.client.errors.RequestLine;
import io.github.zohocrmcontract.client.errors.TransportException;
import io.github.zohocrmcontract.client.errors.TransportException.Fault;
import io.github.zohocrmcontract.client.errors.UnknownJobException;
import io.github.zohocrmcontract.client.http.Answer;
import io.github.zohocrmcontract.client.http.Results;
import io.github.zohocrmcontract.client.model.TransferJobResponse;
import io.github.zohocrmcontract.client.results.Identifiers;
import java.time.Duration;
import java.util.Optional;

/**
 * A job that hands a user's work over and then deletes the user. It goes on whether or not anyone
 * waits for it, and cannot be stopped. {@link Users#transferJob} makes the same handle from the
 * identifier, in another process as well. Immutable and thread-safe.
 */
public final class TransferJob {
  private final UsersApi api;
  private final String id;

  TransferJob(UsersApi api, String id) {
    this.api = api;
    this.id = Identifiers.require(id);
  }

  /** Identifier of the job. */
  public String id() {
    return id;
  }

  /** How far the job is; empty if the server knows no such job. */
  public Optional<JobStatus> status() {
    return ask().status();
  }

  /**
   * Waits for the end of the job, as {@link JobWait#atMost} says.
   *
   * @throws JobFailedException if the job failed
   * @throws JobTimeoutException if it had not ended by then; it goes on
   * @throws UnknownJobException if the server knows no such job
   */
  public JobStatus await(Duration timeout) {
    return await(JobWait.atMost(timeout));
  }

  /**
   * Waits for the end of the job. A status that is not known counts as going on. When the thread is
   * interrupted, waiting ends with a {@link TransportException} whose fault is {@code INTERRUPTED};
   * when a question fails, with its failure. The job goes on all the same, and can be awaited
   * again.
   *
   * @return the last status, which says that the job is completed
   * @throws JobFailedException if the job failed
   * @throws JobTimeoutException if it had not ended by then; it goes on
   * @throws UnknownJobException if the server knows no such job
   */
  public JobStatus await(JobWait wait) {
    long start = wait.time().nanoTime();
    Duration pause = wait.firstPause();
    while (true) {
      Asked asked = ask();
      JobStatus status =
          asked.status().orElseThrow(() -> new UnknownJobException(asked.request(), id));
      wait.progress().accept(status);
      if (status.isCompleted()) {
        return status;
      }
      if (status.isFailed()) {
        throw new JobFailedException(asked.request(), id, status.reason());
      }
      Duration left = wait.timeout().minusNanos(wait.time().nanoTime() - start);
      if (left.isNegative() || left.isZero()) {
        throw new JobTimeoutException(asked.request(), id, status.value(), wait.timeout());
      }
      pause(wait.time(), shorter(pause, left), asked.request());
      pause = shorter(pause.multipliedBy(2), wait.longestPause());
    }
  }

  /** What the server said, and to which request. */
  private record Asked(RequestLine request, Optional<JobStatus> status) {}

  private Asked ask() {
    Answer<TransferJobResponse> answer = api.getTransferAndDeleteUsersStatus(id);
    return new Asked(
        answer.request(),
        Results.one(answer, "transfer_and_delete", TransferJobResponse::getTransferAndDelete)
            .map(
                job ->
                    new JobStatus(
                        job.getStatus() == null ? "" : job.getStatus(),
                        Optional.ofNullable(job.getReason()))));
  }

  private void pause(JobTime time, Duration pause, RequestLine request) {
    try {
      time.pause(pause);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new TransportException(
          request,
          Fault.INTERRUPTED,
          "interrupted while waiting for job " + id + ", which goes on",
          null);
    }
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TransferJob that && id.equals(that.id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return "TransferJob[" + id + "]";
  }
}
