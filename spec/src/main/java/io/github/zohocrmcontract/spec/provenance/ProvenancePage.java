package io.github.zohocrmcontract.spec.provenance;

import io.github.zohocrmcontract.spec.provenance.Element.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The page for people, {@code docs/provenance.md}: how much is known of what, everything that is
 * inferred with its reason, and all discrepancies.
 *
 * @param provenance what is written
 */
record ProvenancePage(Provenance provenance) {

  /** A row of the first table. */
  private record Row(String title, Predicate<Element> has) {}

  private static final List<Row> ROWS =
      List.of(
          of("operation", Kind.OPERATION),
          of("parameter of an operation", Kind.PARAMETER),
          of("media type of a body", Kind.MEDIA_TYPE),
          new Row("key of requests", each -> isKey(each) && each.requests() && !each.answers()),
          new Row("key of answers", each -> isKey(each) && !each.requests() && each.answers()),
          new Row("key of both", each -> isKey(each) && each.requests() && each.answers()),
          of("value of a list", Kind.VALUE),
          of("status of an operation", Kind.STATUS),
          of("error of an operation, with its example", Kind.ERROR));

  /** The same text for the same contract. */
  String text() {
    List<String> lines = new ArrayList<>();
    lines.add(
        """
        # Where everything in the contract comes from

        <!-- Made by the build from spec/documented and spec/provenance: mvn -q compile -Pprovenance -pl spec -am -->

        Nothing here was checked against a live organisation. What the contract says has one of four kinds of evidence:

        - **documented**: a page of Zoho's documentation of version 7 says it;
        - **sample**: no page lists it, but a sample printed there has it;
        - **observed in v8**: it was seen in Zoho's material on version 8;
        - **inferred**: it is our judgement, and every such judgement is below, with its reason.

        The build has an entry for every element, in `spec/target/provenance/provenance.json`, and fails if one is missing.
        [spec/provenance](../spec/provenance/README.md) tells how to add one.
        """);
    lines.addAll(counts());
    lines.add("");
    lines.addAll(inferred());
    lines.addAll(departures());
    lines.addAll(discrepancies());
    return String.join("\n", lines) + "\n";
  }

  private List<String> counts() {
    List<String> lines = new ArrayList<>();
    lines.add("| element | documented | sample | observed in v8 | inferred | all |");
    lines.add("|---|---|---|---|---|---|");
    ROWS.forEach(row -> lines.add(counts(row.title(), row.has())));
    lines.add(counts("all", each -> true));
    return lines;
  }

  private String counts(String title, Predicate<Element> has) {
    List<Entry> entries =
        provenance.entries().stream().filter(entry -> has.test(entry.element())).toList();
    String cells =
        Stream.of(Evidence.values())
            .map(kind -> entries.stream().filter(entry -> entry.evidence() == kind).count())
            .map(Object::toString)
            .collect(Collectors.joining(" | "));
    return "| " + title + " | " + cells + " | " + entries.size() + " |";
  }

  private List<String> inferred() {
    List<String> lines = new ArrayList<>();
    lines.add("## What is inferred, and why");
    lines.add("");
    for (Kind kind : Kind.values()) {
      Map<String, List<Entry>> byReason =
          provenance.entries().stream()
              .filter(entry -> entry.element().kind() == kind)
              .filter(entry -> entry.evidence() == Evidence.INFERRED)
              .collect(
                  Collectors.groupingBy(
                      ProvenancePage::reason, LinkedHashMap::new, Collectors.toList()));
      if (!byReason.isEmpty()) {
        lines.add("### " + title(kind));
        lines.add("");
        lines.add("| what | from | why |");
        lines.add("|---|---|---|");
        byReason.values().forEach(entries -> lines.add(row(entries)));
        lines.add("");
      }
    }
    return lines;
  }

  private static String row(List<Entry> entries) {
    Entry first = entries.get(0);
    return "| "
        + names(entries)
        + " | "
        + first.sources().get(0)
        + " | "
        + first.because().orElse("")
        + numbers(first)
        + " |";
  }

  private static String numbers(Entry entry) {
    return entry.discrepancy().map(number -> " (" + number + ")").orElse("");
  }

  /** Errors by example, with how many operations have each; everything else by name. */
  private static String names(List<Entry> entries) {
    Kind kind = entries.get(0).element().kind();
    Map<String, TreeSet<String>> operations = new LinkedHashMap<>();
    for (Entry entry : entries) {
      String name = entry.element().name();
      boolean ofOperation = kind == Kind.ERROR || kind == Kind.STATUS || kind == Kind.MEDIA_TYPE;
      String what = ofOperation ? name.substring(name.indexOf(' ') + 1) : name;
      operations.computeIfAbsent(what, key -> new TreeSet<>()).addAll(entry.element().operations());
    }
    return operations.entrySet().stream()
        .map(
            each ->
                kind == Kind.KEY || kind == Kind.VALUE
                    ? "`" + each.getKey() + "`"
                    : "`" + each.getKey() + "` of " + named(each.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static String named(TreeSet<String> operations) {
    return operations.size() > 4
        ? operations.size() + " operations"
        : operations.stream().map(each -> "`" + each + "`").collect(Collectors.joining(", "));
  }

  private List<String> departures() {
    List<String> lines = new ArrayList<>();
    lines.add("## Where the contract departs from a page");
    lines.add("");
    lines.add("Each of these is documented, and the contract has something else on purpose.");
    lines.add("");
    lines.add("| what | discrepancy | why |");
    lines.add("|---|---|---|");
    Map<Decision, List<Entry>> byDecision = new LinkedHashMap<>();
    for (Entry entry : provenance.entries()) {
      for (Decision decision : entry.decisions()) {
        byDecision.computeIfAbsent(decision, key -> new ArrayList<>()).add(entry);
      }
    }
    byDecision.forEach(
        (decision, entries) ->
            lines.add(
                "| "
                    + entries.stream()
                        .map(each -> "`" + each.element().name() + "`")
                        .collect(Collectors.joining(", "))
                    + " | "
                    + decision.discrepancy()
                    + " | "
                    + decision.because()
                    + " |"));
    lines.add("");
    return lines;
  }

  private List<String> discrepancies() {
    List<String> lines = new ArrayList<>();
    long count =
        provenance.discrepancies().groups().stream()
            .mapToLong(group -> group.discrepancies().size())
            .sum();
    lines.add("## Where Zoho's pages contradict themselves, and what the contract says");
    lines.add("");
    lines.add(
        """
        All %d that were found in the documentation of users and territories, with the numbers that `spec/documented/`,
        the decisions and the stub's journal use. What most likely travels was decided; nobody has seen it travel.
        """
            .formatted(count));
    for (Discrepancies.Group group : provenance.discrepancies().groups()) {
      lines.add("### " + group.about());
      lines.add("");
      lines.add("| number | what differs | what the contract says | why |");
      lines.add("|---|---|---|---|");
      for (Discrepancies.Discrepancy each : group.discrepancies()) {
        lines.add(
            "| "
                + String.join(" | ", each.number(), each.differs(), each.decided(), each.because())
                + " |");
      }
      lines.add("");
    }
    lines.remove(lines.size() - 1);
    return lines;
  }

  private static String reason(Entry entry) {
    return entry.sources() + entry.because().orElse("");
  }

  private static String title(Kind kind) {
    return switch (kind) {
      case OPERATION -> "Operations";
      case PARAMETER -> "Parameters";
      case MEDIA_TYPE -> "Media types";
      case KEY -> "Keys";
      case VALUE -> "Values";
      case STATUS -> "Statuses";
      case ERROR -> "Errors";
    };
  }

  private static Row of(String title, Kind kind) {
    return new Row(title, each -> each.kind() == kind);
  }

  private static boolean isKey(Element element) {
    return element.kind() == Kind.KEY;
  }
}
