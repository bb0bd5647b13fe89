package io.github.zohocrmcontract.spec.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.zohocrmcontract.spec.checks.ContractTree;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The descriptions beside the contract: what the stub needs besides it. */
class FurtherDescriptionsTest {

  private static final Set<String> EVIDENCE = Set.of("sample", "observed-v8", "inferred");

  @ParameterizedTest
  @ValueSource(strings = {"oauth", "sandbox"})
  void theBundleIsReadWithoutAMessage(String name) {
    ParseOptions options = new ParseOptions();
    options.setResolve(true);
    SwaggerParseResult result =
        new OpenAPIV3Parser().readLocation(bundle(name).toUri().toString(), null, options);
    assertThat(result.getMessages()).isEmpty();
    assertThat(result.getOpenAPI().getPaths().keySet())
        .isEqualTo(tree(name).document().get("paths").propertyNames());
  }

  @ParameterizedTest
  @ValueSource(strings = {"oauth", "sandbox"})
  void everyExampleKeepsItsSchemaAndSaysHowItIsKnown(String name) {
    ContractTree tree = tree(name);
    ExampleChecks checks = new ExampleChecks(tree);
    List<ExampleChecks.Example> examples = checks.examples();
    assertThat(examples).hasSizeGreaterThan(20);
    assertThat(examples.stream().flatMap(each -> checks.findings(each).stream())).isEmpty();
    JsonNode all = tree.document().at("/components/examples");
    assertThat(all.properties())
        .isNotEmpty()
        .allSatisfy(
            each ->
                assertThat(each.getValue().path("x-evidence").asString(""))
                    .as(each.getKey())
                    .isIn(EVIDENCE));
  }

  private static ContractTree tree(String name) {
    return ContractTree.read(bundle(name));
  }

  private static Path bundle(String name) {
    return Path.of(System.getProperty("contract.bundle")).resolveSibling(name + ".yaml");
  }
}
