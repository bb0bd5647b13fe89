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

  OrganisationClock apply(OrganisationClock clock, Instant machine) {
    OrganisationClock changed = clock;
    if (now.isPresent()) {
      changed = changed.setTo(now.get(), machine);
    }
    if (move.isPresent()) {
      changed = changed.setTo(changed.now(machine).plus(move.get()), machine);
    }
    if (frozen.isPresent()) {
      changed = frozen.get() ? changed.frozen(machine) : changed.released(machine);
    }
    return changed;
  }
}
