package io.github.zohocrmcontract.stub.contract;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A path of the contract and its operations.
 *
 * @param template the path with its parameters in braces, for instance {@code /users/{user_id}}
 * @param operations by HTTP method in capitals
 */
public record PathTemplate(String template, Map<String, Operation> operations) {

  /**
   * Sorts paths so that {@code /users/actions/count} comes before {@code /users/{user_id}/count}.
   */
  static final Comparator<PathTemplate> LITERALS_FIRST =
      Comparator.comparing(path -> path.template().replaceAll("\\{[^}]*}", "\uffff"));

  boolean matches(String path) {
    String[] expected = template.split("/", -1);
    String[] given = path.split("/", -1);
    if (expected.length != given.length) {
      return false;
    }
    for (int index = 0; index < expected.length; index++) {
      boolean parameter = expected[index].startsWith("{");
      if (parameter ? given[index].isEmpty() : !expected[index].equals(given[index])) {
        return false;
      }
    }
    return true;
  }

  /** The first segment; empty if it is a parameter. */
  Optional<String> firstWord() {
    return Optional.of(template.split("/", -1)[1]).filter(segment -> !segment.startsWith("{"));
  }

  /** The operation for this method, if the path has one. */
  public Optional<Operation> operation(String method) {
    return Optional.ofNullable(operations.get(method));
  }

  /**
   * The values of the path's parameters.
   *
   * @param path a path that matches
   * @return by position after the version, counted from 0, as Zoho's {@code resource_path_index}
   */
  public Map<Integer, PathValue> values(String path) {
    String[] expected = template.split("/", -1);
    String[] given = path.split("/", -1);
    Map<Integer, PathValue> values = new LinkedHashMap<>();
    for (int index = 1; index < expected.length; index++) {
      if (expected[index].startsWith("{")) {
        String name = expected[index].substring(1, expected[index].length() - 1);
        values.put(index - 1, new PathValue(name, given[index]));
      }
    }
    return values;
  }

  /**
   * The value of a parameter in the path.
   *
   * @param name the parameter
   * @param value the text that stands in its place
   */
  public record PathValue(String name, String value) {}
}
