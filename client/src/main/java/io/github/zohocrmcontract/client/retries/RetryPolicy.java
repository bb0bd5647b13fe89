package io.github.zohocrmcontract.client.retries;

import java.time.Duration;
import java.util.Objects;

/**
 * How often and how long a call is repeated. Which calls are repeated at all is not up to the
 * policy: only those for which that is safe, see {@code docs/retries.md}.
 *
 * @param maxAttempts how often a call is sent at most, the first time included; 1 repeats nothing
 * @param baseDelay longest wait before the first repetition; it doubles with each
 * @param maxDelay longest wait before any repetition that the server has not asked for
 */
public record RetryPolicy(int maxAttempts, Duration baseDelay, Duration maxDelay) {

  /** Most times that a call is sent. */
  private static final int MOST_ATTEMPTS = 20;

  public RetryPolicy {
    Objects.requireNonNull(baseDelay);
    Objects.requireNonNull(maxDelay);
    if (maxAttempts < 1 || maxAttempts > MOST_ATTEMPTS) {
      throw new IllegalArgumentException("A call is sent 1 to " + MOST_ATTEMPTS + " times.");
    }
    if (baseDelay.isNegative() || maxDelay.compareTo(baseDelay) < 0) {
      throw new IllegalArgumentException(
          "The delays must not be negative, and the longest not shorter than the first.");
    }
  }

  /** Three attempts, waits of up to 0.5 s and 1 s. */
  public static RetryPolicy defaults() {
    return new RetryPolicy(3, Duration.ofMillis(500), Duration.ofSeconds(10));
  }

  /** Every call is sent once. */
  public static RetryPolicy never() {
    return new RetryPolicy(1, Duration.ZERO, Duration.ZERO);
  }

  /** The same with another number of attempts. */
  public RetryPolicy attempts(int maxAttempts) {
    return new RetryPolicy(maxAttempts, baseDelay, maxDelay);
  }

  /** Longest wait after so many attempts, if the server does not say. */
  Duration ceiling(int attempts) {
    Duration doubled = baseDelay.multipliedBy(1L << (attempts - 1));
    return doubled.compareTo(maxDelay) < 0 ? doubled : maxDelay;
  }
}
