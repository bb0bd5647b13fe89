package io.github.zohocrmcontract.spec.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The page for people, made from the bundle. */
public final class SummaryPage {

  private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

  /** What limits a value, in the order in which it is told. */
  private static final List<String> LIMITS =
      List.of(
          "format",
          "minimum",
          "maximum",
          "minLength",
          "maxLength",
          "minItems",
          "maxItems",
          "pattern",
          "default");

  private static final String REFERENCE = "#/components/schemas/";

  private final JsonNode bundle;

  /**
   * @param bundle the contract in one piece
   */
  public SummaryPage(JsonNode bundle) {
    this.bundle = bundle;
  }

  /** The page, the same for the same contract. */
  public String text() {
    StringBuilder page = new StringBuilder();
    page.append("# The contract at a glance\n\n");
    page.append(
        "Every fact of the contract in a line: what can be called, what is answered, and what");
    page.append(
        " each key may hold.\nMade by `mvn -q compile -Psummary -pl spec -am`; do not edit it.");
    page.append(
        " A fact that changes shows here, and the build\nfails until the page is made anew.\n");
    servers(page);
    page.append("\n## Operations\n");
    for (Map.Entry<String, JsonNode> path : bundle.path("paths").properties()) {
      for (String method : METHODS) {
        if (path.getValue().has(method)) {
          operation(
              page, method + " " + path.getKey(), path.getValue(), path.getValue().get(method));
        }
      }
    }
    page.append("\n## Parameters\n\n");
    bundle
        .at("/components/parameters")
        .properties()
        .forEach(each -> page.append(parameter(each.getKey(), each.getValue())));
    page.append("\n## Schemas\n");
    bundle.at("/components/schemas").properties().forEach(each -> schema(page, each));
    return page.toString();
  }

  private void servers(StringBuilder page) {
    page.append("\n## Servers\n\n");
    for (JsonNode server : bundle.path("servers")) {
      page.append("- `").append(server.path("url").asString()).append("`\n");
      for (Map.Entry<String, JsonNode> variable : server.path("variables").properties()) {
        page.append("  - ")
            .append(variable.getKey())
            .append(": ")
            .append(
                variable.getValue().has("enum")
                    ? quoted(texts(variable.getValue().get("enum")))
                    : "any")
            .append(", usually `")
            .append(variable.getValue().path("default").asString())
            .append("`\n");
      }
    }
  }

  private void operation(StringBuilder page, String call, JsonNode path, JsonNode operation) {
    page.append("\n### ").append(operation.path("operationId").asString()).append("\n\n");
    page.append("- `").append(call.replaceFirst("^[a-z]+", upper(call))).append("`\n");
    page.append("- allowed by ").append(alternatives(operation.path("security"))).append('\n');
    List<JsonNode> parameters = new ArrayList<>();
    path.path("parameters").forEach(parameters::add);
    operation.path("parameters").forEach(parameters::add);
    for (JsonNode parameter : parameters) {
      page.append(
          parameter.has("$ref")
              ? "- takes " + lastWord(parameter.path("$ref").asString()) + "\n"
              : parameter("takes", parameter));
    }
    JsonNode body = resolve(operation.path("requestBody"));
    if (body.has("content")) {
      page.append("- takes a body")
          .append(body.path("required").asBoolean(false) ? "" : ", or none")
          .append(content(body.path("content"), ""));
    }
    for (Map.Entry<String, JsonNode> answer : operation.path("responses").properties()) {
      JsonNode response = resolve(answer.getValue());
      page.append("- answers ").append(answer.getKey());
      page.append(
          response.has("content") ? content(response.path("content"), answer.getKey()) : "\n");
    }
  }

  private static String upper(String call) {
    return call.substring(0, call.indexOf(' ')).toUpperCase(Locale.ROOT);
  }

  private String content(JsonNode content, String status) {
    StringBuilder text = new StringBuilder();
    for (Map.Entry<String, JsonNode> media : content.properties()) {
      text.append(": ").append(value(media.getValue().path("schema"))).append('\n');
      Map<String, Set<String>> byCode = new TreeMap<>();
      for (Map.Entry<String, JsonNode> example : media.getValue().path("examples").properties()) {
        String code = codes(resolve(example.getValue()).path("value"));
        byCode.computeIfAbsent(code, any -> new TreeSet<>()).add(example.getKey());
      }
      byCode.forEach(
          (code, names) ->
              text.append("  - ")
                  .append(code.isEmpty() ? "" : "`" + code + "`: ")
                  .append(String.join(", ", names))
                  .append('\n'));
    }
    return text.toString();
  }

  private static String codes(JsonNode body) {
    Set<String> codes = new TreeSet<>();
    addCode(body, codes);
    for (JsonNode member : body) {
      if (member.isArray()) {
        member.forEach(item -> addCode(item, codes));
      }
    }
    return String.join(", ", codes);
  }

  private static void addCode(JsonNode object, Set<String> codes) {
    if (object.path("code").isString() && object.has("status")) {
      codes.add(object.get("code").stringValue());
    }
  }

  private static String alternatives(JsonNode security) {
    List<String> alternatives = new ArrayList<>();
    for (JsonNode alternative : security) {
      alternatives.add(
          alternative.properties().stream()
              .map(
                  scheme ->
                      scheme.getValue().isEmpty()
                          ? scheme.getKey()
                          : quoted(texts(scheme.getValue())))
              .collect(Collectors.joining(" and ")));
    }
    return String.join(" or ", alternatives);
  }

  private String parameter(String label, JsonNode parameter) {
    return "- %s: `%s` in the %s, %s, %s%s\n"
        .formatted(
            label,
            parameter.path("name").asString(),
            parameter.path("in").asString(),
            parameter.path("required").asBoolean(false) ? "required" : "optional",
            value(parameter.path("schema")),
            parameter.has("explode") ? ", explode " + parameter.path("explode").asBoolean() : "");
  }

  private void schema(StringBuilder page, Map.Entry<String, JsonNode> named) {
    page.append("\n### ").append(named.getKey()).append("\n\n");
    page.append("- ").append(value(named.getValue())).append('\n');
    keys(page, named.getValue(), "");
  }

  /** The keys of an object, and of those in it whose schema has no name of its own. */
  private void keys(StringBuilder page, JsonNode schema, String indent) {
    Set<String> required = new TreeSet<>(texts(schema.path("required")));
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      page.append(indent)
          .append("- `")
          .append(property.getKey())
          .append("`: ")
          .append(required.contains(property.getKey()) ? "required, " : "")
          .append(value(property.getValue()))
          .append('\n');
      keys(page, property.getValue(), indent + "  ");
      keys(page, property.getValue().path("items"), indent + "  ");
    }
    JsonNode others = schema.path("additionalProperties");
    if (others.isObject()) {
      page.append(indent).append("- any other key: ").append(value(others)).append('\n');
      keys(page, others, indent + "  ");
    }
    if (indent.isEmpty()) {
      keys(page, schema.path("items"), "  ");
    }
  }

  private String value(JsonNode schema) {
    String reference = schema.path("$ref").asString("");
    if (!reference.isEmpty()) {
      return reference.startsWith(REFERENCE) ? reference.substring(REFERENCE.length()) : reference;
    }
    List<String> words = new ArrayList<>();
    words.add(schema.path("type").asString("any value"));
    if (schema.path("nullable").asBoolean(false)) {
      words.add("or null");
    }
    for (String limit : LIMITS) {
      if (schema.has(limit)) {
        words.add(limit + " `" + schema.get(limit).asString() + "`");
      }
    }
    if (schema.has("additionalProperties")) {
      words.add(schema.get("additionalProperties").asBoolean(true) ? "open" : "closed");
    }
    if (schema.has("enum")) {
      words.add("one of " + quoted(texts(schema.get("enum"))));
    }
    if (schema.has("x-extensible-enum")) {
      words.add("such as " + quoted(texts(schema.get("x-extensible-enum"))));
    }
    for (String composition : List.of("allOf", "oneOf", "anyOf")) {
      if (schema.has(composition)) {
        words.add(
            composition
                + " "
                + schema
                    .get(composition)
                    .valueStream()
                    .map(this::value)
                    .collect(Collectors.joining(" | ")));
      }
    }
    if (schema.has("items")) {
      words.add("of " + value(schema.get("items")));
    }
    return String.join(", ", words);
  }

  private JsonNode resolve(JsonNode node) {
    return node.has("$ref") ? resolve(bundle.at(node.path("$ref").asString().substring(1))) : node;
  }

  private static String lastWord(String reference) {
    return reference.substring(reference.lastIndexOf('/') + 1);
  }

  private static List<String> texts(JsonNode array) {
    return array.valueStream().map(each -> each.asString("null")).toList();
  }

  private static String quoted(List<String> texts) {
    return texts.stream().map(text -> "`" + text + "`").collect(Collectors.joining(", "));
  }
}
