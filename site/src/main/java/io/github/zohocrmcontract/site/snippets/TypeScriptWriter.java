package io.github.zohocrmcontract.site.snippets;

import io.github.zohocrmcontract.site.contract.Description;
import io.github.zohocrmcontract.site.contract.Parameter;
import io.github.zohocrmcontract.site.text.Json;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Calls of the client that typescript-fetch generates. */
final class TypeScriptWriter implements SnippetWriter {

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
            joined(arguments));
  }

  private static String joined(List<String> arguments) {
    if (arguments.isEmpty()) {
      return "";
    }
    StringBuilder lines = new StringBuilder("{\n");
    arguments.forEach(
        argument -> lines.append("  ").append(argument.replace("\n", "\n  ")).append(",\n"));
    return lines.append("}").toString();
  }

  private static String body(SampleRequest.SampleBody body) {
    return "%s: zoho.%sFromJSON(%s)"
        .formatted(Names.lowerCamel(body.schema()), body.schema(), Json.PLAIN.write(body.value()));
  }

  private static String value(Parameter parameter, JsonNode value) {
    return Description.schemaName(parameter.schema())
        .map(schema -> "zoho." + schema + "." + value.asString(""))
        .orElseGet(() -> value.isString() ? quoted(value.asString("")) : list(value));
  }

  private static String list(JsonNode value) {
    return value.isArray()
        ? "["
            + String.join(", ", value.valueStream().map(v -> quoted(v.asString(""))).toList())
            + "]"
        : value.asString("");
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
