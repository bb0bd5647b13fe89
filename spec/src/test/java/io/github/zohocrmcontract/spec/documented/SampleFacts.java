package io.github.zohocrmcontract.spec.documented;

import static io.github.zohocrmcontract.spec.documented.Finding.quoted;

import io.github.zohocrmcontract.spec.checks.ContractTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * That the printed samples are named examples of the contract, as they stand, and that the request
 * printed with them is one of the contract.
 *
 * @param page the page
 */
record SampleFacts(DocumentedPage page) {

  Stream<Fact> facts() {
    List<Fact> facts = new ArrayList<>();
    for (DocumentedPage.Sample sample : page.samples()) {
      facts.add(new Fact(page.name(), "sample " + sample.file(), tree -> value(tree, sample)));
      facts.add(
          new Fact(page.name(), "evidence of " + sample.file(), tree -> evidence(tree, sample)));
      facts.add(
          new Fact(page.name(), "request of " + sample.file(), tree -> request(tree, sample)));
    }
    return facts.stream();
  }

  private static Optional<String> value(ContractTree tree, DocumentedPage.Sample sample) {
    JsonNode example = example(tree, sample);
    String named = "example " + quoted(sample.example()) + " of " + sample.operationId();
    return example.isMissingNode()
        ? Optional.of("sample " + sample.file() + ": there is no " + named)
        : Finding.unless(
            example.path("value").equals(sample.value()),
            "sample " + sample.file() + ": " + named + " has another value");
  }

  private static Optional<String> evidence(ContractTree tree, DocumentedPage.Sample sample) {
    JsonNode example = example(tree, sample);
    return example.isMissingNode()
        ? Optional.empty()
        : Finding.unlessEqual(
            "x-evidence of example " + quoted(sample.example()),
            "sample",
            example.path("x-evidence").asString());
  }

  private static Optional<String> request(ContractTree tree, DocumentedPage.Sample sample) {
    String[] methodAndTarget = sample.request().split(" ");
    String[] pathAndQuery = methodAndTarget[1].split("\\?");
    Optional<ContractTree.Operation> operation =
        tree.operation(methodAndTarget[0], pathAndQuery[0]);
    return Finding.unlessEqual(
        "operation of " + sample.request(),
        sample.operationId(),
        operation.map(ContractTree.Operation::operationId).orElse("not in the contract"));
  }

  private static JsonNode example(ContractTree tree, DocumentedPage.Sample sample) {
    return tree.operation(sample.operationId())
        .map(
            operation ->
                sample.of().equals("request")
                    ? tree.requestContent(operation)
                    : tree.content(tree.response(operation, sample.status())))
        .map(content -> tree.resolve(content.path("examples").path(sample.example())))
        .orElseGet(() -> tree.document().path("no such operation"));
  }
}
