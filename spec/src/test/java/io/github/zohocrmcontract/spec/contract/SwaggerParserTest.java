package io.github.zohocrmcontract.spec.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.zohocrmcontract.spec.checks.ContractTree;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SwaggerParserTest {

  private final Path bundle = Path.of(System.getProperty("contract.bundle"));

  @ParameterizedTest(name = "{0}, references resolved fully: {1}")
  @CsvSource({
    "openapi.yaml, false",
    "openapi.yaml, true",
    "openapi.json, false",
    "openapi.json, true"
  })
  void theBundleIsReadWithoutAMessage(String file, boolean fully) {
    SwaggerParseResult result =
        new OpenAPIV3Parser()
            .readLocation(bundle.resolveSibling(file).toUri().toString(), null, options(fully));
    assertThat(result.getMessages()).isEmpty();
    assertThat(result.getOpenAPI().getPaths().keySet())
        .isEqualTo(ContractTree.read(bundle).document().get("paths").propertyNames());
    assertThat(result.getOpenAPI().getComponents().getSchemas()).containsKey("User");
  }

  @Test
  void aReferenceThatLeadsNowhereGivesAMessage() throws IOException {
    String broken =
        Files.readString(bundle)
            .replace("#/components/schemas/User\"", "#/components/schemas/Usr\"");
    assertThat(broken).contains("#/components/schemas/Usr");
    assertThat(messages(broken)).anySatisfy(each -> assertThat(each).contains("Usr"));
  }

  @Test
  void anUnknownKeyGivesAMessage() throws IOException {
    String broken = Files.readString(bundle).replaceFirst("operationId:", "operationName:");
    assertThat(messages(broken)).anySatisfy(each -> assertThat(each).contains("operationName"));
  }

  private static Iterable<String> messages(String description) {
    return new OpenAPIV3Parser().readContents(description, null, options(false)).getMessages();
  }

  private static ParseOptions options(boolean fully) {
    ParseOptions options = new ParseOptions();
    options.setResolve(true);
    options.setResolveFully(fully);
    return options;
  }
}
