package io.github.zohocrmcontract.spec.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Holds JSON values to the contract by two validators of different authors, and tells where they do
 * not find a fault at the same places. Can be used by several threads.
 */
final class TwoOpinions {

  /** Beyond that, what was held before is held again. */
  private static final int REMEMBERED = 2_000;

  private static final int LONGEST_REMEMBERED = 4_000;

  private final SchemaChecks first;
  private final SecondOpinion second;
  private final Set<Held> held = ConcurrentHashMap.newKeySet();

  /** A value that was held to a schema, both as text. */
  private record Held(String value, String schema) {}

  /**
   * @param contract the contract whose schemas count
   */
  TwoOpinions(ContractTree contract, SchemaChecks first) {
    this.first = first;
    this.second = new SecondOpinion(contract);
  }

  /**
   * A sentence for each place at which only one of the two finds a fault; empty if they agree, or
   * if the same was asked before.
   *
   * @param schema as it stands in the contract; mostly a {@code $ref}
   */
  List<String> differences(JsonNode value, JsonNode schema) {
    if (!isNew(value.toString(), schema.toString())) {
      return List.of();
    }
    List<Fault> one = first.faults(value, schema);
    List<Fault> other = second.faults(value, schema);
    Set<String> places = places(one);
    Set<String> otherPlaces = places(other);
    List<String> differences = new ArrayList<>();
    one.stream()
        .filter(fault -> !otherPlaces.contains(fault.pointer()))
        .forEach(fault -> differences.add(fault + ", says one validator only"));
    other.stream()
        .filter(fault -> !places.contains(fault.pointer()))
        .forEach(fault -> differences.add(fault + ", says the second validator only"));
    return differences;
  }

  private static Set<String> places(List<Fault> faults) {
    return faults.stream().map(Fault::pointer).collect(Collectors.toCollection(TreeSet::new));
  }

  private boolean isNew(String value, String schema) {
    if (value.length() > LONGEST_REMEMBERED) {
      return true;
    }
    if (held.size() >= REMEMBERED) {
      held.clear();
    }
    return held.add(new Held(value, schema));
  }
}
