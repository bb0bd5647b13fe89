package io.github.zohocrmcontract.spec.documented;

import io.github.zohocrmcontract.spec.checks.ContractTree;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every fact of the documentation, each with its check.
 *
 * @param facts in the order of the pages
 */
public record DocumentedFacts(List<Fact> facts) {

  /** All facts of all pages, and of the lists of keys that no page has. */
  public static DocumentedFacts of(Documentation documentation) {
    Stream<Fact> ofPages = documentation.pages().stream().flatMap(DocumentedFacts::ofPage);
    Stream<Fact> ofKeys = new SchemaKeyFacts(documentation).facts();
    return new DocumentedFacts(Stream.concat(ofPages, ofKeys).toList());
  }

  private static Stream<Fact> ofPage(DocumentedPage page) {
    return Stream.of(
            new OperationFacts(page).facts(),
            new ParameterFacts(page).facts(),
            new RequestKeyFacts(page).facts(),
            new ResponseKeyFacts(page).facts(),
            new ErrorFacts(page).facts(),
            new SampleFacts(page).facts())
        .flatMap(facts -> facts);
  }

  /** A sentence for each fact that the contract lacks. */
  public List<String> findings(ContractTree contract) {
    return facts.stream()
        .map(fact -> fact.finding(contract))
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }
}
