package io.github.zohocrmcontract.spec.provenance;

import java.util.List;
import java.util.Optional;

/**
 * Where an element of the contract comes from.
 *
 * @param element what it is about
 * @param evidence how much is known
 * @param sources the documents, in the order of the record
 * @param decisions where the contract departs from what a page prints of it
 * @param discrepancy number of the discrepancy by which it was declared so
 * @param because why the contract has it, where no page says so; empty where the sources speak for
 *     themselves
 */
public record Entry(
    Element element,
    Evidence evidence,
    List<String> sources,
    List<Decision> decisions,
    Optional<String> discrepancy,
    Optional<String> because) {

  /** More than this many sources are counted, not named. */
  private static final int MOST_NAMED = 2;

  /** Keeps copies that nobody can change. */
  public Entry {
    sources = List.copyOf(sources);
    decisions = List.copyOf(decisions);
  }

  /** What it rests on, for people: {@code documented on the page Get Users}. */
  public String says() {
    return switch (evidence) {
          case DOCUMENTED -> "documented on " + named();
          case SAMPLE -> "listed on no page, but printed: " + named();
          case OBSERVED_V8 -> "seen in version 8 only: " + named();
          case INFERRED -> "inferred from " + named();
        }
        + because.map(reason -> ". " + reason).orElse("")
        + discrepancy.map(number -> " (" + number + ")").orElse("")
        + departures();
  }

  private String named() {
    List<String> first = sources.subList(0, Math.min(MOST_NAMED, sources.size()));
    int further = sources.size() - first.size();
    return String.join(", ", first) + (further > 0 ? " and " + further + " more" : "");
  }

  private String departures() {
    StringBuilder text = new StringBuilder();
    for (Decision decision : decisions) {
      boolean numbered = !decision.discrepancy().equals("none");
      text.append("; the contract departs from it")
          .append(numbered ? " (" + decision.discrepancy() + "): " : ": ")
          .append(decision.because().replaceAll("\\.$", ""));
    }
    return text.toString();
  }
}
