package io.github.zohocrmcontract.site.snippets;

import io.github.zohocrmcontract.site.contract.Description;
import io.github.zohocrmcontract.site.contract.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Calls of the client that typescript-fetch generates. */
final class TypeScriptWriter implements SnippetWriter {

  private static final int SHORT = 60;

  private final Description contract;
  private final Map<String, String> names;

  /**
   * @param names what the settings of the generator call certain keys
   */
  TypeScriptWriter(Description contract, Map<String, String> names) {
    this.contract = contract;
    this.names = names;
  }

  @Override
  public String write(SampleRequest request) {
    List<String> arguments = new ArrayList<>();
    request
        .pathValues()
        .forEach((name, value) -> arguments.add(Names.lowerCamel(name) + ": " + quoted(value)));
    for (Parameter parameter : request.operation().parametersIn("query")) {
      JsonNode value = request.query().get(parameter.name());
      if (value != null) {
        arguments.add(Names.lowerCamel(parameter.name()) + ": " + value(parameter, value));
      }
    }
    request.body().ifPresent(body -> arguments.add(body(body)));
    return "const answer = await new zoho.%sApi(configuration).%s(%s);"
        .formatted(
            Names.upperCamel(request.operation().tag()),
            request.operation().id(),
            arguments.isEmpty() ? "" : block("{", arguments, "}"));
  }

  private String body(SampleRequest.SampleBody body) {
    JsonNode definition = contract.schema(body.schema()).definition();
    return Names.lowerCamel(body.schema()) + ": " + literal(definition, body.value());
  }

  /** A value with the names of its keys as the models have them. */
  private String literal(JsonNode schema, JsonNode value) {
    JsonNode definition = contract.resolve(schema);
    if (value.isObject()) {
      return joined(
          "{",
          value.properties().stream()
              .map(
                  entry ->
                      name(definition, entry.getKey())
                          + ": "
                          + literal(
                              definition.path("properties").path(entry.getKey()), entry.getValue()))
              .toList(),
          "}");
    }
    if (value.isArray()) {
      return joined(
          "[",
          value.valueStream().map(each -> literal(definition.path("items"), each)).toList(),
          "]");
    }
    if (!value.isString()) {
      return value.toString();
    }
    String text = quoted(value.asString(""));
    return definition.path("format").asString("").startsWith("date")
        ? "new Date(" + text + ")"
        : text;
  }

  private String name(JsonNode definition, String key) {
    return definition.path("properties").has(key)
        ? names.getOrDefault(key, Names.lowerCamel(key))
        : key;
  }

  private static String joined(String opening, List<String> parts, String closing) {
    String blank = opening.equals("{") ? " " : "";
    String line = opening + blank + String.join(", ", parts) + blank + closing;
    return line.length() <= SHORT && !line.contains("\n") ? line : block(opening, parts, closing);
  }

  private static String block(String opening, List<String> parts, String closing) {
    StringBuilder lines = new StringBuilder(opening).append("\n");
    parts.forEach(part -> lines.append("  ").append(part.replace("\n", "\n  ")).append(",\n"));
    return lines.append(closing).toString();
  }

  private String value(Parameter parameter, JsonNode value) {
    return Description.schemaName(parameter.schema())
        .map(schema -> "zoho." + schema + "." + value.asString(""))
        .orElseGet(() -> literal(parameter.schema(), value));
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
