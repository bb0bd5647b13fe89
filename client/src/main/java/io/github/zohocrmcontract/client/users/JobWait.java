package io.github.zohocrmcontract.client.users;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * How to wait for a job. The pauses between two questions double, from the first to the longest;
 * each question is a call and counts as one. Immutable.
 *
 * @param timeout longest time to wait; the question that is under way then is waited for
 * @param firstPause pause after the first question
 * @param longestPause longest pause
 * @param progress is told each status, in the thread that waits; what it throws ends the wait
 * @param time how time passes
 */
public record JobWait(
    Duration timeout,
    Duration firstPause,
    Duration longestPause,
    Consumer<JobStatus> progress,
    JobTime time) {
  // Beyond this, nanoseconds no longer fit a long.
  private static final Duration LONGEST = Duration.ofDays(365);

  public JobWait {
    Objects.requireNonNull(progress, "progress");
    Objects.requireNonNull(time, "time");
    if (timeout.isNegative() || timeout.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "The time to wait must be at least 0 and at most a year: " + timeout);
    }
    if (firstPause.isNegative() || firstPause.isZero() || longestPause.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "Pauses must be greater than 0 and at most a year: " + firstPause + ", " + longestPause);
    }
    if (firstPause.compareTo(longestPause) > 0) {
      throw new IllegalArgumentException(
          "The first pause must not be longer than the longest: "
              + firstPause
              + ", "
              + longestPause);
    }
  }

  /** To wait at most so long, with pauses of 1 s at first and 15 s at most. */
  public static JobWait atMost(Duration timeout) {
    return new JobWait(
        timeout,
        Duration.ofSeconds(1),
        Duration.ofSeconds(15),
        status -> {},
        JobTime.ofThisMachine());
  }

  /** The same, with these pauses. */
  public JobWait pausing(Duration first, Duration longest) {
    return new JobWait(timeout, first, longest, progress, time);
  }

  /** The same, and this is told each status, in the thread that waits. */
  public JobWait onProgress(Consumer<JobStatus> progress) {
    return new JobWait(timeout, firstPause, longestPause, progress, time);
  }

  /** The same, with time that passes otherwise, for instance in tests. */
  public JobWait in(JobTime time) {
    return new JobWait(timeout, firstPause, longestPause, progress, time);
  }
}
