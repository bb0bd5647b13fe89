package io.github.zohocrmcontract.site.snippets;

import io.github.zohocrmcontract.site.contract.Description;
import io.github.zohocrmcontract.site.contract.Parameter;
import io.github.zohocrmcontract.site.text.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Calls of the client that the generator python makes. Bodies are made by the constructors of its
 * models: {@code from_dict} would send null for every key that is left out.
 */
final class PythonWriter implements SnippetWriter {

  private static final int SHORT = 60;

  private final Description contract;
  private final Map<String, String> names;

  /**
   * @param names what the settings of the generator call certain keys
   */
  PythonWriter(Description contract, Map<String, String> names) {
    this.contract = contract;
    this.names = names;
  }

  @Override
  public String write(SampleRequest request) {
    List<String> arguments = new ArrayList<>();
    request
        .pathValues()
        .forEach((name, value) -> arguments.add(Names.snake(name) + "=\"" + value + "\""));
    for (Parameter parameter : request.operation().parametersIn("query")) {
      JsonNode value = request.query().get(parameter.name());
      if (value != null) {
        arguments.add(Names.snake(parameter.name()) + "=" + value(parameter, value));
      }
    }
    request.body().ifPresent(body -> arguments.add(body(body)));
    return call(
        "answer = zoho_crm.%sApi(client).%s"
            .formatted(
                Names.upperCamel(request.operation().tag()), Names.snake(request.operation().id())),
        arguments);
  }

  private static String call(String function, List<String> arguments) {
    String line = function + "(" + String.join(", ", arguments) + ")";
    return line.length() <= SHORT && !line.contains("\n")
        ? line
        : function + block("(", arguments, ")");
  }

  private static String block(String opening, List<String> parts, String closing) {
    if (parts.isEmpty()) {
      return opening + closing;
    }
    StringBuilder lines = new StringBuilder(opening).append("\n");
    parts.forEach(part -> lines.append("    ").append(part.replace("\n", "\n    ")).append(",\n"));
    return lines.append(closing).toString();
  }

  private String body(SampleRequest.SampleBody body) {
    return Names.snake(body.schema())
        + "="
        + model(body.schema(), contract.schema(body.schema()).definition(), body.value());
  }

  private String model(String schema, JsonNode definition, JsonNode value) {
    List<String> arguments = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : value.properties()) {
      JsonNode property = definition.path("properties").path(entry.getKey());
      arguments.add(
          names.getOrDefault(entry.getKey(), entry.getKey().toLowerCase(Locale.ROOT))
              + "="
              + literal(property, entry.getValue()));
    }
    return call("zoho_crm." + schema, arguments);
  }

  private String literal(JsonNode schema, JsonNode value) {
    JsonNode definition = contract.resolve(schema);
    if (value.isArray() && definition.has("items")) {
      List<String> parts =
          value.valueStream().map(each -> literal(definition.path("items"), each)).toList();
      String line = "[" + String.join(", ", parts) + "]";
      return line.length() <= SHORT && !line.contains("\n") ? line : block("[", parts, "]");
    }
    Optional<String> name = Description.schemaName(schema);
    return value.isObject() && name.isPresent() && definition.has("properties")
        ? model(name.get(), definition, value)
        : Json.PYTHON.write(value);
  }

  private static String value(Parameter parameter, JsonNode value) {
    return Description.schemaName(parameter.schema())
        .map(schema -> "zoho_crm." + schema + "." + value.asString("").toUpperCase(Locale.ROOT))
        .orElseGet(() -> Json.PYTHON.write(value));
  }
}
