package io.github.zohocrmcontract.stub.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.zohocrmcontract.stub.testing.StubExtension;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Organisations that follow from a number. */
class GeneratedOrganisationTest {

  /** Of the processor, not of the clock, since machines are busy. The figure is in the log. */
  private static final Duration LIMIT = Duration.ofSeconds(30);

  @RegisterExtension static final StubExtension STUB = new StubExtension();

  @Test
  void theSameNumberGivesTheSameOrganisationAndAnotherOneAnother() {
    String one = users(create("one", 7));
    assertThat(users(create("two", 7))).isEqualTo(one);
    assertThat(users(create("three", 8))).isNotEqualTo(one);
  }

  @Test
  void itsTokenSaysWhatItIsGoodFor() {
    NewOrganisation made = create("told", 9);
    assertThat(made.tokens())
        .singleElement()
        .extracting(LoginTokens::purpose)
        .isEqualTo("the super admin of a generated organisation");
  }

  @Test
  void aHundredThousandUsersArePlantedInSeconds() {
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    NewOrganisation large =
        STUB.stub().organisations().create(OrganisationPlan.generated("large", 100_000, 200, 1));
    Duration taken =
        Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start);
    System.out.println("100,000 users planted in " + taken.toMillis() + " ms of the processor");
    assertThat(taken).isLessThan(LIMIT);
    assertThat(
            STUB.get("/users/actions/count?type=AllUsers")
                .as(large.accessToken())
                .send()
                .text("/count"))
        .isEqualTo("100000");
    STUB.stub().organisations().remove("large");
  }

  private static NewOrganisation create(String name, long randomSeed) {
    return STUB.stub()
        .organisations()
        .create(OrganisationPlan.generated(name, 150, 12, randomSeed));
  }

  private static String users(NewOrganisation organisation) {
    return STUB.get("/users?type=AllUsers").as(organisation.accessToken()).send().body();
  }
}
