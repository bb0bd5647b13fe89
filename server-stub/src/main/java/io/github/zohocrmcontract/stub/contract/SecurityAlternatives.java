package io.github.zohocrmcontract.stub.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * The scopes of an operation: all of one alternative are needed, and any alternative does.
 *
 * @param alternatives sets of scopes
 */
public record SecurityAlternatives(List<Set<String>> alternatives) {

  private static final String SCHEME = "zohoOAuth";

  static SecurityAlternatives of(JsonNode security) {
    List<Set<String>> alternatives = new ArrayList<>();
    for (JsonNode requirement : security) {
      if (requirement.has(SCHEME)) {
        Set<String> scopes = new TreeSet<>();
        requirement.get(SCHEME).forEach(scope -> scopes.add(scope.stringValue()));
        alternatives.add(Set.copyOf(scopes));
      }
    }
    return new SecurityAlternatives(List.copyOf(alternatives));
  }

  /** Whether a token with these scopes may call the operation. */
  public boolean admit(Scopes granted) {
    return alternatives.stream().anyMatch(needed -> needed.stream().allMatch(granted::cover));
  }
}
