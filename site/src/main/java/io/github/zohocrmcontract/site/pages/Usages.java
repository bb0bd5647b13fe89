package io.github.zohocrmcontract.site.pages;

import io.github.zohocrmcontract.site.contract.Content;
import io.github.zohocrmcontract.site.contract.Description;
import io.github.zohocrmcontract.site.contract.Operation;
import io.github.zohocrmcontract.site.contract.Schema;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Where schemas are used. */
final class Usages {

  private final Reference reference;

  Usages(Reference reference) {
    this.reference = reference;
  }

  /** The schemas that have this one in them. */
  List<Link> schemasWith(String name) {
    return reference.description().schemas().stream()
        .filter(schema -> !schema.name().equals(name))
        .filter(schema -> namedIn(schema.definition()).contains(name))
        .map(schema -> new Link(schema.name(), reference.schema(schema.name())))
        .toList();
  }

  /** The operations whose parameters or bodies are of this schema, or have it in them. */
  List<Link> operationsWith(String name) {
    return reference.description().operations().stream()
        .filter(operation -> all(operation).contains(name))
        .map(operation -> new Link(operation.summary(), reference.operation(operation.id())))
        .toList();
  }

  private Set<String> all(Operation operation) {
    Set<String> names = new LinkedHashSet<>();
    Stream<JsonNode> contents =
        Stream.concat(
                operation.body().stream().flatMap(body -> body.contents().stream()),
                operation.answers().stream().flatMap(answer -> answer.contents().stream()))
            .map(Content::schema);
    Stream<JsonNode> parameters = operation.parameters().stream().map(each -> each.schema());
    Stream.concat(contents, parameters)
        .flatMap(schema -> namedIn(schema).stream())
        .forEach(name -> within(name, names));
    return names;
  }

  private void within(String name, Set<String> names) {
    if (names.add(name)) {
      reference.description().schemas().stream()
          .filter(schema -> schema.name().equals(name))
          .map(Schema::definition)
          .flatMap(definition -> namedIn(definition).stream())
          .forEach(inner -> within(inner, names));
    }
  }

  private static Set<String> namedIn(JsonNode schema) {
    Set<String> names = new LinkedHashSet<>();
    collect(schema, names);
    return names;
  }

  private static void collect(JsonNode node, Set<String> names) {
    Description.schemaName(node).ifPresent(names::add);
    node.forEach(child -> collect(child, names));
  }
}
