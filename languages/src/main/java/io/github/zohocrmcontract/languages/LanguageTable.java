package io.github.zohocrmcontract.languages;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Writes what came of the trials as a page in Markdown: totals, the first-class languages, a short
 * row a generator, and below them what there is to say of some.
 */
final class LanguageTable {

  private static final int LONGEST_NOTE = 200;
  private static final int NOTABLE_WARNINGS = 2;
  private static final int FINGERPRINT_SHOWN = 12;

  private static final String INTRODUCTION =
      """
      # Clients in other languages

      What each client generator of openapi-generator %s makes of this description (the bundle whose SHA-256 begins with
      `%s`). [languages/README.md](../languages/README.md) says how to make a client, and how to log in with it.
      This page is made by one command, never by hand:

      ```sh
      mvn -q package -pl languages -am -Planguages -DskipTests
      ```

      """;

  private static final String EXPLANATION =
      """

      "1 of 2" means that two were tried, and one of them went well.

      - **generated**: the generator ended well, reported no error and wrote files.
      - **names**: keys such as `$current_shift`, `Isonline` and `name_format__s` have the names that the settings give them.
      - **compiled**: the language's own compiler takes the whole client (for a scripting language: loads or checks it).
      - **ran**: a small program logged in to the stub, listed users, read a territory's members, and read the code of an
        error.
      - **keeps samples**: every documented body of an answer, success or error (%d), was read into its model and
        written again without losing a key or changing a value; only a moment may have another offset.
      - **–** means not tried, because no tool chain is set up or this machine lacks it. It does not mean no.

      Why a **no** is one stands under [Notes](#notes).

      """;

  private final Languages languages;
  private final String generatorVersion;
  private final String fingerprint;
  private final int sampleCount;

  /**
   * @param generatorVersion of openapi-generator
   * @param fingerprint of the bundle
   * @param sampleCount how many bodies a client was to keep
   */
  LanguageTable(Languages languages, String generatorVersion, String fingerprint, int sampleCount) {
    this.languages = languages;
    this.generatorVersion = generatorVersion;
    this.fingerprint = fingerprint;
    this.sampleCount = sampleCount;
  }

  /** The whole page. */
  String write(List<Trial> trials) {
    String shown = fingerprint.substring(0, Math.min(FINGERPRINT_SHOWN, fingerprint.length()));
    List<String> lines = new ArrayList<>();
    lines.add(INTRODUCTION.formatted(generatorVersion, shown).stripTrailing());
    lines.add("");
    totals(lines, trials);
    lines.add(EXPLANATION.formatted(sampleCount).stripTrailing());
    firstClass(lines, trials);
    all(lines, trials);
    notes(lines, trials);
    warnings(lines, trials);
    machine(lines, trials);
    return String.join("\n", lines) + "\n";
  }

  private void totals(List<String> lines, List<Trial> trials) {
    lines.add("| | generators | generated | compiled | ran | keeps samples |");
    lines.add("|---|---|---|---|---|---|");
    lines.add(totals("all", trials));
    lines.add(totals("first-class", trials.stream().filter(this::isFirstClass).toList()));
  }

  private static String totals(String which, List<Trial> trials) {
    return "| %s | %d | %s | %s | %s | %s |"
        .formatted(
            which,
            trials.size(),
            count(trials, Trial::generated),
            count(trials, Trial::compiled),
            count(trials, Trial::ran),
            count(trials, Trial::keptSamples));
  }

  private static String count(List<Trial> trials, Function<Trial, Step> step) {
    return "%d of %d"
        .formatted(
            trials.stream().map(step).filter(Step::went).count(),
            trials.stream().map(step).filter(Step::wasTried).count());
  }

  private void firstClass(List<String> lines, List<Trial> trials) {
    lines.addAll(List.of("", "## First-class languages", ""));
    lines.add(
        """
        These have settings of their own in [generator-config/](../generator-config/) and a smoke program in
        [languages/](../languages/). Those told of below the table have a program that was never compiled for want of a tool
        chain; their clients were read instead, and what was found is said there.
        """);
    lines.add(
        "| language | generator | generated | names | compiled | ran | keeps samples |\n"
            + "|---|---|---|---|---|---|---|");
    languages
        .firstClass()
        .forEach(
            (generator, language) ->
                of(generator, trials)
                    .ifPresent(
                        trial ->
                            lines.add(
                                "| %s | `%s` | %s | %s | %s | %s | %s |"
                                    .formatted(
                                        language.language(),
                                        generator,
                                        cell(trial.generated()),
                                        language.namesAsOnTheWire() && trial.names().went()
                                            ? "as on the wire"
                                            : cell(trial.names()),
                                        cell(trial.compiled()),
                                        cell(trial.ran()),
                                        cell(trial.keptSamples())))));
    lines.add("");
    languages
        .firstClass()
        .forEach(
            (generator, language) -> {
              if (!language.inspected().isEmpty()) {
                lines.add("- **" + language.language() + "**, read: " + language.inspected());
              }
            });
  }

  private void all(List<String> lines, List<Trial> trials) {
    lines.addAll(List.of("", "## All generators", ""));
    lines.add("Generators in **bold** have settings of their own; the others get the shared ones.");
    lines.add("");
    lines.add("| generator | generated | warnings | compiled | ran | keeps samples |");
    lines.add("|---|---|---|---|---|---|");
    trials.forEach(trial -> lines.add(row(trial)));
  }

  private static String row(Trial trial) {
    String name = trial.generator().name();
    String stability = trial.generator().stability();
    return "| %s%s | %s | %d | %s | %s | %s |"
        .formatted(
            trial.ownSettings() ? "**" + name + "**" : name,
            stability.equals("stable") || name.endsWith(stability) ? "" : " (" + stability + ")",
            cell(trial.generated()),
            trial.warnings().size(),
            cell(trial.compiled()),
            cell(trial.ran()),
            cell(trial.keptSamples()));
  }

  /** What did not go well, and what there is to say of a generator. */
  private void notes(List<String> lines, List<Trial> trials) {
    lines.addAll(List.of("", "## Notes", ""));
    for (Trial trial : trials) {
      List<String> notes = new ArrayList<>();
      note("not generated", trial.generated()).ifPresent(notes::add);
      note("names not as set", trial.names()).ifPresent(notes::add);
      note("not compiled", trial.compiled()).ifPresent(notes::add);
      note("did not run", trial.ran()).ifPresent(notes::add);
      note("does not keep samples", trial.keptSamples()).ifPresent(notes::add);
      String name = trial.generator().name();
      languages.remark(name).map(String::strip).ifPresent(notes::add);
      if (!notes.isEmpty()) {
        lines.add("- **" + name + "**: " + String.join(" ", notes));
      }
    }
  }

  private static Optional<String> note(String failure, Step result) {
    return switch (result.outcome()) {
      case YES -> Optional.empty();
      case NO -> Optional.of(failure + ", " + text(result.note()) + ".");
      case OUT_OF_TIME -> Optional.of(result.note() + ", which is neither yes nor no.");
      case NOT_TRIED ->
          result.note().startsWith("needs ") ? Optional.of(result.note() + ".") : Optional.empty();
    };
  }

  private static void warnings(List<String> lines, List<Trial> trials) {
    lines.addAll(List.of("", "## Warnings", ""));
    lines.add("What generators warn of, the commonest first.");
    lines.add("");
    for (Trial trial : trials) {
      if (!trial.warnings().isEmpty()) {
        lines.add("- **" + trial.generator().name() + "**, " + warnings(trial.warnings()));
      }
    }
  }

  private static String warnings(List<String> warnings) {
    Map<String, Integer> times = new TreeMap<>();
    warnings.forEach(warning -> times.merge(text(warning), 1, Integer::sum));
    String notable =
        times.entrySet().stream()
            .sorted(Collections.reverseOrder(Map.Entry.comparingByValue()))
            .limit(NOTABLE_WARNINGS)
            .map(Map.Entry::getKey)
            .collect(Collectors.joining("; "));
    return warnings.size() + ": " + notable + (times.size() > NOTABLE_WARNINGS ? "; …" : "");
  }

  private static void machine(List<String> lines, List<Trial> trials) {
    lines.addAll(List.of("", "## Made with", ""));
    lines.add("- generators and stub on Java " + Runtime.version().feature());
    Map<String, TreeSet<String>> users = new TreeMap<>();
    trials.forEach(
        trial ->
            trial
                .toolChain()
                .forEach(
                    tool ->
                        users
                            .computeIfAbsent(text(tool), key -> new TreeSet<>())
                            .add(trial.generator().name())));
    users.forEach((tool, names) -> lines.add("- " + tool + ": " + String.join(", ", names)));
  }

  private boolean isFirstClass(Trial trial) {
    return languages.firstClass().containsKey(trial.generator().name());
  }

  private static Optional<Trial> of(String generator, List<Trial> trials) {
    return trials.stream().filter(trial -> trial.generator().name().equals(generator)).findFirst();
  }

  private static String cell(Step step) {
    return switch (step.outcome()) {
      case YES -> "yes";
      case NO -> "**no**";
      case OUT_OF_TIME -> "?";
      case NOT_TRIED -> "–";
    };
  }

  /** As text in a line: short, and without what Markdown would take for something else. */
  private static String text(String note) {
    String line =
        note.replaceAll("\\u001B\\[[;\\d]*m", "")
            .strip()
            .replaceAll("\\s+", " ")
            .replaceAll("(/[\\w.-]+){3,}/", "…/");
    String cut = line.length() > LONGEST_NOTE ? line.substring(0, LONGEST_NOTE) + "…" : line;
    return "`" + cut.replace("`", "'") + "`";
  }
}
