package io.github.zohocrmcontract.site.snippets;

import io.github.zohocrmcontract.site.contract.Description;
import io.github.zohocrmcontract.site.contract.Parameter;
import io.github.zohocrmcontract.site.text.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Calls of the client that the generator go makes. */
final class GoWriter implements SnippetWriter {

  /** The language has these words for itself. */
  private static final Set<String> TAKEN = Set.of("type");

  private final Map<String, String> names;

  /**
   * @param names what the settings of the generator call certain parameters
   */
  GoWriter(Map<String, String> names) {
    this.names = names;
  }

  @Override
  public String write(SampleRequest request) {
    StringBuilder lines = new StringBuilder();
    request.body().ifPresent(body -> lines.append(body(body)));
    List<String> path = new ArrayList<>(List.of("ctx"));
    request.pathValues().values().forEach(value -> path.add(quoted(value)));
    StringBuilder call =
        new StringBuilder(
            "client.%sAPI.%s(%s)"
                .formatted(
                    Names.upperCamel(request.operation().tag()),
                    Names.upperCamel(request.operation().id()),
                    String.join(", ", path)));
    for (Parameter parameter : request.operation().parametersIn("query")) {
      JsonNode value = request.query().get(parameter.name());
      if (value != null) {
        call.append(".\n\t%s(%s)".formatted(method(parameter), value(parameter, value)));
      }
    }
    request.body().ifPresent(body -> call.append(".\n\t%s(body)".formatted(body.schema())));
    return lines.append("answer, _, err := ").append(call).append(".\n\tExecute()").toString();
  }

  private static String body(SampleRequest.SampleBody body) {
    return """
        var body zohocrm.%s
        if err := json.Unmarshal([]byte(`%s`), &body); err != nil {
        \treturn err
        }
        """
        .formatted(body.schema(), Json.PLAIN.write(body.value()));
  }

  private String method(Parameter parameter) {
    String name = Names.upperCamel(names.getOrDefault(parameter.name(), parameter.name()));
    return TAKEN.contains(parameter.name()) ? name + "_" : name;
  }

  private static String value(Parameter parameter, JsonNode value) {
    if (value.isArray()) {
      return "[]string{"
          + String.join(", ", value.valueStream().map(v -> quoted(v.asString(""))).toList())
          + "}";
    }
    if (!value.isString()) {
      return value.asString("");
    }
    return Description.schemaName(parameter.schema())
        .map(schema -> "zohocrm." + schema + "(" + quoted(value.asString("")) + ")")
        .orElseGet(() -> quoted(value.asString("")));
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
