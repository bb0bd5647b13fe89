package io.github.zohocrmcontract.spec.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.zohocrmcontract.spec.checks.ContractTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class HouseRulesTest {
  private static final String CURES = "/components/schemas/ResultCode/x-cures";

  private final ContractTree contract =
      ContractTree.read(Path.of(System.getProperty("contract.bundle")));
  private final HouseRules rules = new HouseRules(samples());

  @Test
  void theContractKeepsTheHouseRules() {
    assertThat(rules.findings(contract)).isEmpty();
  }

  static Stream<Arguments> brokenRules() {
    return Stream.of(
        broken(
            tree -> object(tree, "/paths/~1users/get").put("operationId", "getUser"),
            "GET /users/{user_id} has no name of its own"),
        broken(
            tree -> object(tree, "/paths/~1users/get").remove("summary"),
            "getUsers has no summary"),
        broken(
            tree -> object(tree, "/paths/~1users/get").put("description", " "),
            "getUsers has no description"),
        broken(
            tree -> object(tree, "/paths/~1users/get").remove("externalDocs"),
            "getUsers has no externalDocs"),
        broken(
            tree -> object(tree, "/paths/~1users/get").putArray("tags").add("People"),
            "getUsers has no declared tag"),
        broken(
            tree -> object(tree, "/paths/~1users/get").putArray("tags"),
            "getUsers has no declared tag"),
        broken(
            tree ->
                object(tree, "/paths/~1settings~1territories~1{territory_id}~1users/put")
                    .put("x-repeatable", true),
            "associateTerritoryUsers has x-repeatable, but is not known to answer the same twice"),
        broken(
            tree ->
                object(tree, "/paths/~1users~1actions~1transfer_and_delete/post")
                    .put("x-repeatable", true),
            "transferAndDeleteUsers has x-repeatable, but is no PUT"),
        broken(
            tree -> object(tree, "/paths/~1settings~1territories/put").put("x-repeatable", "yes"),
            "updateTerritories has x-repeatable, which is true or left out"),
        broken(
            tree -> object(tree, "/paths/~1settings~1territories/put").remove("x-repeatable"),
            "updateTerritories lacks x-repeatable"),
        broken(
            tree -> array(tree, "/paths/~1users/get/security").remove(2),
            "getUsers does not offer security scheme zohoAuthorizationHeader"),
        broken(
            tree ->
                object(tree, "/paths/~1users/get")
                    .putArray("security")
                    .addObject()
                    .putArray("zohoAuthorizationHeader"),
            "getUsers does not offer security scheme zohoOAuth"),
        broken(
            tree ->
                object(tree, "/components/securitySchemes/zohoOAuth/flows/authorizationCode/scopes")
                    .remove("ZohoCRM.users.READ"),
            "getTerritoryUsers needs scope ZohoCRM.users.READ, not declared"),
        broken(
            tree -> object(tree, "/paths/~1users/get/responses").remove("429"),
            "getUsers does not declare 429"),
        broken(
            tree -> object(tree, "/paths/~1users/get/responses").remove("200"),
            "getUsers declares no success with a body"),
        broken(
            tree -> object(tree, "/components/responses/NotFound").remove("content"),
            "getUsers, 404 has no example"),
        broken(
            tree ->
                object(tree, "/paths/~1users/get/responses/200/content/application~1json")
                    .remove("examples"),
            "getUsers, 200 has no example"),
        broken(
            tree ->
                object(
                        tree,
                        "/paths/~1users~1actions~1transfer_and_delete/post/requestBody/content"
                            + "/application~1json")
                    .remove("examples"),
            "transferAndDeleteUsers, request has no example"),
        broken(
            tree -> object(tree, "/components/examples/OneUser").remove("x-evidence"),
            "example OneUser has nothing as x-evidence"),
        broken(
            tree -> object(tree, "/components/examples/OneUser").put("x-evidence", "guess"),
            "example OneUser has guess as x-evidence"),
        broken(
            tree -> object(tree, "/components/examples/OneUser").put("x-evidence", "sample"),
            "example OneUser is called a sample, but no page prints it"),
        broken(
            tree -> object(tree, "/components/examples/UserRemoved").put("x-evidence", "inferred"),
            "example UserRemoved is a sample, but is not called one"),
        broken(
            tree -> object(tree, CURES).remove("DUPLICATE_DATA"),
            "code DUPLICATE_DATA has no sentence in x-cures"),
        broken(
            tree -> object(tree, CURES).put("DUPLICATE_DATA", " "),
            "code DUPLICATE_DATA has no sentence in x-cures"),
        broken(
            tree -> object(tree, "/components/examples/InvalidToken/value").put("code", "NEW_CODE"),
            "code NEW_CODE has no sentence in x-cures"),
        broken(
            tree -> object(tree, CURES).put("SUCCESS", "Be glad."),
            "x-cures has SUCCESS, which is no code of an error"),
        broken(
            tree -> object(tree, CURES).put("DUPLICATED_DATA", "Read the code again."),
            "x-cures has DUPLICATED_DATA, which is no code of an error"),
        broken(
            tree -> object(tree, "/components/examples").remove("UserRemoved"),
            "sample disassociate-users.response.json is no example"),
        broken(
            tree ->
                object(tree, "/components/parameters/TerritoryFilters")
                    .put("example", "{\"value\":1}"),
            "sample get-territories.filters.json is no example"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("brokenRules")
  void aBrokenRuleIsNamed(Consumer<JsonNode> breaking, String expected) {
    JsonNode copy = contract.document().deepCopy();
    breaking.accept(copy);
    assertThat(rules.findings(new ContractTree(copy))).contains(expected);
  }

  private static Arguments broken(Consumer<JsonNode> breaking, String expected) {
    return Arguments.of(breaking, expected);
  }

  private static ObjectNode object(JsonNode tree, String pointer) {
    return (ObjectNode) tree.at(pointer);
  }

  private static ArrayNode array(JsonNode tree, String pointer) {
    return (ArrayNode) tree.at(pointer);
  }

  private static Map<String, JsonNode> samples() {
    Path directory = Path.of(System.getProperty("spec.directory"), "documented", "samples");
    Map<String, JsonNode> samples = new TreeMap<>();
    try (Stream<Path> files = Files.list(directory)) {
      files.forEach(
          file -> samples.put(file.getFileName().toString(), new JsonMapper().readTree(file)));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return samples;
  }
}
