package io.github.zohocrmcontract.stub.limits;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Credits used within 24 hours, counted in minutes, so that it never holds more than 1440 numbers.
 * A credit comes back up to a minute late. When the clock is set back, what was used after that
 * moment has not been used.
 */
final class RollingCredits {

  private static final long WINDOW = Duration.ofHours(24).toMinutes();
  private static final int SECONDS = 60;

  private final Deque<Minute> minutes = new ArrayDeque<>();
  private long used;

  long used(Instant now) {
    long oldest = minute(now) - WINDOW;
    while (!minutes.isEmpty() && minutes.peekFirst().number() < oldest) {
      used -= minutes.removeFirst().credits();
    }
    // Calls at the same time may look at the clock in another order than they are counted in.
    long newest = minute(now) + 1;
    while (!minutes.isEmpty() && minutes.peekLast().number() > newest) {
      used -= minutes.removeLast().credits();
    }
    return used;
  }

  void use(Instant now, int credits) {
    used = used(now) + credits;
    long number = minute(now);
    Minute last = minutes.peekLast();
    if (last != null && last.number() >= number) {
      minutes.removeLast();
      minutes.addLast(new Minute(last.number(), last.credits() + credits));
    } else {
      minutes.addLast(new Minute(number, credits));
    }
  }

  private static long minute(Instant now) {
    return Math.floorDiv(now.getEpochSecond(), SECONDS);
  }

  private record Minute(long number, long credits) {}
}
