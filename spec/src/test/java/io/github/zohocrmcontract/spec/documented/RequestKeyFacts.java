package io.github.zohocrmcontract.spec.documented;

import static io.github.zohocrmcontract.spec.documented.Finding.quoted;

import io.github.zohocrmcontract.spec.checks.ContractTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * That the request body has the keys of a page, mandatory as listed, and no others.
 *
 * @param page the page
 */
record RequestKeyFacts(DocumentedPage page) {

  Stream<Fact> facts() {
    List<Fact> facts = new ArrayList<>();
    for (DocumentedPage.Operation operation : page.operations()) {
      String id = operation.operationId();
      for (DocumentedPage.RequestKey key : keys(id)) {
        String subject = "request key " + quoted(key.path());
        facts.add(fact(subject + " of " + id, tree -> existence(tree, id, key)));
        facts.add(fact("type of " + subject + " of " + id, tree -> type(tree, id, key)));
        if (key.mandatory() != null) {
          facts.add(fact(subject + " of " + id + ": mandatory", tree -> mandatory(tree, id, key)));
        }
      }
      facts.add(fact("no other request key of " + id, tree -> undocumented(tree, id)));
    }
    return facts.stream();
  }

  private List<DocumentedPage.RequestKey> keys(String operationId) {
    return page.requestKeys().stream()
        .filter(key -> OperationFacts.appliesTo(key.operations(), operationId))
        .toList();
  }

  private Fact fact(String saying, Fact.Check check) {
    return new Fact(page.name(), saying, check);
  }

  private static Optional<String> existence(
      ContractTree tree, String id, DocumentedPage.RequestKey key) {
    return Finding.ifMissing(
        SchemaPath.of(key.path()).find(body(tree, id), tree),
        "request key " + quoted(key.path()) + " is not in the body of " + id);
  }

  private static Optional<String> type(
      ContractTree tree, String id, DocumentedPage.RequestKey key) {
    JsonNode schema = SchemaPath.of(key.path()).find(body(tree, id), tree);
    return schema.isMissingNode()
        ? Optional.empty()
        : DocumentedType.contradiction(
            "request key " + quoted(key.path()) + " of " + id, key.type(), schema, tree);
  }

  private static Optional<String> mandatory(
      ContractTree tree, String id, DocumentedPage.RequestKey key) {
    SchemaPath path = SchemaPath.of(key.path());
    boolean declared =
        path.parent(body(tree, id), tree)
            .path("required")
            .valueStream()
            .anyMatch(each -> each.asString().equals(path.key()));
    // What is mandatory on a condition cannot be required by the schema.
    boolean documented =
        switch (key.mandatory()) {
          case "always" -> true;
          case "sometimes" -> false;
          default -> throw new IllegalArgumentException("mandatory: " + key.mandatory());
        };
    return path.find(body(tree, id), tree).isMissingNode()
        ? Optional.empty()
        : Finding.unlessEqual(
            "required of request key " + quoted(key.path()) + " of " + id, documented, declared);
  }

  private Optional<String> undocumented(ContractTree tree, String id) {
    Set<String> documented =
        keys(id).stream().map(DocumentedPage.RequestKey::path).collect(Collectors.toSet());
    return SchemaPath.allKeys(body(tree, id), tree).stream()
        .filter(path -> !documented.contains(path))
        .findFirst()
        .map(path -> id + " takes the key " + quoted(path) + ", which the page does not name");
  }

  private static JsonNode body(ContractTree tree, String id) {
    return tree.operation(id)
        .map(operation -> tree.requestContent(operation).path("schema"))
        .orElseGet(() -> tree.document().path("no such operation"));
  }
}
