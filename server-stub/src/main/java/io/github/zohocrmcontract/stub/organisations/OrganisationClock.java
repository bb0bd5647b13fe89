package io.github.zohocrmcontract.stub.organisations;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The clock of an organisation: so much ahead of the machine's, or standing still.
 *
 * @param ahead how much it is ahead of the machine's; negative if it is behind
 * @param frozenAt the moment at which it stands still; empty if it goes
 */
public record OrganisationClock(Duration ahead, Optional<Instant> frozenAt) {

  /** The clock of an organisation that goes by the machine's time. */
  public static final OrganisationClock OF_THE_MACHINE =
      new OrganisationClock(Duration.ZERO, Optional.empty());

  /**
   * What it shows.
   *
   * @param machine what the machine's clock shows
   */
  public Instant now(Instant machine) {
    return frozenAt.orElseGet(() -> machine.plus(ahead));
  }

  /** Whether it stands still. */
  public boolean isFrozen() {
    return frozenAt.isPresent();
  }

  /** The same clock, set to a moment; if it stood still, it stands still there. */
  public OrganisationClock setTo(Instant moment, Instant machine) {
    return isFrozen() ? standing(moment) : going(moment, machine);
  }

  /** The same clock, stopped at what it shows. */
  public OrganisationClock frozen(Instant machine) {
    return standing(now(machine));
  }

  /** The same clock, which goes on from what it shows. */
  public OrganisationClock released(Instant machine) {
    return going(now(machine), machine);
  }

  private static OrganisationClock standing(Instant moment) {
    return new OrganisationClock(Duration.ZERO, Optional.of(moment));
  }

  private static OrganisationClock going(Instant moment, Instant machine) {
    return new OrganisationClock(Duration.between(machine, moment), Optional.empty());
  }
}
