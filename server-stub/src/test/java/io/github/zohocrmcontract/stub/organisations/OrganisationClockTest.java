package io.github.zohocrmcontract.stub.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The clock of an organisation beside the machine's. */
class OrganisationClockTest {

  private static final Instant MACHINE = Instant.parse("2026-11-01T00:00:00Z");
  private static final Instant LATER = MACHINE.plusSeconds(90);
  private static final Instant MOMENT = Instant.parse("2020-02-29T12:00:00Z");

  @Test
  void itGoesByTheMachineUnlessItIsSet() {
    assertThat(OrganisationClock.OF_THE_MACHINE.now(LATER)).isEqualTo(LATER);
  }

  @Test
  void onceSetItGoesOnFromThere() {
    OrganisationClock set = OrganisationClock.OF_THE_MACHINE.setTo(MOMENT, MACHINE);
    assertThat(set.now(MACHINE)).isEqualTo(MOMENT);
    assertThat(set.now(LATER)).isEqualTo(MOMENT.plusSeconds(90));
  }

  @Test
  void frozenItStandsStillAlsoWhenItIsSet() {
    OrganisationClock frozen = OrganisationClock.OF_THE_MACHINE.frozen(MACHINE);
    assertThat(frozen.now(LATER)).isEqualTo(MACHINE);
    assertThat(frozen.setTo(MOMENT, LATER).now(LATER.plusSeconds(1))).isEqualTo(MOMENT);
  }

  @Test
  void releasedItGoesOnFromWhatItShowed() {
    OrganisationClock released = OrganisationClock.OF_THE_MACHINE.frozen(MACHINE).released(LATER);
    assertThat(released.isFrozen()).isFalse();
    assertThat(released.ahead()).isEqualTo(Duration.ofSeconds(-90));
    assertThat(released.now(LATER.plusSeconds(5))).isEqualTo(MACHINE.plusSeconds(5));
  }
}
