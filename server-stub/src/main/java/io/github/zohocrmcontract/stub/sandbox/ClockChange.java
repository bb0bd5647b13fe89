package io.github.zohocrmcontract.stub.sandbox;

import io.github.zohocrmcontract.stub.organisations.OrganisationClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What to do with the time of an organisation.
 *
 * @param now the moment to set it to
 * @param move how far to move it
 * @param frozen whether it shall stand still; empty to leave that as it is
 */
public record ClockChange(
    Optional<Instant> now, Optional<Duration> move, Optional<Boolean> frozen) {

  /** Sets it. */
  public static ClockChange set(Instant moment) {
    return new ClockChange(Optional.of(moment), Optional.empty(), Optional.empty());
  }

  /** Moves it, forward or back. */
  public static ClockChange move(Duration duration) {
    return new ClockChange(Optional.empty(), Optional.of(duration), Optional.empty());
  }

  /** Stops it. */
  public static ClockChange freeze() {
    return new ClockChange(Optional.empty(), Optional.empty(), Optional.of(true));
  }

  /** Lets it go on. */
  public static ClockChange release() {
    return new ClockChange(Optional.empty(), Optional.empty(), Optional.of(false));
  }

  /** The contract writes years with four digits, and a clock that runs must have some left. */
  private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");

  private static final Instant LATEST = Instant.parse("9998-12-31T23:59:59Z");

  OrganisationClock apply(OrganisationClock clock, Instant machine) {
    OrganisationClock changed = clock;
    if (now.isPresent()) {
      changed = changed.setTo(within(now.get(), "now"), machine);
    }
    if (move.isPresent()) {
      Instant moved = changed.now(machine).plus(move.get());
      changed = changed.setTo(within(moved, "move_seconds"), machine);
    }
    if (frozen.isPresent()) {
      changed = frozen.get() ? changed.frozen(machine) : changed.released(machine);
    }
    return changed;
  }

  private static Instant within(Instant moment, String key) {
    if (moment.isBefore(EARLIEST) || moment.isAfter(LATEST)) {
      throw SandboxErrors.invalid(
          key, "The time would be " + moment + ". It can be from 1970 to the end of 9998.");
    }
    return moment;
  }
}
