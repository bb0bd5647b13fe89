package io.github.zohocrmcontract.stub.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * The scopes of an operation: all of one alternative are needed, and any alternative does.
 *
 * @param alternatives sets of scopes
 */
public record SecurityAlternatives(List<Set<String>> alternatives) {

  private static final String SCHEME = "zohoOAuth";
  private static final Pattern SCOPE_OF_A_MODULE =
      Pattern.compile("ZohoCRM\\.modules\\.([^.]+)\\.[^.]+");

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

  /**
   * The alternatives that are good for one module. The contract lists those of all modules, since
   * it cannot make them depend on the path.
   *
   * @param module its name; capitals make no difference
   */
  public SecurityAlternatives ofModule(String module) {
    return new SecurityAlternatives(
        alternatives.stream()
            .filter(needed -> needed.stream().noneMatch(scope -> isOfAnotherModule(scope, module)))
            .toList());
  }

  private static boolean isOfAnotherModule(String scope, String module) {
    Matcher ofModule = SCOPE_OF_A_MODULE.matcher(scope);
    return ofModule.matches() && !ofModule.group(1).equalsIgnoreCase(module);
  }

  /** Whether a token with these scopes may call the operation. */
  public boolean admit(Scopes granted) {
    for (Set<String> needed : alternatives) {
      if (granted.coverAll(needed)) {
        return true;
      }
    }
    return false;
  }
}
