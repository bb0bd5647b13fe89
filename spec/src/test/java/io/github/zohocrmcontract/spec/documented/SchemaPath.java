package io.github.zohocrmcontract.spec.documented;

import io.github.zohocrmcontract.spec.checks.ContractTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A way down a schema: {@code users[].role.name} with {@code []} for the entries of an array.
 *
 * @param steps the keys, each with {@code []} if it is an array that the way goes into
 */
record SchemaPath(List<String> steps) {

  static SchemaPath of(String text) {
    // The empty text is the whole body.
    return new SchemaPath(text.isEmpty() ? List.of() : List.of(text.split("\\.")));
  }

  /** The last key. */
  String key() {
    return steps.get(steps.size() - 1).replace("[]", "");
  }

  /** The schema at the end of the way, unresolved, or a missing node. */
  JsonNode find(JsonNode schema, ContractTree tree) {
    JsonNode current = schema;
    for (String step : steps) {
      current = step(current, step, tree);
    }
    return current;
  }

  /** The schema that holds the last key, resolved. */
  JsonNode parent(JsonNode schema, ContractTree tree) {
    JsonNode current = schema;
    for (String step : steps.subList(0, steps.size() - 1)) {
      current = step(current, step, tree);
    }
    return tree.resolve(current);
  }

  /** Every way down the schema; where a schema holds itself, the way ends. */
  static List<String> allKeys(JsonNode schema, ContractTree tree) {
    return allKeys(tree.resolve(schema), tree, List.of());
  }

  private static List<String> allKeys(JsonNode schema, ContractTree tree, List<JsonNode> above) {
    if (above.contains(schema)) {
      return List.of();
    }
    List<JsonNode> way = new ArrayList<>(above);
    way.add(schema);
    List<String> paths = new ArrayList<>();
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      paths.add(property.getKey());
      JsonNode below = tree.resolve(property.getValue());
      boolean array = below.path("type").asString().equals("array");
      String prefix = property.getKey() + (array ? "[]." : ".");
      JsonNode inside = array ? tree.resolve(below.path("items")) : below;
      allKeys(inside, tree, way).forEach(key -> paths.add(prefix + key));
    }
    return paths;
  }

  private static JsonNode step(JsonNode schema, String step, ContractTree tree) {
    JsonNode property = tree.resolve(schema).path("properties").path(step.replace("[]", ""));
    return step.endsWith("[]") ? tree.resolve(property).path("items") : property;
  }
}
