package io.github.zohocrmcontract.client.users;

import java.util.Optional;

/**
 * How far a job is.
 *
 * @param value the server's word: {@code in_progress}, {@code completed} or {@code failed}; others
 *     can come
 * @param reason why the job failed, if the server said so, which version 7 does not promise
 */
public record JobStatus(String value, Optional<String> reason) {

  /** Whether the job has done what it was to do. */
  public boolean isCompleted() {
    return value.equals("completed");
  }

  /** Whether the job has given up. */
  public boolean isFailed() {
    return value.equals("failed");
  }

  /** Whether the job has come to its end, one way or the other. */
  public boolean isEnded() {
    return isCompleted() || isFailed();
  }
}
