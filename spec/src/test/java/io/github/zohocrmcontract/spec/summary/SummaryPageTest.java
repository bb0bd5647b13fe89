package io.github.zohocrmcontract.spec.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SummaryPageTest {

  private static final Path SPEC = Path.of(System.getProperty("spec.directory"));

  @Test
  void theCommittedPageIsWhatTheContractGives() throws IOException {
    JsonNode bundle = JsonMapper.shared().readTree(SPEC.resolve("target/bundle/openapi.json"));
    assertThat(Files.readString(SPEC.resolveSibling("docs/summary.md")))
        .as("Make it anew: mvn -q compile -Psummary -pl spec -am")
        .isEqualTo(new SummaryPage(bundle).text());
  }
}
