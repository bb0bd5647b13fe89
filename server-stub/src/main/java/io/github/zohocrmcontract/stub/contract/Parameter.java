package io.github.zohocrmcontract.stub.contract;

import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/**
 * A parameter of an operation.
 *
 * @param name its name
 * @param place {@code path}, {@code query} or {@code header}
 * @param required whether it is needed
 * @param schema what it may hold
 */
public record Parameter(String name, String place, boolean required, Schema schema) {

  static Parameter of(JsonNode parameter, UnaryOperator<JsonNode> resolve) {
    return new Parameter(
        parameter.get("name").stringValue(),
        parameter.get("in").stringValue(),
        parameter.path("required").booleanValue(false),
        new Schema(parameter.get("schema"), resolve));
  }
}
