package io.github.zohocrmcontract.stub.contract;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A path of the contract and its operations. */
public final class PathTemplate {

  /**
   * Sorts paths so that {@code /users/actions/count} comes before {@code /users/{user_id}/count}.
   */
  static final Comparator<PathTemplate> LITERALS_FIRST =
      Comparator.comparing(path -> path.template().replaceAll("\\{[^}]*}", "\uffff"));

  private final String template;
  private final Map<String, Operation> operations;
  private final String[] segments;
  private final boolean[] parameters;

  /**
   * @param template the path with its parameters in braces, for instance {@code /users/{user_id}}
   * @param operations by HTTP method in capitals
   */
  PathTemplate(String template, Map<String, Operation> operations) {
    this.template = template;
    this.operations = Collections.unmodifiableMap(operations);
    this.segments = segments(template);
    this.parameters = new boolean[segments.length];
    for (int index = 0; index < segments.length; index++) {
      parameters[index] = segments[index].startsWith("{");
    }
  }

  /** The path with its parameters in braces. */
  public String template() {
    return template;
  }

  /** The operations by HTTP method in capitals. */
  public Map<String, Operation> operations() {
    return operations;
  }

  /** A path, cut at its slashes; it begins with one. */
  static String[] segments(String path) {
    return path.split("/", -1);
  }

  boolean matches(String[] given) {
    if (segments.length != given.length) {
      return false;
    }
    for (int index = 0; index < segments.length; index++) {
      if (parameters[index] ? given[index].isEmpty() : !segments[index].equals(given[index])) {
        return false;
      }
    }
    return true;
  }

  /** The first segment; empty if it is a parameter. */
  Optional<String> firstWord() {
    return parameters[1] ? Optional.empty() : Optional.of(segments[1]);
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
    String[] given = segments(path);
    Map<Integer, PathValue> values = new LinkedHashMap<>();
    for (int index = 1; index < segments.length; index++) {
      if (parameters[index]) {
        String name = segments[index].substring(1, segments[index].length() - 1);
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
