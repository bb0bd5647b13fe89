package io.github.zohocrmcontract.site.snippets;

import io.github.zohocrmcontract.site.contract.Description;
import io.github.zohocrmcontract.site.contract.Parameter;
import io.github.zohocrmcontract.site.text.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Calls of the client that the generator python makes. */
final class PythonWriter implements SnippetWriter {

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
    return "answer = zoho_crm.%sApi(client).%s(%s)"
        .formatted(
            Names.upperCamel(request.operation().tag()),
            Names.snake(request.operation().id()),
            joined(arguments));
  }

  private static String joined(List<String> arguments) {
    if (arguments.isEmpty()) {
      return "";
    }
    StringBuilder lines = new StringBuilder("\n");
    arguments.forEach(
        argument -> lines.append("    ").append(argument.replace("\n", "\n    ")).append(",\n"));
    return lines.toString();
  }

  private static String body(SampleRequest.SampleBody body) {
    return "%s=zoho_crm.%s.from_dict(%s)"
        .formatted(Names.snake(body.schema()), body.schema(), Json.PYTHON.write(body.value()));
  }

  private static String value(Parameter parameter, JsonNode value) {
    return Description.schemaName(parameter.schema())
        .map(schema -> "zoho_crm." + schema + "." + value.asString("").toUpperCase(Locale.ROOT))
        .orElseGet(() -> Json.PYTHON.write(value));
  }
}
