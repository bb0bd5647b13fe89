package io.github.zohocrmcontract.client.retries;

import io.github.zohocrmcontract.client.errors.TransportException;
import io.github.zohocrmcontract.client.errors.TransportException.Fault;
import io.github.zohocrmcontract.client.http.Reply;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Decides whether a call is sent again, and after which wait. {@code docs/retries.md} has the whole
 * table. Thread-safe.
 */
public final class Retries {
  private static final Set<Integer> PASSING_FAULTS = Set.of(500, 502, 503, 504);
  private static final int TOO_MANY_REQUESTS = 429;

  private final RetryPolicy policy;
  private final Clock clock;
  private final RandomGenerator random;
  private final Pause pause;

  /**
   * Decisions by this policy.
   *
   * @param clock tells how far away a date is that the server names
   * @param random spreads the waits, so that many clients do not come back at the same moment; must
   *     be thread-safe
   * @param pause how to wait
   */
  public Retries(RetryPolicy policy, Clock clock, RandomGenerator random, Pause pause) {
    this.policy = Objects.requireNonNull(policy);
    this.clock = Objects.requireNonNull(clock);
    this.random = Objects.requireNonNull(random);
    this.pause = Objects.requireNonNull(pause);
  }

  /**
   * How long to wait before the call is sent again.
   *
   * @param attempts how often it was sent so far
   * @return empty if this answer is final
   */
  public Optional<Duration> after(Reply reply, Repeatability call, int attempts) {
    boolean safe =
        reply.status() == TOO_MANY_REQUESTS
            || (call != Repeatability.ONCE && PASSING_FAULTS.contains(reply.status()));
    if (!safe || attempts >= policy.maxAttempts()) {
      return Optional.empty();
    }
    return RetryAfter.in(reply.headers(), clock.instant()).or(() -> Optional.of(jitter(attempts)));
  }

  /**
   * How long to wait before the call is sent again.
   *
   * @param attempts how often it was sent so far
   * @return empty if this failure is final
   */
  public Optional<Duration> after(TransportException failure, Repeatability call, int attempts) {
    boolean safe =
        failure.fault() == Fault.NO_CONNECTION
            || (call != Repeatability.ONCE
                && (failure.fault() == Fault.CONNECTION_LOST
                    || failure.fault() == Fault.NO_ANSWER_IN_TIME));
    return safe && attempts < policy.maxAttempts()
        ? Optional.of(jitter(attempts))
        : Optional.empty();
  }

  /**
   * Waits.
   *
   * @throws InterruptedException if the thread is interrupted meanwhile
   */
  public void pause(Duration time) throws InterruptedException {
    pause.pause(time);
  }

  private Duration jitter(int attempts) {
    return Duration.ofNanos(random.nextLong(policy.ceiling(attempts).toNanos() + 1));
  }
}
