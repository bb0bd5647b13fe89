package io.github.zohocrmcontract.languages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** What counts as a call that works. */
class SnippetRunsTest {

  private static final SnippetPlan.Request REQUEST =
      new SnippetPlan.Request("documented-users", "token", "200", "");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      nullValues = "-",
      textBlock =
          """
          {"status":200,"findings":[],"answer":{"text":"{}"}}            | -
          {"status":400,"findings":[],"answer":{"text":"{}"}}            | answered with 400
          {"status":204,"findings":[],"answer":{"text":""}}              | answered with 204
          {"status":200,"findings":[{"place":"query"}],"answer":{"text":"{}"}} | not as the contract has it: [{"place":"query"}]
          {"status":200,"findings":[],"answer":{"text":"{\\"status\\":\\"error\\"}"}} | an entry was refused: {"text":"{\\"status\\":\\"error\\"}"}
          """)
  void aCallWorksIfItsOperationWasCarriedOut(String call, String fault) {
    assertThat(SnippetRuns.fault(JsonMapper.shared().readTree(call), REQUEST).orElse(null))
        .isEqualTo(fault);
  }

  @Test
  void onlyCallsThatWorkAreWrittenDown() {
    SnippetPlan plan =
        new SnippetPlan(
            Map.of(),
            Map.of("go", new SnippetPlan.Program("smoke.go", Map.of("one", "1", "two", "2"))));
    assertThat(plan.fingerprintsWithout("go", Set.of("two"))).isEqualTo(Map.of("one", "1"));
  }
}
