package io.github.zohocrmcontract.spec.documented;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.zohocrmcontract.spec.checks.ContractChecks;
import io.github.zohocrmcontract.spec.checks.ContractTree;
import io.github.zohocrmcontract.spec.checks.ObservedExchange;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class DocumentedFactsTest {

  private final Documentation documentation =
      Documentation.read(Path.of(System.getProperty("spec.directory")).resolve("documented"));
  private final DocumentedFacts facts = DocumentedFacts.of(documentation);
  private final ContractTree contract =
      ContractTree.read(Path.of(System.getProperty("contract.bundle")));

  @TestFactory
  Stream<DynamicTest> everyDocumentedFactIsInTheContract() {
    return facts.facts().stream()
        .map(
            fact ->
                DynamicTest.dynamicTest(
                    fact.page() + ": " + fact.saying(),
                    () -> assertThat(fact.finding(contract)).isEmpty()));
  }

  @Test
  void thePagesHaveAsManyOperationsErrorsAndSamplesAsWereCountedOnThem() {
    List<DocumentedPage> pages = documentation.pages();
    assertThat(pages).hasSize(24);
    assertThat(pages.stream().flatMap(page -> page.operations().stream())).hasSize(38);
    assertThat(pages.stream().flatMap(page -> page.errors().stream())).hasSize(154);
    assertThat(pages.stream().flatMap(page -> page.samples().stream())).hasSize(39);
    assertThat(responseKeys("get-users")).hasSize(43);
    assertThat(responseKeys("get-user-territory")).hasSize(42);
    assertThat(responseKeys("get-user-territories")).hasSize(4);
  }

  @Test
  void aUserHasSeventyOneKeysEachWithASource() {
    Set<String> declared =
        new TreeSet<>(contract.schema("User").path("properties").propertyNames());
    assertThat(declared).isEqualTo(new SchemaKeyFacts(documentation).known("User")).hasSize(71);
  }

  @Test
  void everyKeyOfTheSamplesOfUsersIsOnRecord() {
    Set<String> printed = new TreeSet<>();
    for (DocumentedPage page : documentation.pages()) {
      for (DocumentedPage.Sample sample : page.samples()) {
        if (page.responseKeys() != null && page.responseKeys().schema().equals("User")) {
          sample.value().path("users").forEach(user -> printed.addAll(user.propertyNames()));
        }
      }
    }
    assertThat(printed).hasSize(50);
    assertThat(new SchemaKeyFacts(documentation).known("User")).containsAll(printed);
  }

  @Test
  void everyDepartureChangesSomethingAndSaysWhy() {
    assertThat(documentation.departures())
        .isNotEmpty()
        .noneMatch(Departure::changesNothing)
        .allMatch(departure -> departure.discrepancy().matches("X[0-9]+|none"))
        .noneMatch(departure -> departure.because().isBlank());
  }

  @Test
  void aDepartureThatChangesNothingIsTold() {
    ObjectNode fact = JsonNodeFactory.instance.objectNode().put("name", "theme").put("type", "a");
    ObjectNode departs = fact.objectNode().put("discrepancy", "X3").put("because", "so");
    departs.putObject("contract").put("type", "a");
    assertThat(Departure.of("page", fact, departs).changesNothing()).isTrue();
    departs.putObject("contract").put("type", "b");
    assertThat(Departure.of("page", fact, departs).changesNothing()).isFalse();
  }

  @Test
  void everyRequestPrintedWithASampleKeepsTheContract() {
    ContractChecks checks = ContractChecks.ofConfiguredBundle();
    for (DocumentedPage page : documentation.pages()) {
      for (DocumentedPage.Sample sample : page.samples()) {
        if (sample.request() == null) {
          continue;
        }
        String[] methodAndTarget = sample.request().split(" ");
        String target = "/crm/" + page.page().version() + methodAndTarget[1] + query(sample);
        ObservedExchange request =
            ObservedExchange.request(methodAndTarget[0], target)
                .withRequestHeader("Authorization", "Zoho-oauthtoken 1000.x");
        assertThat(checks.requestFindings(withBody(request, sample, page)))
            .as("%s, %s", target, sample.file())
            .isEmpty();
      }
    }
  }

  static Stream<Arguments> contractsThatLackAFact() {
    return Stream.of(
        broken(
            "an endpoint",
            tree -> object(tree, "/paths").remove("/users/{user_id}"),
            "get-users: GET /users/{user_id} is not in the contract"),
        broken(
            "the name of an operation",
            tree -> object(tree, "/paths/~1users/get").put("operationId", "listUsers"),
            "get-users: operationId of GET /users is listUsers and not getUsers"),
        broken(
            "the address of the page",
            tree -> object(tree, "/paths/~1users/get/externalDocs").put("url", "https://x.example"),
            "get-users: externalDocs of getUsers is https://x.example and not"),
        broken(
            "a version",
            tree ->
                array(
                        tree,
                        "/paths/~1settings~1territories~1actions~1associated_users_count"
                            + "/get/x-documented-versions")
                    .remove(1),
            "associated-user-count: getAssociatedUsersCount is not said to be documented for version v5"),
        broken(
            "a scope",
            tree -> array(tree, "/paths/~1users/get/security").remove(0),
            "get-users: the scopes of getUsers is [[ZohoCRM.users.READ]] and not"),
        broken(
            "a scope needed besides another",
            tree ->
                array(
                        tree,
                        "/paths/~1settings~1territories~1{territory_id}~1users/delete"
                            + "/security/1/zohoOAuth")
                    .remove(1),
            "disassociate-users-territory: the scopes of disassociateTerritoryUsers is"),
        broken(
            "the header of the token",
            tree ->
                object(tree, "/components/securitySchemes/zohoAuthorizationHeader")
                    .put("name", "Token"),
            "associated-user-count: header \"Authorization\" is not declared by"
                + " getAssociatedUsersCount"),
        broken(
            "a header",
            tree -> array(tree, "/paths/~1users~1{user_id}/get/parameters").remove(0),
            "get-users: header \"If-Modified-Since\" is not declared by getUser"),
        broken(
            "the format of a header",
            tree ->
                object(tree, "/components/parameters/IfModifiedSince/schema").put("format", "date"),
            "get-users: format of header \"If-Modified-Since\" of getUsers is date and not"),
        broken(
            "a parameter",
            tree -> array(tree, "/paths/~1users/get/parameters").remove(2),
            "get-users: query parameter \"per_page\" is not declared by getUsers"),
        broken(
            "a path variable",
            tree -> array(tree, "/paths/~1users~1{user_id}/parameters").remove(0),
            "get-users: path parameter \"user_id\" is not declared by getUser"),
        broken(
            "the want of further parameters",
            tree ->
                array(tree, "/paths/~1users/get/parameters")
                    .addObject()
                    .put("name", "role_id")
                    .put("in", "query"),
            "get-users: getUsers declares parameter \"role_id\", which the page does not name"),
        broken(
            "the type of a parameter",
            tree -> object(tree, "/components/parameters/Page/schema").put("type", "string"),
            "get-users: type of query parameter \"page\" of getUsers is string and not integer"),
        broken(
            "the commas of a parameter",
            tree -> object(tree, "/components/parameters/UserIds").put("explode", true),
            "get-users: query parameter \"ids\" of getUsers is not joined by commas"),
        broken(
            "that a parameter is required",
            tree -> object(tree, "/components/parameters/DisassociatedUserIds").remove("required"),
            "disassociate-users-territory: required of query parameter \"ids\" of"
                + " disassociateTerritoryUsers is false and not true"),
        broken(
            "a default",
            tree -> object(tree, "/components/parameters/PerPage/schema").put("default", 100),
            "get-users: default of query parameter \"per_page\" of getUsers is 100 and not 200"),
        broken(
            "a maximum",
            tree -> object(tree, "/components/parameters/PerPage/schema").remove("maximum"),
            "get-users: maximum of query parameter \"per_page\" of getUsers is not given and not"),
        broken(
            "a limit of entries",
            tree -> object(tree, "/components/parameters/UserIds/schema").put("maxItems", 200),
            "get-users: maxItems of query parameter \"ids\" of getUsers is 200 and not 100"),
        broken(
            "an allowed value",
            tree -> array(tree, "/components/schemas/UserType/enum").remove(9),
            "get-users: allowed values of query parameter \"type\" of getUsers is [AllUsers,"),
        broken(
            "a request key",
            tree -> object(tree, "/components/schemas/RecordTransfer/properties").remove("records"),
            "transfer-records-delete-user: request key \"transfer_and_delete[].transfer.records\""
                + " is not in the body of transferAndDeleteUsers"),
        broken(
            "the type of a request key",
            tree ->
                object(tree, "/components/schemas/RecordTransfer/properties/records")
                    .put("type", "string"),
            "transfer-records-delete-user: type of request key"
                + " \"transfer_and_delete[].transfer.records\" of transferAndDeleteUser is string"),
        broken(
            "that a request key is mandatory",
            tree -> array(tree, "/components/schemas/RecordTransfer/required").remove(3),
            "transfer-records-delete-user: required of request key"
                + " \"transfer_and_delete[].transfer.criteria\" of transferAndDeleteUsers is"
                + " false and not true"),
        broken(
            "that a request key takes text and objects",
            tree -> object(tree, "/components/schemas/IdentifierOrReference").put("type", "string"),
            "update-user: type of request key \"users[].role\" of updateUser is string and not of no"
                + " type"),
        broken(
            "that one of two keys is enough",
            tree ->
                object(tree, "/components/schemas/UserTransfer")
                    .putArray("required")
                    .add("transfer"),
            "transfer-records-delete-user: required of request key"
                + " \"transfer_and_delete[].transfer\" of transferAndDeleteUser is true and not"),
        broken(
            "the want of further request keys",
            tree ->
                object(tree, "/components/schemas/UserTransfer/properties")
                    .putObject("notify")
                    .put("type", "boolean"),
            "transfer-records-delete-user: transferAndDeleteUsers takes the key"
                + " \"transfer_and_delete[].notify\", which the page does not name"),
        broken(
            "that a request key takes any JSON",
            tree -> object(tree, "/components/schemas/CriteriaValue").put("type", "string"),
            "add-territories: type of request key \"territories[].account_rule_criteria.value\" of"
                + " createTerritories is string and not of no type"),
        broken(
            "the want of further request keys in an object that can hold others of its kind",
            tree ->
                object(tree, "/components/schemas/Criteria/properties")
                    .putObject("negated")
                    .put("type", "boolean"),
            "update-territories: updateTerritory takes the key"
                + " \"territories[].account_rule_criteria.negated\", which the page does not name"),
        broken(
            "what is answered",
            tree ->
                object(tree, "/components/schemas/UsersResponse/properties/users/items")
                    .put("$ref", "#/components/schemas/Tag"),
            "get-user-territory: what getTerritoryUser answers in users[] is"
                + " #/components/schemas/Tag and not #/components/schemas/User"),
        broken(
            "a response key",
            tree -> object(tree, "/components/schemas/User/properties").remove("Isonline"),
            "get-users: response key \"Isonline\" is not in User"),
        broken(
            "a response key that departs",
            tree -> object(tree, "/components/schemas/User/properties").remove("number_separator"),
            "get-user-territory: response key \"number_separator\" is not in User"),
        broken(
            "a response key that no page lists",
            tree -> object(tree, "/components/schemas/User/properties").remove("$next_shift"),
            "keys/User: response key \"$next_shift\" is not in User"),
        broken(
            "the want of response keys without source",
            tree ->
                object(tree, "/components/schemas/User/properties")
                    .putObject("Shoe_Size")
                    .put("type", "string"),
            "keys/User: User has the key \"Shoe_Size\", which has no source on record"),
        broken(
            "the type of a response key",
            tree ->
                object(tree, "/components/schemas/User/properties/confirm").put("type", "string"),
            "get-users: type of response key \"confirm\" of User is string and not boolean"),
        broken(
            "the type of a response key that departs",
            tree -> object(tree, "/components/schemas/Theme").put("type", "integer"),
            "get-users: type of response key \"theme\" of User is integer and not object"),
        broken(
            "a value of a response key",
            tree ->
                array(tree, "/components/schemas/User/properties/status/x-extensible-enum")
                    .remove(0),
            "get-user-territory: values of response key \"status\" of User is [inactive,"),
        broken(
            "a sample value of a response key",
            tree ->
                array(tree, "/components/schemas/User/properties/time_format/x-extensible-enum")
                    .remove(0),
            "get-users: response key \"time_format\" of User lists values, but not hh:mm a"),
        broken(
            "an error",
            tree ->
                object(
                        tree,
                        "/components/responses/TransferForbidden/content/application~1json/examples")
                    .remove("OnlySuperAdmin"),
            "transfer-records-delete-user: NO_PERMISSION 403 (The caller is not the organisation's"
                + " super admin.): transferAndDeleteUsers has no example \"OnlySuperAdmin\""),
        broken(
            "the status of an error",
            tree ->
                object(tree, "/paths/~1users~1actions~1transfer_and_delete/post/responses")
                    .remove("403"),
            "transfer-records-delete-user: NO_PERMISSION 403 (The caller is not the organisation's"
                + " super admin.): transferAndDeleteUsers has no example \"OnlySuperAdmin\""),
        broken(
            "the code of an error",
            tree ->
                object(
                        tree,
                        "/components/examples/TransferUserIdMissing/value/transfer_and_delete/0")
                    .put("code", "REQUIRED"),
            "transfer-records-delete-user: MANDATORY_NOT_FOUND 400 (Nothing names the user to"
                + " delete.): code in example \"TransferUserIdMissing\" of transferAndDeleteUsers"
                + " is [REQUIRED] and not [MANDATORY_NOT_FOUND]"),
        broken(
            "the message of an error",
            tree -> object(tree, "/components/examples/InternalError/value").put("message", ""),
            "disassociate-users-territory: INTERNAL_ERROR 500 (The server failed.): message in"
                + " example \"InternalError\" of disassociateTerritoryUser is []"),
        broken(
            "that an error is one",
            tree ->
                object(tree, "/components/examples/InternalError/value").put("status", "success"),
            "disassociate-users-territory: INTERNAL_ERROR 500 (The server failed.): status in"
                + " example \"InternalError\" of disassociateTerritoryUser is [success]"),
        broken(
            "that an error stands beside successes",
            tree -> array(tree, "/components/examples/RemovalScheduledAndNot/value/data").remove(0),
            "remove-territories-of-records: INVALID_DATA 207 (Some of several records are at"
                + " fault.): code in example \"RemovalScheduledAndNot\" of"
                + " removeTerritoriesFromRecords is [INVALID_DATA] and not"),
        broken(
            "a value of a sample",
            tree ->
                object(tree, "/components/examples/UserCounts/value/associated_users_count/0")
                    .put("count", 1),
            "associated-user-count: sample associated-users-count.response.json: example"
                + " \"UserCounts\" of getAssociatedUsersCount has another value"),
        broken(
            "the code that a page prints in another place",
            tree ->
                object(
                        tree,
                        "/components/examples/UserTerritoryToAddOfWrongType/value/territories/0")
                    .put("code", "expected_data_type"),
            "add-update-user-territories: INVALID_DATA 400 (The identifier is no text of digits.):"
                + " code in example \"UserTerritoryToAddOfWrongType\" of updateUserTerritories is"
                + " [expected_data_type] and not [INVALID_DATA]"),
        broken(
            "a sample of a request",
            tree ->
                object(
                        tree,
                        "/paths/~1users~1actions~1transfer_and_delete/post/requestBody/content"
                            + "/application~1json/examples")
                    .remove("TransferRequest"),
            "transfer-records-delete-user: sample transfer-and-delete.request.json: there is no"
                + " example \"TransferRequest\" of transferAndDeleteUsers"),
        broken(
            "the evidence of a sample",
            tree ->
                object(tree, "/components/examples/UserRemoved").put("x-evidence", "observed-v8"),
            "disassociate-users-territory: x-evidence of example \"UserRemoved\" is observed-v8"),
        broken(
            "a sample of a parameter",
            tree ->
                object(tree, "/components/parameters/TerritoryFilters")
                    .put("example", "{\"field\":{\"api_name\":\"name\"}}"),
            "territories: sample get-territories.filters.json: parameter \"filters\" of"
                + " getTerritories has another example"),
        broken(
            "the operation of a printed request",
            tree -> object(tree, "/paths").remove("/settings/territories/{territory_id}/users"),
            "get-user-territory: operation of GET /settings/territories/431581000000744113/users is"
                + " not in the contract and not getTerritoryUsers"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("contractsThatLackAFact")
  void aContractThatLacksAFactIsNamedWithPageAndFact(
      String fact, Consumer<JsonNode> breaking, String expected) {
    JsonNode copy = contract.document().deepCopy();
    breaking.accept(copy);
    assertThat(facts.findings(new ContractTree(copy)))
        .anySatisfy(finding -> assertThat(finding).startsWith(expected));
  }

  private static Arguments broken(String fact, Consumer<JsonNode> breaking, String expected) {
    return Arguments.of(fact, breaking, expected);
  }

  private static ObjectNode object(JsonNode tree, String pointer) {
    return (ObjectNode) tree.at(pointer);
  }

  private static ArrayNode array(JsonNode tree, String pointer) {
    return (ArrayNode) tree.at(pointer);
  }

  private List<DocumentedPage.Key> responseKeys(String page) {
    return documentation.pages().stream()
        .filter(each -> each.name().equals(page))
        .flatMap(each -> each.responseKeys().keys().stream())
        .toList();
  }

  private static String query(DocumentedPage.Sample sample) {
    return sample.of().equals("parameter")
        ? "?"
            + sample.parameter()
            + "="
            + URLEncoder.encode(sample.value().toString(), StandardCharsets.UTF_8)
        : "";
  }

  /** The sample itself if it is a body, or the first one printed for the same operation. */
  private static ObservedExchange withBody(
      ObservedExchange request, DocumentedPage.Sample sample, DocumentedPage page) {
    return Stream.concat(Stream.of(sample), page.samples().stream())
        .filter(each -> each.of().equals("request"))
        .filter(each -> each.operationId().equals(sample.operationId()))
        .findFirst()
        .map(
            body ->
                request
                    .withRequestHeader("Content-Type", "application/json")
                    .withRequestBody(body.value().toString()))
        .orElse(request);
  }
}
