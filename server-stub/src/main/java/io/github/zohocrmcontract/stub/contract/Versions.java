package io.github.zohocrmcontract.stub.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * The versions of the API for which an operation is described.
 *
 * @param names for instance {@code v7} and {@code v5}
 */
public record Versions(List<String> names) {

  private static final Pattern NUMBER = Pattern.compile("v([0-9]{1,3})(?:\\.[0-9]{1,3})?");

  static Versions of(JsonNode serverVariable) {
    List<String> names = new ArrayList<>();
    serverVariable.path("enum").forEach(name -> names.add(name.stringValue()));
    if (names.isEmpty()) {
      names.add(serverVariable.get("default").stringValue());
    }
    return new Versions(List.copyOf(names));
  }

  static Versions listed(JsonNode names) {
    return new Versions(names.valueStream().map(JsonNode::stringValue).toList());
  }

  /** Whether the operation is described for this version. */
  public boolean include(String version) {
    return names.contains(version);
  }

  /** Whether the version is older than all for which the operation is described. */
  public boolean areYoungerThan(String version) {
    Matcher asked = NUMBER.matcher(version);
    return asked.matches() && Integer.parseInt(asked.group(1)) < oldest();
  }

  /** The oldest version for which the operation is described, as a number. */
  public int oldest() {
    return names.stream()
        .map(NUMBER::matcher)
        .filter(Matcher::matches)
        .mapToInt(matcher -> Integer.parseInt(matcher.group(1)))
        .min()
        .orElseThrow();
  }
}
