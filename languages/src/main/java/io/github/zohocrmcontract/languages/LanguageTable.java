package io.github.zohocrmcontract.languages;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Writes what came of the trials as a page in Markdown. */
final class LanguageTable {

  private static final int LONGEST_NOTE = 160;
  private static final int NOTABLE_WARNINGS = 2;

  private final Languages languages;
  private final String generatorVersion;
  private final int sampleCount;

  /**
   * @param generatorVersion of openapi-generator
   * @param sampleCount how many bodies a client was to keep
   */
  LanguageTable(Languages languages, String generatorVersion, int sampleCount) {
    this.languages = languages;
    this.generatorVersion = generatorVersion;
    this.sampleCount = sampleCount;
  }

  /** The whole page. */
  String write(List<Trial> trials) {
    StringBuilder page = new StringBuilder();
    page.append(
        """
        # Clients in other languages

        What every client generator of openapi-generator %s makes of the bundle. Made by one command, never by hand; see
        [languages/README.md](../languages/README.md):

        ```sh
        mvn -q package -pl languages -am -Planguages -DskipTests
        ```

        - **generated**: the generator ended well, reported no error and wrote files.
        - **compiled**: the language's own compiler takes the whole client (for a scripting language: loads or checks it).
        - **ran**: a small program logged in to the stub, listed users, read a territory's members, and read the code of an
          error.
        - **keeps samples**: every documented body of an answer, success or error (%s), was read into its model and
          written again without losing a key or changing a value; only a moment may have another offset.
        - **–** means not tried, because no tool chain is set up or this machine lacks it. It does not mean no.

        Generators in **bold** have settings of their own in [generator-config/](../generator-config/); the others get the
        shared ones.

        """
            .formatted(generatorVersion, sampleCount));
    page.append(
        "| | of | generated | compiled | ran | keeps samples |\n|---|---|---|---|---|---|\n");
    page.append(totals(trials)).append('\n');
    page.append(
        "| generator | generated | warnings | compiled | ran | keeps samples | remark |\n"
            + "|---|---|---|---|---|---|---|\n");
    trials.forEach(trial -> page.append(row(trial)));
    return page.toString();
  }

  private static String totals(List<Trial> trials) {
    return "| total | %d | %d | %d | %d | %d |%n"
        .formatted(
            trials.size(),
            count(trials, Trial::generated),
            count(trials, Trial::compiled),
            count(trials, Trial::ran),
            count(trials, Trial::keptSamples));
  }

  private static long count(List<Trial> trials, Function<Trial, Step> step) {
    return trials.stream().map(step).filter(Step::went).count();
  }

  private String row(Trial trial) {
    String name = trial.generator().name();
    String stability = trial.generator().stability();
    return "| %s%s | %s | %s | %s | %s | %s | %s |%n"
        .formatted(
            trial.ownSettings() ? "**" + name + "**" : name,
            stability.equals("stable") ? "" : " (" + stability + ")",
            cell(trial.generated()),
            warnings(trial.warnings()),
            cell(trial.compiled()),
            cell(trial.ran()),
            cell(trial.keptSamples()),
            languages.remark(name).map(String::strip).orElse(""));
  }

  private static String cell(Step step) {
    String note = step.note().isEmpty() ? "" : ": " + text(step.note());
    return switch (step.outcome()) {
      case YES -> "yes";
      case NO -> "**no**" + note;
      case NOT_TRIED -> step.note().startsWith("needs ") ? "– " + text(step.note()) : "–";
    };
  }

  private static String warnings(List<String> warnings) {
    if (warnings.isEmpty()) {
      return "0";
    }
    Map<String, Integer> times = new TreeMap<>();
    warnings.forEach(warning -> times.merge(warning, 1, Integer::sum));
    List<String> notable =
        times.entrySet().stream()
            .sorted(Collections.reverseOrder(Map.Entry.comparingByValue()))
            .limit(NOTABLE_WARNINGS)
            .map(entry -> text(entry.getKey()))
            .toList();
    return warnings.size() + ": " + String.join("; ", notable);
  }

  /** As text of a cell: short, and without what Markdown would take for something else. */
  private static String text(String note) {
    String line =
        note.replaceAll("\\u001B\\[[;\\d]*m", "")
            .strip()
            .replaceAll("\\s+", " ")
            .replaceAll("(/[\\w.-]+){3,}/", "…/");
    String cut = line.length() > LONGEST_NOTE ? line.substring(0, LONGEST_NOTE) + "…" : line;
    return "`" + cut.replace("`", "'").replace("|", "\\|") + "`";
  }
}
