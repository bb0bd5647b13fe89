package io.github.zohocrmcontract.client.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The bundle, and what the tests ask of it. */
public final class Bundle {
  private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch");

  /**
   * An example of an answer.
   *
   * @param name its name; empty text where the answer has no body
   * @param value the body; missing node where the answer has none
   */
  public record Example(String operationId, int status, String name, JsonNode value) {
    @Override
    public String toString() {
      return operationId + " " + status + " " + name;
    }
  }

  private final JsonNode root = JsonMapper.shared().readTree(path().resolveSibling("openapi.json"));

  /** Where the bundle is, as YAML. */
  public static Path path() {
    return Path.of(required("contract.bundle"));
  }

  /** Where the spec's sources are. */
  public static Path specDirectory() {
    return Path.of(required("spec.directory"));
  }

  /** Every named example of every answer of every operation, and every answer without a body. */
  public List<Example> examples() {
    List<Example> examples = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : root.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        if (METHODS.contains(method.getKey())) {
          addExamples(method.getValue(), examples);
        }
      }
    }
    return examples;
  }

  /** What helps against errors, by code. */
  public Map<String, String> cures() {
    Map<String, String> cures = new TreeMap<>();
    root.at("/components/schemas/ResultCode/x-cures")
        .properties()
        .forEach(cure -> cures.put(cure.getKey(), cure.getValue().asString()));
    return cures;
  }

  /** The hosts of the API that the contract lists. */
  public List<String> apiHosts() {
    return root.at("/servers/0/variables/domain/enum")
        .valueStream()
        .map(JsonNode::asString)
        .toList();
  }

  /** Names of the operations that the contract calls repeatable. */
  public Set<String> repeatableOperations() {
    return root.path("paths")
        .valueStream()
        .flatMap(JsonNode::valueStream)
        .filter(operation -> operation.path("x-repeatable").asBoolean(false))
        .map(operation -> operation.path("operationId").asString())
        .collect(Collectors.toSet());
  }

  /** The maximum of a query parameter; empty if the operation does not take the parameter. */
  public OptionalInt maximum(String operationId, String parameter) {
    for (JsonNode path : root.path("paths")) {
      for (String method : METHODS) {
        if (!path.path(method).path("operationId").asString("").equals(operationId)) {
          continue;
        }
        for (JsonNode declared : path.path(method).path("parameters")) {
          JsonNode resolved = resolve(declared);
          if (resolved.path("name").asString().equals(parameter)) {
            return OptionalInt.of(resolved.at("/schema/maximum").asInt());
          }
        }
        return OptionalInt.empty();
      }
    }
    throw new IllegalArgumentException("The bundle has no operation " + operationId);
  }

  private void addExamples(JsonNode operation, List<Example> examples) {
    String id = operation.path("operationId").asString();
    for (Map.Entry<String, JsonNode> answer : operation.path("responses").properties()) {
      int status = Integer.parseInt(answer.getKey());
      JsonNode content = resolve(answer.getValue()).path("content").path("application/json");
      if (content.isMissingNode()) {
        examples.add(new Example(id, status, "", content));
      }
      content
          .path("examples")
          .properties()
          .forEach(
              example ->
                  examples.add(
                      new Example(
                          id,
                          status,
                          example.getKey(),
                          resolve(example.getValue()).path("value"))));
    }
  }

  private JsonNode resolve(JsonNode node) {
    return node.has("$ref") ? resolve(root.at(node.path("$ref").asString().substring(1))) : node;
  }

  private static String required(String property) {
    String value = System.getProperty(property);
    if (value == null) {
      throw new IllegalStateException(
          "The system property " + property + " is missing; Maven sets it, an IDE does not.");
    }
    return value;
  }
}
