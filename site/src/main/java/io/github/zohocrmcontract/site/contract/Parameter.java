package io.github.zohocrmcontract.site.contract;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A parameter of an operation.
 *
 * @param name what is sent
 * @param in where: {@code path}, {@code query} or {@code header}
 * @param required whether it cannot be left out
 * @param description what it means, in Markdown
 * @param schema what values it takes
 * @param example one of them
 */
public record Parameter(
    String name,
    String in,
    boolean required,
    String description,
    JsonNode schema,
    Optional<JsonNode> example) {

  /** A value as it travels: entries of a list with commas between them. */
  public static String onTheWire(JsonNode value) {
    return value.isArray()
        ? String.join(",", value.valueStream().map(entry -> entry.asString("")).toList())
        : value.asString("");
  }
}
