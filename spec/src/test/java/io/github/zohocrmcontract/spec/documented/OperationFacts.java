package io.github.zohocrmcontract.spec.documented;

import static io.github.zohocrmcontract.spec.documented.Finding.quoted;

import io.github.zohocrmcontract.spec.checks.ContractTree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * That the endpoints of a page exist, for its version, with its scopes and headers.
 *
 * @param page the page
 */
record OperationFacts(DocumentedPage page) {

  Stream<Fact> facts() {
    List<Fact> facts = new ArrayList<>();
    for (DocumentedPage.Operation operation : page.operations()) {
      String id = operation.operationId();
      facts.add(
          fact(operation.method() + " " + operation.path(), tree -> endpoint(tree, operation)));
      facts.add(ofOperation(id, "page of " + id, this::address));
      facts.add(ofOperation(id, "version of " + id, this::version));
      facts.add(ofOperation(id, "scopes of " + id, this::scopes));
      page.headers().stream()
          .filter(header -> appliesTo(header.operations(), id))
          .forEach(
              header ->
                  facts.add(
                      ofOperation(
                          id,
                          "header " + header.name() + " of " + id,
                          (tree, declared) -> header(tree, declared, header))));
    }
    return facts.stream();
  }

  static boolean appliesTo(List<String> operations, String operationId) {
    return operations == null || operations.contains(operationId);
  }

  private Fact fact(String saying, Fact.Check check) {
    return new Fact(page.name(), saying, check);
  }

  private Fact ofOperation(
      String id,
      String saying,
      BiFunction<ContractTree, ContractTree.Operation, Optional<String>> check) {
    // A missing endpoint is said once, by the endpoint's own fact.
    return fact(saying, tree -> tree.operation(id).flatMap(found -> check.apply(tree, found)));
  }

  private static Optional<String> endpoint(ContractTree tree, DocumentedPage.Operation expected) {
    String subject = expected.method() + " " + expected.path();
    return tree.operations().stream()
        .filter(each -> each.method().equals(expected.method()))
        .filter(each -> each.path().equals(expected.path()))
        .findFirst()
        .map(
            found ->
                Finding.unlessEqual(
                    "operationId of " + subject, expected.operationId(), found.operationId()))
        .orElse(Optional.of(subject + " is not in the contract"));
  }

  private Optional<String> address(ContractTree tree, ContractTree.Operation operation) {
    return Finding.unlessEqual(
        "externalDocs of " + operation.operationId(),
        page.page().url(),
        operation.node().path("externalDocs").path("url").asString());
  }

  private Optional<String> version(ContractTree tree, ContractTree.Operation operation) {
    String version = page.page().version();
    return Finding.unless(
        tree.isDocumentedFor(operation, version),
        operation.operationId() + " is not said to be documented for version " + version);
  }

  private Optional<String> scopes(ContractTree tree, ContractTree.Operation operation) {
    Set<Set<String>> declared = new HashSet<>();
    for (JsonNode alternative : operation.node().path("security")) {
      if (alternative.has("zohoOAuth")) {
        Set<String> together = new HashSet<>();
        alternative.path("zohoOAuth").forEach(scope -> together.add(scope.asString()));
        declared.add(together);
      }
    }
    return Finding.unlessEqual(
        "the scopes of " + operation.operationId(), page.scopes().anyOf(), declared);
  }

  private static Optional<String> header(
      ContractTree tree, ContractTree.Operation operation, DocumentedPage.Header header) {
    String subject = "header " + quoted(header.name());
    String missing = subject + " is not declared by " + operation.operationId();
    if (header.value() != null) {
      return Finding.unless(isSecurity(tree, operation, header), missing);
    }
    return tree.parameters(operation).stream()
        .filter(each -> each.path("in").asString().equals("header"))
        .filter(each -> each.path("name").asString().equals(header.name()))
        .findFirst()
        .map(found -> headerDetails(found, header, subject + " of " + operation.operationId()))
        .orElse(Optional.of(missing));
  }

  private static Optional<String> headerDetails(
      JsonNode declared, DocumentedPage.Header header, String subject) {
    Optional<String> format =
        Finding.unlessEqual(
            "format of " + subject,
            header.format(),
            declared.path("schema").path("format").asString());
    Optional<String> required =
        Finding.unlessEqual(
            "required of " + subject,
            header.required(),
            declared.path("required").asBoolean(false));
    Optional<String> example =
        Finding.unlessEqual(
            "example of " + subject, header.example(), declared.path("example").asString());
    return format.or(() -> required).or(() -> example);
  }

  /** OpenAPI forbids a parameter named Authorization; a security scheme takes its place. */
  private static boolean isSecurity(
      ContractTree tree, ContractTree.Operation operation, DocumentedPage.Header header) {
    JsonNode schemes = tree.document().path("components").path("securitySchemes");
    String prefix = header.value().split(" ")[0];
    return operation
        .node()
        .path("security")
        .valueStream()
        .flatMap(alternative -> alternative.propertyNames().stream())
        .map(schemes::path)
        .filter(scheme -> scheme.path("type").asString().equals("apiKey"))
        .filter(scheme -> scheme.path("in").asString().equals("header"))
        .filter(scheme -> scheme.path("name").asString().equals(header.name()))
        .anyMatch(scheme -> scheme.path("description").asString().contains(prefix));
  }
}
