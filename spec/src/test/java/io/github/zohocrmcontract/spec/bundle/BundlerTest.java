package io.github.zohocrmcontract.spec.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

class BundlerTest {

  @TempDir private Path directory;

  @BeforeEach
  void writeASmallDescription() throws IOException {
    write(
        "openapi.yaml",
        """
        openapi: 3.0.3
        paths:
          /pets:
            $ref: paths/pets.yaml
        components:
          securitySchemes:
            token:
              $ref: components/securitySchemes/token.yaml
        """);
    write(
        "paths/pets.yaml",
        """
        get:
          responses:
            '200':
              $ref: ../components/responses/Pets.yaml
        """);
    write("components/securitySchemes/token.yaml", "type: apiKey\n");
    write(
        "components/responses/Pets.yaml",
        """
        content:
          application/json:
            schema:
              $ref: ../schemas/Pet.yaml
            examples:
              Rex:
                $ref: ../examples/Rex.yaml
        """);
    write(
        "components/schemas/Pet.yaml",
        """
        properties:
          mother:
            $ref: Pet.yaml
          owner:
            $ref: Owner.yaml
        """);
    write("components/schemas/Owner.yaml", "type: string\n");
    write("components/examples/Rex.yaml", "value: {$ref: left/alone.yaml, name: Rex}\n");
  }

  @Test
  void aFolderBelowAKindChangesNothingInTheBundle() throws IOException {
    JsonNode flat = bundle();
    Files.delete(directory.resolve("components/schemas/Owner.yaml"));
    write("components/schemas/people/Owner.yaml", "type: string\n");
    write(
        "components/schemas/Pet.yaml",
        """
        properties:
          mother:
            $ref: Pet.yaml
          owner:
            $ref: people/Owner.yaml
        """);
    assertThat(bundle()).isEqualTo(flat);
  }

  @Test
  void twoFilesThatWouldBeOneComponentAreRefused() throws IOException {
    write("components/schemas/people/Owner.yaml", "type: integer\n");
    write(
        "components/schemas/Pet.yaml",
        """
        properties:
          owner:
            $ref: Owner.yaml
          keeper:
            $ref: people/Owner.yaml
        """);
    assertRefused("schemas/Owner.yaml", "people/Owner.yaml", "same component");
  }

  @Test
  void aPathIsPutWhereItIsReferredTo() {
    assertThat(bundle().at("/paths/~1pets/get/responses/200/$ref").stringValue())
        .isEqualTo("#/components/responses/Pets");
  }

  @Test
  void aSecuritySchemeIsPutWhereItIsReferredTo() {
    assertThat(bundle().at("/components/securitySchemes/token/type").stringValue())
        .isEqualTo("apiKey");
  }

  @Test
  void aSchemaMayReferToItself() {
    assertThat(bundle().at("/components/schemas/Pet/properties/mother/$ref").stringValue())
        .isEqualTo("#/components/schemas/Pet");
    assertThat(bundle().at("/components/schemas").propertyNames()).containsExactly("Owner", "Pet");
  }

  @Test
  void theValueOfAnExampleIsLeftAloneEvenIfItLooksLikeAReference() {
    assertThat(bundle().at("/components/examples/Rex/value/$ref").stringValue())
        .isEqualTo("left/alone.yaml");
    assertThat(bundle().at("/components/examples/Rex/value/name").stringValue()).isEqualTo("Rex");
  }

  @Test
  void aMissingFileIsNamedWithTheFileThatWantsIt() throws IOException {
    Files.delete(directory.resolve("components/schemas/Owner.yaml"));
    assertRefused("components/schemas/Pet.yaml", "Owner.yaml", "does not exist");
  }

  @Test
  void anUnusedComponentIsNamed() throws IOException {
    write("components/schemas/Cat.yaml", "type: object\n");
    write("components/examples/Tom.yaml", "value: {}\n");
    assertRefused("components/examples/Tom.yaml, components/schemas/Cat.yaml", "Nothing refers to");
  }

  @Test
  void aComponentInAFolderOfItsOwnIsUnused() throws IOException {
    write("components/schemas/deep/Pet.yaml", "type: object\n");
    assertRefused("components/schemas/deep/Pet.yaml");
  }

  @Test
  void keysBesideAReferenceAreRefused() throws IOException {
    write("components/schemas/Pet.yaml", "$ref: Owner.yaml\ndescription: lost\n");
    assertRefused("components/schemas/Pet.yaml", "keys beside $ref");
  }

  @ParameterizedTest
  @ValueSource(strings = {"'#/components/schemas/Owner'", "https://pets.example/Owner.yaml"})
  void aReferenceToAnythingButAFileIsRefused(String reference) throws IOException {
    write("components/schemas/Pet.yaml", "properties: {owner: {$ref: " + reference + "}}\n");
    assertRefused("components/schemas/Pet.yaml", "is no file of this description");
  }

  @Test
  void aKeyWrittenTwiceIsRefusedWithTheNameOfItsFile() throws IOException {
    write("components/schemas/Owner.yaml", "type: string\ntype: object\n");
    assertRefused("components/schemas/Owner.yaml", "type");
  }

  @Test
  void aFileThatIsNoYamlIsRefusedWithItsName() throws IOException {
    write("components/schemas/Owner.yaml", "type: [string\n");
    assertRefused("components/schemas/Owner.yaml");
  }

  @Test
  void twoBundlesOfOneDescriptionAreTheSameToTheByte() throws IOException {
    Path root = directory.resolve("openapi.yaml");
    Path one = directory.resolve("target/one");
    Path other = directory.resolve("target/other");
    BundleCommand.main(new String[] {root.toString(), one.toString(), other.toString()});
    Path again = directory.resolve("target/again");
    BundleCommand.main(new String[] {root.toString(), again.toString()});
    for (String file : List.of("openapi.yaml", "openapi.json")) {
      assertThat(one.resolve(file)).hasSameBinaryContentAs(other.resolve(file));
      assertThat(one.resolve(file)).hasSameBinaryContentAs(again.resolve(file));
    }
  }

  @Test
  void aFurtherDescriptionKeepsItsComponentsInAFolderOfItsOwnName() throws IOException {
    write(
        "shop.yaml",
        """
        openapi: 3.0.3
        paths:
          /prices:
            get:
              responses:
                '200':
                  $ref: shop/components/responses/Prices.yaml
        """);
    write("shop/components/responses/Prices.yaml", "description: prices\n");
    Path target = directory.resolve("target");
    BundleCommand.main(new String[] {directory.resolve("shop.yaml").toString(), target.toString()});
    JsonNode bundle = new YAMLMapper().readTree(target.resolve("shop.yaml"));
    assertThat(bundle.at("/components").propertyNames()).containsExactly("responses");
    assertThat(bundle.at("/paths/~1prices/get/responses/200/$ref").stringValue())
        .isEqualTo("#/components/responses/Prices");
    assertThat(new JsonMapper().readTree(target.resolve("shop.json"))).isEqualTo(bundle);
    // It is no part of the description beside it, and has no dead files either.
    assertThat(bundle().at("/components/responses").propertyNames()).containsExactly("Pets");
    write("shop/components/schemas/Nobody.yaml", "type: object\n");
    assertThatThrownBy(() -> new Bundler().bundle(directory.resolve("shop.yaml")))
        .isInstanceOf(BundleException.class)
        .hasMessageContaining("Nothing refers to shop/components/schemas/Nobody.yaml");
  }

  @Test
  void theCommandWantsADirectory() {
    assertThatThrownBy(() -> BundleCommand.main(new String[] {"openapi.yaml"}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least one directory");
  }

  @Test
  void theBundleOfThisContractIsTheOneOnDisk() throws IOException {
    Path root = Path.of(System.getProperty("spec.directory"), "openapi.yaml");
    Path onDisk = Path.of(System.getProperty("contract.bundle"));
    Bundle bundle = new Bundler().bundle(root);
    assertThat(onDisk).hasContent(bundle.yaml());
    assertThat(onDisk.resolveSibling("openapi.json")).hasContent(bundle.json());
    assertThat(new YAMLMapper().readTree(bundle.yaml()))
        .isEqualTo(new JsonMapper().readTree(bundle.json()));
  }

  @Test
  void everyReferenceOfThisContractIsInternalAndLeadsSomewhere() {
    JsonNode document = new YAMLMapper().readTree(Path.of(System.getProperty("contract.bundle")));
    List<String> references = references(document);
    assertThat(references)
        .hasSizeGreaterThan(200)
        .allSatisfy(
            each -> {
              assertThat(each).startsWith("#/components/");
              assertThat(document.at(each.substring(1)).isMissingNode()).as(each).isFalse();
            });
  }

  private static List<String> references(JsonNode node) {
    List<String> references = new ArrayList<>();
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      if (member.getKey().equals("$ref") && member.getValue().isString()) {
        references.add(member.getValue().stringValue());
      }
      references.addAll(references(member.getValue()));
    }
    if (node.isArray()) {
      node.forEach(element -> references.addAll(references(element)));
    }
    return references;
  }

  private void assertRefused(String... words) {
    assertThatThrownBy(this::bundle)
        .isInstanceOf(BundleException.class)
        .hasMessageContainingAll(words);
  }

  private JsonNode bundle() {
    return new Bundler().bundle(directory.resolve("openapi.yaml")).document();
  }

  private void write(String file, String text) throws IOException {
    Path path = directory.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }
}
