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
    assertThat(row(trial)).contains("| – `needs a tool, which this machine lacks` | – | – |");
  }

  @Test
  void aCompilerThatRefusesIsANo() {
    Trial trial = trial(new ToolChain("", List.of(), List.of(WELL, BADLY), WELL, Map.of()));
    assertThat(trial.compiled().outcome()).isEqualTo(Step.Outcome.NO);
    assertThat(trial.ran().outcome()).isEqualTo(Step.Outcome.NOT_TRIED);
    assertThat(row(trial)).contains("| **no**: `").contains("| total | 1 | 1 | 0 | 0 | 0 |");
  }

  @Test
  void aProgramThatFindsNothingInTheStubIsANo() {
    Trial trial = trial(new ToolChain("", List.of(), List.of(WELL), WELL, Map.of()));
    assertThat(trial.compiled().went()).isTrue();
    assertThat(trial.ran().outcome()).isEqualTo(Step.Outcome.NO);
    assertThat(trial.keptSamples().note()).isEqualTo("a.json was not read");
  }

  private Trial trial(ToolChain chain) {
    Path settings = Path.of(System.getProperty("generator.config"));
    GeneratorCli cli =
        new GeneratorCli(
            Path.of(System.getProperty("contract.bundle")),
            settings,
            settings.resolve("no-templates"),
            Duration.ofMinutes(2));
    Languages languages = new Languages(directory, Map.of("k6", chain), Map.of());
    Samples samples = new Samples(Map.of("a.json", JsonNodeFactory.instance.objectNode()));
    Generation generation = new Generation(new CommandResult(0, false, List.of()), 1);
    return new Trials(cli, languages, samples, "http://127.0.0.1:9", directory)
        .after(generation, CHEAP, directory, directory);
  }

  private String row(Trial trial) {
    Languages languages = new Languages(directory, Map.of(), Map.of());
    return new LanguageTable(languages, "7.25.0", 1).write(List.of(trial));
  }
}
