package io.github.zohocrmcontract.client.http;

import java.time.Duration;

/**
 * The moment at which a call must be over. Counted by the monotonic clock, so that setting the wall
 * clock changes nothing.
 *
 * @param nanoTime the moment in terms of {@link System#nanoTime()}
 */
public record Deadline(long nanoTime) {

  /** The deadline that is this far ahead. */
  public static Deadline in(Duration time) {
    return new Deadline(System.nanoTime() + time.toNanos());
  }

  /** The earlier of this deadline and the one that is this far ahead. */
  public Deadline within(Duration time) {
    Deadline other = in(time);
    return other.nanoTime - nanoTime < 0 ? other : this;
  }

  /** Whether the moment is over. */
  public boolean hasPassed() {
    return remainingNanos() == 0;
  }

  /** Nanoseconds that are left; 0 when the deadline has passed. */
  public long remainingNanos() {
    return Math.max(0, nanoTime - System.nanoTime());
  }
}
