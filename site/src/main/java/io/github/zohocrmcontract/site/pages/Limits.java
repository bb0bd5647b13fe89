package io.github.zohocrmcontract.site.pages;

import io.github.zohocrmcontract.site.contract.Content;
import io.github.zohocrmcontract.site.contract.Description;
import io.github.zohocrmcontract.site.contract.Operation;
import io.github.zohocrmcontract.site.contract.Parameter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What an operation takes at most, as the contract bounds it. */
final class Limits {

  private final Description description;

  Limits(Description description) {
    this.description = description;
  }

  /** A sentence in Markdown for each limit. */
  List<String> of(Operation operation) {
    List<String> limits = new ArrayList<>();
    for (Parameter parameter : operation.parameters()) {
      JsonNode schema = description.resolve(parameter.schema());
      list(parameter.name(), schema, limits);
      if (schema.path("maximum").isNumber()) {
        limits.add(
            "`" + parameter.name() + "`: " + schema.path("maximum").asString("") + " at most.");
      }
    }
    operation
        .body()
        .ifPresent(
            body -> {
              for (Content content : body.contents()) {
                walk(content.schema(), "", new HashSet<>(), limits);
              }
            });
    if (operation.answers().stream().anyMatch(answer -> answer.status().equals("413"))) {
      limits.add("A body that is too large is answered with 413.");
    }
    if (operation.answers().stream().anyMatch(answer -> answer.status().equals("429"))) {
      limits.add(
          "Too many calls are answered with 429; each call costs credits of the organisation.");
    }
    limits.add(
        operation.repeatable()
            ? "Safe to repeat: a second identical request leaves the same state and gets the same answer."
            : operation.method().equals("GET")
                ? "Safe to repeat: it changes nothing."
                : "Not known to be safe to repeat.");
    return List.copyOf(limits);
  }

  private void walk(JsonNode schema, String path, Set<String> within, List<String> limits) {
    String name = Description.schemaName(schema).orElse("");
    if (!name.isEmpty() && !within.add(name)) {
      return;
    }
    JsonNode resolved = description.resolve(schema);
    if (resolved.path("type").asString("").equals("array")) {
      list(path, resolved, limits);
      walk(resolved.path("items"), path + "[]", within, limits);
    }
    resolved
        .path("properties")
        .properties()
        .forEach(
            property ->
                walk(
                    property.getValue(),
                    path.isEmpty() ? property.getKey() : path + "." + property.getKey(),
                    within,
                    limits));
    within.remove(name);
  }

  private static void list(String name, JsonNode schema, List<String> limits) {
    if (schema.path("maxItems").isNumber()) {
      String most = schema.path("maxItems").asString("");
      String code = schema.path("x-too-many-code").asString("");
      limits.add(
          "`%s`: %s at most%s."
              .formatted(
                  name,
                  most.equals("1") ? "1 entry" : most + " entries",
                  code.isEmpty() ? "" : "; more is answered with `" + code + "`"));
    }
  }
}
