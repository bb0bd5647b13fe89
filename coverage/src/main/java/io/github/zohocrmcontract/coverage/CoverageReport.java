package io.github.zohocrmcontract.coverage;

import io.github.zohocrmcontract.spec.checks.ContractTree;
import io.github.zohocrmcontract.spec.coverage.CoverageFact;
import io.github.zohocrmcontract.spec.coverage.CoverageFact.Kind;
import io.github.zohocrmcontract.spec.coverage.CoverageFacts;
import io.github.zohocrmcontract.spec.coverage.CoverageLog;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the contract declares, and what of it was seen.
 *
 * @param declared everything that can be seen
 * @param seen what each observer saw, of which only what is declared counts
 */
public record CoverageReport(Set<CoverageFact> declared, Map<Observer, Set<CoverageFact>> seen) {

  /**
   * What each has to see, all of it, or the build fails. The stub makes its own answers, so it need
   * not give every example to the letter; the client has to read each. Keys and values are told.
   */
  public static final Map<Observer, Set<Kind>> REQUIRED =
      Map.of(
          Observer.STUB, EnumSet.of(Kind.OPERATION, Kind.STATUS, Kind.PARAMETER, Kind.ERROR),
          Observer.CLIENT, EnumSet.of(Kind.OPERATION, Kind.STATUS, Kind.ERROR, Kind.EXAMPLE));

  /** Reads the logs that the tests of the modules have left. */
  public static CoverageReport read(Path top, Path bundle) {
    Map<Observer, Set<CoverageFact>> seen = new EnumMap<>(Observer.class);
    for (Observer observer : Observer.values()) {
      seen.put(observer, CoverageLog.readAll(observer.log(top)));
    }
    return new CoverageReport(new CoverageFacts(ContractTree.read(bundle)).declared(), seen);
  }

  /** What is declared of a kind. */
  public Set<CoverageFact> declared(Kind kind) {
    Set<CoverageFact> facts = new TreeSet<>();
    declared.stream().filter(fact -> fact.kind() == kind).forEach(facts::add);
    return facts;
  }

  /** What is declared of a kind and was seen. */
  public Set<CoverageFact> seen(Kind kind, Observer observer) {
    Set<CoverageFact> facts = declared(kind);
    facts.retainAll(seen.getOrDefault(observer, Set.of()));
    return facts;
  }

  /** What is declared of a kind and nobody has seen. */
  public Set<CoverageFact> unseen(Kind kind) {
    Set<CoverageFact> facts = declared(kind);
    seen.values().forEach(facts::removeAll);
    return facts;
  }

  /** A sentence for each thing that had to be seen and was not. */
  public List<String> findings() {
    List<String> findings = new ArrayList<>();
    for (Observer observer : Observer.values()) {
      for (Kind kind : REQUIRED.get(observer)) {
        Set<CoverageFact> missing = declared(kind);
        missing.removeAll(seen(kind, observer));
        missing.forEach(
            fact -> findings.add("No test of " + observer.module() + " has seen: " + fact));
      }
    }
    return findings;
  }
}
