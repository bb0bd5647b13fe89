package io.github.zohocrmcontract.spec.documented;

import static io.github.zohocrmcontract.spec.documented.Finding.quoted;

import io.github.zohocrmcontract.spec.checks.ContractTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * That the answers of a page have the keys it lists, with their types and values.
 *
 * @param page the page
 */
record ResponseKeyFacts(DocumentedPage page) {

  Stream<Fact> facts() {
    DocumentedPage.ResponseKeys listed = page.responseKeys();
    if (listed == null) {
      return Stream.empty();
    }
    List<Fact> facts = new ArrayList<>();
    for (DocumentedPage.Operation operation : page.operations()) {
      String id = operation.operationId();
      facts.add(fact(id + " answers " + listed.schema(), tree -> answers(tree, id, listed)));
    }
    for (DocumentedPage.Key key : listed.keys()) {
      facts.addAll(keyFacts(page.name(), listed.schema(), key));
    }
    return facts.stream();
  }

  static List<Fact> keyFacts(String page, String schema, DocumentedPage.Key key) {
    String subject = "response key " + quoted(key.name());
    List<Fact> facts = new ArrayList<>();
    facts.add(
        new Fact(
            page,
            subject,
            tree ->
                Finding.ifMissing(property(tree, schema, key), subject + " is not in " + schema)));
    facts.add(new Fact(page, "type of " + subject, tree -> type(tree, schema, key)));
    if (key.values() != null) {
      facts.add(new Fact(page, "values of " + subject, tree -> values(tree, schema, key)));
    }
    if (key.example() != null) {
      facts.add(new Fact(page, "example of " + subject, tree -> example(tree, schema, key)));
    }
    return facts;
  }

  private Fact fact(String saying, Fact.Check check) {
    return new Fact(page.name(), saying, check);
  }

  private static Optional<String> answers(
      ContractTree tree, String id, DocumentedPage.ResponseKeys listed) {
    return tree.operation(id)
        .flatMap(
            operation -> {
              JsonNode body = tree.content(tree.response(operation, 200)).path("schema");
              String reference =
                  SchemaPath.of(listed.at())
                      .find(body, tree)
                      .path("$ref")
                      .asString("another schema");
              return Finding.unlessEqual(
                  "what " + id + " answers in " + listed.at(),
                  "#/components/schemas/" + listed.schema(),
                  reference);
            });
  }

  private static Optional<String> type(ContractTree tree, String schema, DocumentedPage.Key key) {
    JsonNode property = property(tree, schema, key);
    return property.isMissingNode()
        ? Optional.empty()
        : DocumentedType.contradiction(
            "response key " + quoted(key.name()) + " of " + schema, key.type(), property, tree);
  }

  private static Optional<String> values(ContractTree tree, String schema, DocumentedPage.Key key) {
    JsonNode property = property(tree, schema, key);
    return property.isMissingNode()
        ? Optional.empty()
        : Finding.unlessEqual(
            "values of response key " + quoted(key.name()) + " of " + schema,
            key.values(),
            DocumentedType.values(property, tree));
  }

  private static Optional<String> example(
      ContractTree tree, String schema, DocumentedPage.Key key) {
    List<String> values = DocumentedType.values(property(tree, schema, key), tree);
    return Finding.unless(
        values.isEmpty() || values.contains(key.example()),
        "response key "
            + quoted(key.name())
            + " of "
            + schema
            + " lists values, but not "
            + key.example());
  }

  private static JsonNode property(ContractTree tree, String schema, DocumentedPage.Key key) {
    return tree.schema(schema).path("properties").path(key.name());
  }
}
