package io.github.zohocrmcontract.spec.documented;

import static io.github.zohocrmcontract.spec.documented.Finding.quoted;

import io.github.zohocrmcontract.spec.checks.ContractTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * That the printed samples are named examples of the contract, or examples of its parameters, as
 * they stand, and that the request printed with them is one of the contract.
 *
 * @param page the page
 */
record SampleFacts(DocumentedPage page) {

  Stream<Fact> facts() {
    List<Fact> facts = new ArrayList<>();
    for (DocumentedPage.Sample sample : page.samples()) {
      String file = sample.file();
      if (sample.of().equals("parameter")) {
        facts.add(fact("sample " + file, tree -> ofParameter(tree, sample)));
      } else {
        facts.add(fact("sample " + file, tree -> value(tree, sample)));
        facts.add(fact("evidence of " + file, tree -> evidence(tree, sample)));
      }
      facts.add(fact("operation of " + file, tree -> operation(sample)));
      if (sample.request() != null) {
        facts.add(fact("request of " + file, tree -> request(tree, sample)));
      }
    }
    return facts.stream();
  }

  private Fact fact(String name, Fact.Check check) {
    return new Fact(page.name(), name, check);
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

  /** A parameter's example travels as text; the sample is what the text says. */
  private static Optional<String> ofParameter(ContractTree tree, DocumentedPage.Sample sample) {
    String text =
        tree.operation(sample.operationId()).stream()
            .flatMap(operation -> tree.parameters(operation).stream())
            .filter(parameter -> parameter.path("name").asString().equals(sample.parameter()))
            .map(parameter -> parameter.path("example").asString("null"))
            .findFirst()
            .orElse("null");
    return Finding.unless(
        JsonMapper.shared().readTree(text).equals(sample.value()),
        "sample "
            + sample.file()
            + ": parameter "
            + quoted(sample.parameter())
            + " of "
            + sample.operationId()
            + " has another example");
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

  /** Says nothing about the contract: a sample stands on the page of its operation. */
  private Optional<String> operation(DocumentedPage.Sample sample) {
    return Finding.unless(
        page.operations().stream()
            .anyMatch(operation -> operation.operationId().equals(sample.operationId())),
        "sample " + sample.file() + ": the page has no " + sample.operationId());
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
