package io.github.zohocrmcontract.languages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.JsonNodeFactory;

/** What goes wrong after generation is told, and what was not tried is not called wrong. */
class TrialsTest {

  private static final ClientGenerator CHEAP = new ClientGenerator("k6", "beta");
  private static final List<String> WELL = List.of("java", "-version");
  private static final List<String> BADLY = List.of("java", "-no-such-option");
  private static final ToolChain.Need MISSING =
      new ToolChain.Need("a tool", List.of("a-tool-that-no-machine-has"));

  @TempDir Path directory;

  @Test
  void whatThisMachineLacksIsNotTried() {
    Trial trial = trial(new ToolChain("", List.of(MISSING), List.of(WELL), List.of(), Map.of()));
    assertThat(trial.generated().went()).isTrue();
    assertThat(trial.compiled().outcome()).isEqualTo(Step.Outcome.NOT_TRIED);
    assertThat(page(trial))
        .contains("| k6 (beta) | yes | 0 | – | – | – |")
        .contains("- **k6**: needs a tool, which this machine lacks.")
        .contains("| all | 1 | 1 of 1 | 0 of 0 | 0 of 0 | 0 of 0 |");
  }

  @Test
  void aCompilerThatRefusesIsANo() {
    Trial trial = trial(new ToolChain("", List.of(), List.of(WELL, BADLY), WELL, Map.of()));
    assertThat(trial.compiled().outcome()).isEqualTo(Step.Outcome.NO);
    assertThat(trial.ran().outcome()).isEqualTo(Step.Outcome.NOT_TRIED);
    assertThat(page(trial))
        .contains("| k6 (beta) | yes | 0 | **no** | – | – |")
        .contains("- **k6**: not compiled, `")
        .contains("| all | 1 | 1 of 1 | 0 of 1 | 0 of 0 | 0 of 0 |");
  }

  @Test
  void aProgramThatFindsNothingInTheStubIsANo() {
    Trial trial = trial(new ToolChain("", List.of(), List.of(WELL), WELL, Map.of()));
    assertThat(trial.compiled().went()).isTrue();
    assertThat(trial.ran().outcome()).isEqualTo(Step.Outcome.NO);
    assertThat(trial.keptSamples().note()).endsWith("a.json was not read");
  }

  @Test
  void whatTookTooLongIsNeitherYesNorNo() {
    Generation generation = new Generation(new CommandResult(1, true, List.of()), 0);
    Trial trial = trial(generation, new ToolChain("", List.of(), List.of(), List.of(), Map.of()));
    assertThat(trial.generated().outcome()).isEqualTo(Step.Outcome.OUT_OF_TIME);
    assertThat(page(trial))
        .contains("| k6 (beta) | ? | 0 | – | – | – |")
        .contains("- **k6**: ended after 2 minutes, which is neither yes nor no.");
  }

  @Test
  void thePageTellsTheVersionsOfToolsThatWereUsed() {
    ToolChain.Need there = new ToolChain.Need("java", List.of("java", "--version"));
    Trial trial = trial(new ToolChain("", List.of(there), List.of(WELL), List.of(), Map.of()));
    assertThat(page(trial)).containsPattern("- `(openjdk|java) [^`]+`: k6");
  }

  @Test
  void aVersionThatIsANumberOnlyIsToldWithItsTool() {
    ToolChain.Need there = new ToolChain.Need("a tool", List.of("echo", "v1.2.3"));
    Trial trial = trial(new ToolChain("", List.of(there), List.of(WELL), List.of(), Map.of()));
    assertThat(trial.toolChain()).containsExactly("a tool v1.2.3");
  }

  private Trial trial(ToolChain chain) {
    return trial(new Generation(new CommandResult(0, false, List.of()), 1), chain);
  }

  private Trial trial(Generation generation, ToolChain chain) {
    Path settings = Path.of(System.getProperty("generator.config"));
    GeneratorCli cli =
        new GeneratorCli(
            Path.of(System.getProperty("contract.bundle")),
            settings,
            settings.resolve("no-templates"),
            Duration.ofMinutes(2));
    Languages languages = new Languages(directory, Map.of("k6", chain), Map.of(), Map.of());
    Samples samples = new Samples(Map.of("a.json", JsonNodeFactory.instance.objectNode()));
    return new Trials(cli, languages, samples, "http://127.0.0.1:9", directory)
        .after(generation, CHEAP, directory, directory);
  }

  private String page(Trial trial) {
    Languages languages = new Languages(directory, Map.of(), Map.of(), Map.of());
    return new LanguageTable(languages, "7.25.0", "f00", 1).write(List.of(trial));
  }
}
