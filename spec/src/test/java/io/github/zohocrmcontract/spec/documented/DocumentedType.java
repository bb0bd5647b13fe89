package io.github.zohocrmcontract.spec.documented;

import io.github.zohocrmcontract.spec.checks.ContractTree;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What the pages' words for types mean in a schema. */
final class DocumentedType {

  /** A parameter whose values are joined by commas. */
  static final String COMMA_SEPARATED = "comma-separated strings";

  /**
   * A key that takes text as well as an object; no schema for both comes through all generators.
   */
  static final String EITHER = "string or json object";

  /** A key that takes any JSON, which a schema says by having no type. */
  static final String ANY = "any";

  private static final String NO_TYPE = "of no type";

  private DocumentedType() {}

  /** What is wrong with the type of a schema, if anything. */
  static Optional<String> contradiction(
      String subject, String documented, JsonNode schema, ContractTree contract) {
    String type = inSchemas(documented);
    String declared = contract.resolve(schema).path("type").asString(NO_TYPE);
    Optional<String> ofItems =
        documented.equals(COMMA_SEPARATED)
            ? contradiction("item of " + subject, "string", schema.path("items"), contract)
            : Optional.empty();
    return Finding.unlessEqual("type of " + subject, type, declared).or(() -> ofItems);
  }

  /** The values that a schema, or its items, lists, closed or open; empty if it lists none. */
  static List<String> values(JsonNode schema, ContractTree contract) {
    JsonNode itself = contract.resolve(schema);
    JsonNode resolved = itself.has("items") ? contract.resolve(itself.get("items")) : itself;
    return Stream.of("enum", "x-extensible-enum")
        .flatMap(key -> resolved.path(key).valueStream())
        .map(JsonNode::asString)
        .toList();
  }

  private static String inSchemas(String documented) {
    String word = documented.toLowerCase(Locale.ROOT);
    return switch (word) {
      case "json object" -> "object";
      case EITHER -> NO_TYPE;
      case COMMA_SEPARATED -> "array";
      case ANY -> NO_TYPE;
      case "string", "boolean", "integer", "number", "array" -> word;
      default -> throw new IllegalArgumentException("No such type: " + documented);
    };
  }
}
