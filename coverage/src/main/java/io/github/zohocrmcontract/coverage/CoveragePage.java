package io.github.zohocrmcontract.coverage;

import io.github.zohocrmcontract.spec.coverage.CoverageFact;
import io.github.zohocrmcontract.spec.coverage.CoverageFact.Kind;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The report as a page for people. */
final class CoveragePage {

  private static final Map<Kind, String> NAMES =
      Map.of(
          Kind.OPERATION, "operations",
          Kind.STATUS, "statuses of operations",
          Kind.PARAMETER, "parameters",
          Kind.ERROR, "codes of errors, by operation and status",
          Kind.EXAMPLE, "named examples, to the letter",
          Kind.PRESENT, "keys with a value",
          Kind.NULL, "keys that may be null, with null",
          Kind.ABSENT, "keys that may be missing, missing",
          Kind.VALUE, "documented values of keys");

  private final CoverageReport report;

  CoveragePage(CoverageReport report) {
    this.report = report;
  }

  String markdown() {
    return """
        # What of the contract was seen on the wire

        The tests of the stub and of the client write down what of the contract each good answer shows. The build fails
        unless all that is marked with a star was seen by that module's tests; the rest is told. This page is made by
        `mvn -q verify -Pcoverage`; do not edit it.

        | | in the contract | seen from the stub | seen by the client | by neither |
        |---|---|---|---|---|
        """
        + totals()
        + """

        A key belongs to the schema it stands in, or to the operation and status where the schema has no name. Of a request
        only those count that were granted.

        ## Operations

        Seen from the stub, of what is declared; the examples as the client reads them.

        | operation | statuses | parameters | codes of errors | examples |
        |---|---|---|---|---|
        """
        + operations()
        + unseen();
  }

  private String totals() {
    StringBuilder rows = new StringBuilder();
    for (Kind kind : Kind.values()) {
      int declared = report.declared(kind).size();
      rows.append("| ").append(NAMES.get(kind)).append(" | ").append(declared);
      for (Observer observer : Observer.values()) {
        boolean required = CoverageReport.REQUIRED.get(observer).contains(kind);
        rows.append(" | ").append(report.seen(kind, observer).size()).append(required ? " *" : "");
      }
      rows.append(" | ").append(report.unseen(kind).size()).append(" |\n");
    }
    return rows.toString();
  }

  private String operations() {
    StringBuilder rows = new StringBuilder();
    for (CoverageFact operation : report.declared(Kind.OPERATION)) {
      String id = operation.subject();
      rows.append("| ").append(id);
      rows.append(" | ").append(ratio(id, Kind.STATUS, Observer.STUB));
      rows.append(" | ").append(ratio(id, Kind.PARAMETER, Observer.STUB));
      rows.append(" | ").append(ratio(id, Kind.ERROR, Observer.STUB));
      rows.append(" | ").append(ratio(id, Kind.EXAMPLE, Observer.CLIENT)).append(" |\n");
    }
    return rows.toString();
  }

  private String ratio(String operation, Kind kind, Observer observer) {
    return count(operation, report.seen(kind, observer))
        + " of "
        + count(operation, report.declared(kind));
  }

  private static long count(String operation, Set<CoverageFact> facts) {
    return facts.stream().filter(fact -> fact.subject().split(" ")[0].equals(operation)).count();
  }

  private String unseen() {
    StringBuilder text = new StringBuilder();
    for (Kind kind : Kind.values()) {
      Map<String, Set<String>> bySubject = new TreeMap<>();
      report
          .unseen(kind)
          .forEach(
              fact ->
                  bySubject
                      .computeIfAbsent(fact.subject(), any -> new TreeSet<>())
                      .add(fact.name()));
      if (!bySubject.isEmpty()) {
        text.append("\n## Never seen: ").append(NAMES.get(kind)).append("\n\n");
        bySubject.forEach(
            (subject, names) ->
                text.append("- ").append(subject).append(": ").append(quoted(names)).append('\n'));
      }
    }
    return text.toString();
  }

  private static String quoted(Set<String> names) {
    return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
  }
}
