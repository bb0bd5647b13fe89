package io.github.zohocrmcontract.spec.mutation;

import io.github.zohocrmcontract.spec.checks.ContractTree;
import io.github.zohocrmcontract.spec.contract.ExampleChecks;
import io.github.zohocrmcontract.spec.contract.HouseRules;
import io.github.zohocrmcontract.spec.documented.Documentation;
import io.github.zohocrmcontract.spec.documented.DocumentedFacts;
import io.github.zohocrmcontract.spec.provenance.Provenance;
import io.github.zohocrmcontract.spec.summary.SummaryPage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The tests of this module that look at the whole contract, the quick ones first. */
final class SpecNoticers {

  private final Path specification;
  private final HouseRules rules;
  private final DocumentedFacts facts;

  SpecNoticers(Path specification) {
    this.specification = specification;
    this.rules = new HouseRules(samples(specification.resolve("documented/samples")));
    this.facts = DocumentedFacts.of(Documentation.read(specification.resolve("documented")));
  }

  /** Those that judge a contract by what is known of Zoho, or by its own logic. */
  List<Noticer> judging() {
    return List.of(
        new Noticer("house rules", bundle -> !rules.findings(new ContractTree(bundle)).isEmpty()),
        new Noticer("documented facts", this::contradictsTheDocumentation),
        new Noticer(
            "provenance", bundle -> !Provenance.of(bundle, specification).findings().isEmpty()),
        new Noticer("examples", SpecNoticers::hasFaultyExamples));
  }

  /** That the committed page shows every fact: it notices, and people judge the change of it. */
  Noticer record() {
    String page = read(specification.resolveSibling("docs/summary.md"));
    return new Noticer("summary", bundle -> !new SummaryPage(bundle).text().equals(page));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private boolean contradictsTheDocumentation(ObjectNode bundle) {
    ContractTree contract = new ContractTree(bundle);
    return facts.facts().stream().anyMatch(fact -> fact.finding(contract).isPresent());
  }

  private static boolean hasFaultyExamples(ObjectNode bundle) {
    ExampleChecks checks = new ExampleChecks(new ContractTree(bundle));
    return checks.examples().stream().anyMatch(example -> !checks.findings(example).isEmpty());
  }

  private static Map<String, JsonNode> samples(Path directory) {
    Map<String, JsonNode> samples = new TreeMap<>();
    try (Stream<Path> files = Files.list(directory)) {
      files.forEach(
          file -> samples.put(file.getFileName().toString(), JsonMapper.shared().readTree(file)));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return samples;
  }
}
