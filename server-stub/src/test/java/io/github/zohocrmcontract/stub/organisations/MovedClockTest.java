package io.github.zohocrmcontract.stub.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.zohocrmcontract.stub.sandbox.ClockChange;
import io.github.zohocrmcontract.stub.sandbox.SandboxOrganisations;
import io.github.zohocrmcontract.stub.testing.StubExtension;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The clock of an organisation as it is stored. */
class MovedClockTest {
  private static final String NAME = "documented-users";

  @RegisterExtension final StubExtension stub = new StubExtension();

  @Test
  void aClockThatWasMovedGoesOnFromThere() {
    Instant before = organisations().now(NAME);
    organisations().changeClock(NAME, ClockChange.move(Duration.ofDays(400)));
    organisations().changeClock(NAME, ClockChange.move(Duration.ofMinutes(5)));
    assertThat(organisations().get(NAME).frozen()).isFalse();
    assertThat(organisations().now(NAME))
        .isBetween(
            before.plus(Duration.ofDays(400)),
            Instant.now().plus(Duration.ofDays(400)).plus(Duration.ofMinutes(6)));
  }

  @Test
  void aClockThatStandsIsMovedAndStandsAndCanBeReleased() {
    Instant moment = Instant.parse("2026-01-05T09:00:00Z");
    organisations().changeClock(NAME, ClockChange.set(moment));
    organisations().changeClock(NAME, ClockChange.freeze());
    Instant stopped = organisations().now(NAME);
    assertThat(stopped).isBetween(moment, moment.plus(Duration.ofMinutes(1)));
    organisations().changeClock(NAME, ClockChange.move(Duration.ofHours(1)));
    assertThat(organisations().now(NAME)).isEqualTo(stopped.plus(Duration.ofHours(1)));
    organisations().changeClock(NAME, ClockChange.release());
    assertThat(organisations().get(NAME).frozen()).isFalse();
    assertThat(organisations().now(NAME)).isAfterOrEqualTo(stopped.plus(Duration.ofHours(1)));
  }

  private SandboxOrganisations organisations() {
    return stub.stub().organisations();
  }
}
