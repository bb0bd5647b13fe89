package io.github.zohocrmcontract.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

@EnabledIfSystemProperty(
    named = "proofs.node",
    matches = "true",
    disabledReason = "Not proven: that tests see all of the contract (needs Prism, and so Node).")
class CoverageGateTest {

  @Test
  void allThatMustBeSeenOfTheContractWasSeen() {
    Path bundle = Path.of(System.getProperty("contract.bundle"));
    CoverageReport report =
        CoverageReport.read(Path.of(System.getProperty("top.directory")), bundle);
    assertThat(report.declared()).hasSizeGreaterThan(1_000);
    assertThat(report.findings())
        .as("Run all tests of server-stub and client before this one: mvn verify")
        .isEmpty();
  }
}
