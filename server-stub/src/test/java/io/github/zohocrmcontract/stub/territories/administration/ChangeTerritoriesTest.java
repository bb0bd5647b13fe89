package io.github.zohocrmcontract.stub.territories.administration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.zohocrmcontract.spec.checks.ContractTree;
import io.github.zohocrmcontract.stub.testing.Call;
import io.github.zohocrmcontract.stub.testing.Reply;
import io.github.zohocrmcontract.stub.testing.Sandbox;
import io.github.zohocrmcontract.stub.testing.StubExtension;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Territories that are made, changed and deleted, followed through whatever shows them. */
class ChangeTerritoriesTest {

  private static final String LIST = "/settings/territories";
  private static final String TRANSFER = "/actions/transfer_and_delete";
  private static final String COUNTS = LIST + "/actions/associated_users_count";
  private static final String ZOHO = "431581000000272796";
  private static final String SOUTH = "431581000000744125";
  private static final String NORTH = "431581000000744137";
  private static final String PARENT = "431581000000744159";
  private static final String CHILD = "431581000000744169";
  private static final String FIRST_NEW = "431581000000900001";

  private static final ContractTree CONTRACT =
      ContractTree.read(Path.of(System.getProperty("contract.bundle")));

  @RegisterExtension final StubExtension stub = new StubExtension();

  @ParameterizedTest
  @CsvSource({
    "POST, '', NewTerritoriesWithRules, 201, TerritoriesCreated",
    "PUT, '', TerritoryChangesAndClearing, 200, TerritoriesUpdated",
    "PUT, /431581000000744183, TerritoryMovedAndRenamed, 200, TerritoriesUpdated",
    "POST, /actions/transfer_and_delete, TransferTerritories, 200, TerritoriesTransferred",
    "POST, /431581000000744113/actions/transfer_and_delete, TransferTerritoryInPath, 200,"
        + " TerritoriesTransferred"
  })
  void theRequestsThatTheContractShowsGetTheAnswersThatItShows(
      String method, String path, String request, int status, String answer) {
    Reply reply = send(method, path, example(request).toString());
    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.json()).isEqualTo(example(answer));
  }

  @ParameterizedTest
  @CsvSource({
    "?ids=431581000000744137, TerritoriesRemoved",
    "/431581000000744137?delete_previous_forecasts=true, TerritoriesRemoved",
    "'?ids=431581000000744137,%20431581000000744113', TerritoriesRemovedAndNot"
  })
  void deletionsAreAnsweredAsTheContractShows(String target, String answer) {
    Reply reply = delete(target);
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.json()).isEqualTo(example(answer));
  }

  @Test
  void aRuleThatIsTooLongToBeKeptIsRefusedAndNothingChanges() {
    JsonNode before = get("/" + NORTH).json();
    String rule =
        "{\"comparator\":\"equal\",\"field\":{\"api_name\":\"City\"},\"value\":\""
            + "x".repeat(1_000_000)
            + "\"}";
    Reply reply =
        send("PUT", "/" + NORTH, "{\"territories\":[{\"account_rule_criteria\":" + rule + "}]}");
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.text("/territories/0/details/maximum_length")).isEqualTo("1000000");
    assertThat(get("/" + NORTH).json()).isEqualTo(before);
  }

  @Test
  void aNewTerritoryIsListedWithItsRulesAsTheyWereSent() {
    JsonNode asked = example("NewTerritoriesWithRules");
    send("POST", "", asked.toString());
    Reply made = get("/" + FIRST_NEW);
    for (String key :
        List.of(
            "name",
            "description",
            "permission_type",
            "account_rule_criteria",
            "deal_rule_criteria",
            "lead_rule_criteria")) {
      assertThat(made.json().at("/territories/0/" + key))
          .as(key)
          .isEqualTo(asked.at("/territories/0/" + key));
    }
    assertThat(made.text("/territories/0/api_name")).isEqualTo("Coimbatore");
    assertThat(made.text("/territories/0/manager/name")).isEqualTo("J Smith");
    assertThat(made.text("/territories/0/reporting_to/name")).isEqualTo("Chennai");
    assertThat(made.text("/territories/0/created_by/name")).isEqualTo("Patricia Boyle");
    assertThat(made.text("/territories/0/created_time"))
        .isEqualTo(made.text("/territories/0/modified_time"))
        .endsWith("+05:30");
    assertThat(get("").texts("/territories/*/name")).contains("Coimbatore", "Madurai");
    assertThat(get("/" + Sandbox.CHENNAI + "/__child_territories").texts("/territories/*/name"))
        .contains("Coimbatore", "Madurai");
  }

  @Test
  void whoManagesANewTerritoryBelongsToIt() {
    send("POST", "", example("NewTerritoriesWithRules").toString());
    assertThat(get("/" + FIRST_NEW + "/users").texts("/users/*/id")).containsExactly(Sandbox.SMITH);
    assertThat(
            stub.get(COUNTS)
                .as(Sandbox.TERRITORIES)
                .send()
                .texts("/associated_users_count/*/count"))
        .containsExactly("1", "2", "1", "1", "1", "1", "1", "1", "0");
  }

  @Test
  void ofTwoTerritoriesOfOneNameTheFirstIsMade() {
    Reply reply =
        send("POST", "", territories(draft("Madurai", ZOHO), draft("madurai", Sandbox.CHENNAI)));
    assertThat(reply.status()).isEqualTo(201);
    assertThat(reply.json()).isEqualTo(example("TerritoriesCreatedAndNot"));
    assertThat(get("").texts("/territories/*/name")).contains("Madurai").doesNotContain("madurai");
  }

  @Test
  void aTerritoryCanStandBelowOneMadeByTheSameOrganisationBefore() {
    send("POST", "", territories(draft("Tamil Nadu", ZOHO)));
    Reply below = send("POST", "", territories(draft("Salem", FIRST_NEW)));
    assertThat(below.status()).isEqualTo(201);
    assertThat(get("/" + FIRST_NEW + "/__child_territories").texts("/territories/*/name"))
        .containsExactly("Salem");
  }

  @Test
  void eachTerritoryFailsAloneAndResultsComeInTheOrderOfTheBody() {
    Reply mixed =
        send(
            "POST",
            "",
            territories(
                "\"name\":7", draft("Salem", ZOHO), draft("a#b", ZOHO), "", draft("Erode", ZOHO)));
    assertThat(mixed.status()).isEqualTo(201);
    assertThat(mixed.texts("/territories/*/code"))
        .containsExactly(
            "MANDATORY_NOT_FOUND", "SUCCESS", "INVALID_DATA", "MANDATORY_NOT_FOUND", "SUCCESS");
    assertThat(mixed.text("/territories/2/details/json_path")).isEqualTo("$.territories[2].name");
  }

  @Test
  void whereNothingWasMadeTheAnswerIsAnErrorAndNothingIsThere() {
    JsonNode before = get("").json();
    Reply reply = send("POST", "", territories(draft("Zoho", ZOHO), draft("x", "77")));
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.texts("/territories/*/code"))
        .containsExactly("DUPLICATE_DATA", "INVALID_DATA");
    assertThat(get("").json()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "^", "~", "`", "#", "%", "&", "+", "=", "[", "]", "{", "}", "|", "\\\\", ";", "\\\"", "'",
        "<", ">", ","
      })
  void noNameHoldsAForbiddenCharacter(String character) {
    Reply reply = send("POST", "", territories(draft("A" + character + "B", ZOHO)));
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.text("/territories/0/details/api_name")).isEqualTo("name");
  }

  @ParameterizedTest
  @ValueSource(strings = {"A.B", "A/B", "(A)", "A-B_C", "A!B", "A@B", "A*B", "A$B", "Köln: Süd?"})
  void otherCharactersAreFine(String name) {
    send("POST", "", territories(draft(name, ZOHO)));
    assertThat(get("/" + FIRST_NEW).text("/territories/0/name")).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"comparator\":\"equal\",\"field\":{\"api_name\":\"City\"},\"value\":\"x\"} | SUCCESS",
        "{\"comparator\":\"between\",\"field\":{\"api_name\":\"City\"},\"value\":[1,2]} | SUCCESS",
        "{\"comparator\":\"equal\",\"field\":{\"api_name\":\"$Owner.id\"},\"value\":\"7\"} | SUCCESS",
        "{\"comparator\":\"wat\",\"field\":{\"api_name\":\"City\"},\"value\":\"x\"}"
            + " | DEPENDENT_MISMATCH",
        "{\"comparator\":\"equal\",\"field\":{\"api_name\":\" \"},\"value\":\"x\"} | NOT_SUPPORTED",
        "{\"comparator\":7,\"field\":{\"api_name\":\"City\"},\"value\":\"x\"} | INVALID_DATA",
        "{\"comparator\":\"equal\",\"field\":{\"api_name\":\"Owner\"},\"value\":{\"id\":\"7\"}}"
            + " | SUCCESS",
        "null | SUCCESS",
        "{} | INVALID_DATA",
        "{\"comparator\":\"equal\",\"field\":{},\"value\":\"x\"} | INVALID_DATA",
        "{\"field\":{\"api_name\":\"City\"},\"value\":\"x\"} | INVALID_DATA",
        "{\"comparator\":\"equal\",\"field\":{\"api_name\":\"City\"}} | INVALID_DATA",
        "{\"group_operator\":\"AND\",\"group\":[]} | INVALID_DATA",
        "{\"group_operator\":\"XOR\",\"group\":[{\"comparator\":\"equal\","
            + "\"field\":{\"api_name\":\"City\"},\"value\":\"x\"}]} | INVALID_DATA",
        "{\"group_operator\":\"AND\",\"group\":[null]} | INVALID_DATA",
        "{\"group_operator\":\"AND\",\"group\":[{\"group_operator\":\"or\",\"group\":[{}]}]}"
            + " | INVALID_DATA",
        "[] | INVALID_DATA"
      })
  void aRuleIsAComparisonOrAGroup(String rule, String code) {
    Reply reply =
        send("POST", "", territories(draft("Salem", ZOHO) + ",\"lead_rule_criteria\":" + rule));
    assertThat(reply.text("/territories/0/code")).isEqualTo(code);
  }

  @Test
  void aFaultInAGroupIsNamedWhereItStands() {
    String good = "{\"comparator\":\"equal\",\"field\":{\"api_name\":\"City\"},\"value\":\"x\"}";
    String rule = group(good + "," + group(good.replace("equal", "wat")));
    Reply reply = send("PUT", "/" + NORTH, territories("\"deal_rule_criteria\":" + rule));
    assertThat(reply.text("/territories/0/details/json_path"))
        .isEqualTo("$.territories[0].deal_rule_criteria.group[1].group[0].comparator");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"name\":7 | INVALID_DATA",
        "\"description\":7 | INVALID_DATA",
        "\"name\":\" \\t\" | INVALID_DATA",
        "\"id\":\"7\" | NOT_SUPPORTED",
        "\"api_name\":\"x\" | NOT_SUPPORTED",
        "\"created_by\":null | NOT_SUPPORTED",
        "\"created_time\":\"x\" | NOT_SUPPORTED",
        "\"modified_by\":{} | NOT_SUPPORTED",
        "\"modified_time\":7 | NOT_SUPPORTED"
      })
  void noTerritoryIsMadeOfNonsense(String key, String code) {
    String good =
        key.startsWith("\"name\"")
            ? "\"permission_type\":\"read_only\"," + parent(ZOHO)
            : draft("Salem", ZOHO);
    JsonNode before = get("").json();
    Reply reply = send("POST", "", territories(good + "," + key));
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.text("/territories/0/code")).isEqualTo(code);
    assertThat(reply.text("/territories/0/details/api_name"))
        .isEqualTo(key.substring(1, key.indexOf('"', 1)));
    assertThat(get("").json()).isEqualTo(before);
  }

  @Test
  void aKeyThatNobodyKnowsIsNotLookedAt() {
    JsonNode before = get("/" + CHILD).json().at("/territories/0");
    Reply reply = send("PUT", "/" + CHILD, territories("\"managr\":null"));
    assertThat(reply.status()).isEqualTo(200);
    JsonNode after = get("/" + CHILD).json().at("/territories/0");
    assertThat(after.get("manager")).isEqualTo(before.get("manager"));
    assertThat(after.has("managr")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "25, 0, SUCCESS",
    "26, 0, LIMIT_EXCEEDED",
    "12, 13, SUCCESS",
    "13, 13, LIMIT_EXCEEDED"
  })
  void aRuleHoldsTwentyFiveComparisonsOverAllItsGroups(int outside, int inside, String code) {
    String comparison =
        "{\"comparator\":\"equal\",\"field\":{\"api_name\":\"City\"},\"value\":\"x\"}";
    List<String> members = new ArrayList<>();
    for (int number = 0; number < outside; number++) {
      members.add(comparison);
    }
    if (inside > 0) {
      members.add(group((comparison + ",").repeat(inside - 1) + comparison));
    }
    Reply reply =
        send(
            "PUT",
            "/" + NORTH,
            territories("\"account_rule_criteria\":" + group(String.join(",", members))));
    assertThat(reply.text("/territories/0/code")).isEqualTo(code);
    if (code.equals("LIMIT_EXCEEDED")) {
      assertThat(reply.json().get("territories"))
          .isEqualTo(example("TerritoryCriteriaLimitReached").get("territories"));
    }
  }

  @Test
  void whatAChangeLeavesOutStaysAndNullClears() {
    send("PUT", "/" + CHILD, territories("\"description\":\"x\""));
    Reply after = get("/" + CHILD);
    assertThat(after.text("/territories/0/manager/id")).isEqualTo(Sandbox.PATRICIA);
    assertThat(after.text("/territories/0/account_rule_criteria/value")).isEqualTo("Consulting");
    assertThat(after.text("/territories/0/created_time")).isEqualTo("2023-06-10T12:28:06+05:30");
    assertThat(after.text("/territories/0/modified_time"))
        .isNotEqualTo("2023-06-10T12:28:31+05:30");
    send(
        "PUT",
        "",
        territories(
            "\"id\":\""
                + CHILD
                + "\",\"manager\":null,\"account_rule_criteria\":null,"
                + "\"description\":null"));
    JsonNode cleared = get("/" + CHILD).json().at("/territories/0");
    assertThat(cleared.get("manager").isNull()).isTrue();
    assertThat(cleared.get("account_rule_criteria").isNull()).isTrue();
    assertThat(cleared.get("description").isNull()).isTrue();
  }

  @Test
  void aNewManagerJoinsAndTheFormerOneStays() {
    send("PUT", "/" + SOUTH, territories("\"manager\":{\"id\":\"" + Sandbox.SMITH + "\"}"));
    assertThat(get("/" + SOUTH).text("/territories/0/manager/id")).isEqualTo(Sandbox.SMITH);
    assertThat(get("/" + SOUTH + "/users").texts("/users/*/id"))
        .containsExactly(Sandbox.PATRICIA, Sandbox.SMITH);
    send("PUT", "/" + SOUTH, territories("\"manager\":null"));
    assertThat(get("/" + SOUTH + "/users").texts("/users/*/id")).hasSize(2);
  }

  @Test
  void aNewNameShowsWhereverTheTerritoryIsNamedAndTheOldOneIsFree() {
    send("PUT", "/" + Sandbox.CHENNAI, territories("\"name\":\"Madras\""));
    assertThat(get("/" + SOUTH).text("/territories/0/reporting_to/name")).isEqualTo("Madras");
    assertThat(
            stub.get(COUNTS)
                .as(Sandbox.TERRITORIES)
                .send()
                .text("/associated_users_count/1/territory/name"))
        .isEqualTo("Madras");
    assertThat(send("POST", "", territories(draft("Chennai", ZOHO))).status()).isEqualTo(201);
    assertThat(get("/" + Sandbox.CHENNAI).text("/territories/0/api_name")).isEqualTo("Chennai");
    assertThat(get("/" + FIRST_NEW).text("/territories/0/api_name")).isEqualTo("Chennai1");
  }

  @Test
  void aTerritoryMayChangeTheCapitalsOfItsOwnName() {
    Reply reply = send("PUT", "/" + Sandbox.CHENNAI, territories("\"name\":\"CHENNAI\""));
    assertThat(reply.status()).isEqualTo(200);
    assertThat(get("/" + Sandbox.CHENNAI).text("/territories/0/name")).isEqualTo("CHENNAI");
  }

  @Test
  void aMovedTerritoryTakesAlongWhatStandsBelowIt() {
    Reply moved = send("PUT", "/" + Sandbox.CHENNAI, territories(parent(PARENT)));
    assertThat(moved.status()).isEqualTo(200);
    assertThat(get("/" + PARENT + "/__child_territories").texts("/territories/*/name"))
        .containsExactly("Chennai", "Child");
    assertThat(get("/" + Sandbox.CHENNAI + "/__child_territories").texts("/territories/*/name"))
        .hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {Sandbox.CHENNAI, SOUTH})
  void noTerritoryStandsBelowItself(String above) {
    Reply reply = send("PUT", "/" + Sandbox.CHENNAI, territories(parent(above)));
    assertThat(reply.status()).isEqualTo(400);
    assertThat(get("/" + Sandbox.CHENNAI).text("/territories/0/reporting_to/id")).isEqualTo(ZOHO);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"name\":\"Headquarters\" | SUCCESS |",
        "\"name\":\"Headquarters\",\"permission_type\":\"read_only\" | SUCCESS |",
        "\"permission_type\":\"read_write_delete\" | INVALID_DATA | permission_type",
        "\"reporting_to\":{\"id\":\"431581000000744159\"} | INVALID_DATA | reporting_to",
        "\"manager\":null | INVALID_DATA | manager",
        "\"description\":\"x\" | INVALID_DATA | description",
        "\"deal_rule_criteria\":{\"comparator\":\"equal\",\"field\":{\"api_name\":\"Stage\"},"
            + "\"value\":\"x\"} | INVALID_DATA | deal_rule_criteria"
      })
  void ofTheOrganisationsOwnTerritoryOnlyTheNameChanges(String keys, String code, String fault) {
    Reply reply = send("PUT", "/" + ZOHO, territories(keys));
    assertThat(reply.text("/territories/0/code")).isEqualTo(code);
    if (fault != null) {
      assertThat(reply.text("/territories/0/details/api_name")).isEqualTo(fault);
    }
  }

  @Test
  void aBodyThatNamesAnotherTerritoryThanThePathChangesNeither() {
    JsonNode before = get("").json();
    String keys = "\"id\":\"" + SOUTH + "\",\"name\":\"Up North\"";
    Reply change = send("PUT", "/" + NORTH, territories(keys));
    String handover =
        "\"id\":\"%s\",\"transfer_to_id\":\"%s\",\"delete_previous_forecasts\":false"
            .formatted(PARENT, ZOHO);
    Reply transfer = send("POST", "/" + Sandbox.CHENNAI + TRANSFER, territories(handover));
    for (Reply reply : List.of(change, transfer)) {
      assertThat(reply.status()).isEqualTo(400);
      assertThat(reply.text("/territories/0/code")).isEqualTo("INVALID_DATA");
      assertThat(reply.text("/territories/0/details/json_path")).isEqualTo("$.territories[0].id");
    }
    assertThat(get("").json()).isEqualTo(before);
  }

  @Test
  void aBodyMayNameTheTerritoryOfThePath() {
    String keys = "\"id\":\"" + NORTH + "\",\"name\":\"Up North\"";
    assertThat(send("PUT", "/" + NORTH, territories(keys)).status()).isEqualTo(200);
    assertThat(get("/" + NORTH).text("/territories/0/name")).isEqualTo("Up North");
    String handover =
        "\"id\":%s,\"transfer_to_id\":\"%s\",\"delete_previous_forecasts\":false"
            .formatted(Sandbox.CHENNAI, ZOHO);
    assertThat(send("POST", "/" + Sandbox.CHENNAI + TRANSFER, territories(handover)).status())
        .isEqualTo(200);
  }

  @Test
  void aDeletedTerritoryIsGoneFromListsCountsAndItsUsers() {
    delete("/" + NORTH);
    assertThat(get("").texts("/territories/*/id")).hasSize(6).doesNotContain(NORTH);
    assertThat(get("/" + NORTH).status()).isEqualTo(400);
    assertThat(get("/" + NORTH + "/users").text("/details/resource_path_index")).isEqualTo("2");
    assertThat(
            stub.get(COUNTS)
                .as(Sandbox.TERRITORIES)
                .send()
                .texts("/associated_users_count/*/territory/id"))
        .doesNotContain(NORTH);
    assertThat(send("POST", "", territories(draft("Chennai North", ZOHO))).status()).isEqualTo(201);
  }

  @Test
  void belowAndAboveCanGoTogetherIfTheLowerIsNamedFirst() {
    assertThat(delete("?ids=" + PARENT + "," + CHILD).texts("/territories/*/code"))
        .containsExactly("NOT_ALLOWED", "SUCCESS");
    assertThat(delete("?ids=" + PARENT + "," + PARENT).texts("/territories/*/code"))
        .containsExactly("SUCCESS", "INVALID_DATA");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/" + Sandbox.CHENNAI})
  void whatStandsBelowADeletedTerritoryMovesToTheOneThatTakesOver(String path) {
    String id = path.isEmpty() ? "\"id\":\"" + Sandbox.CHENNAI + "\"," : "";
    Reply reply = send("POST", path + TRANSFER, territories(id + receiver(ZOHO)));
    assertThat(reply.status()).isEqualTo(200);
    assertThat(get("/" + ZOHO + "/__child_territories").texts("/territories/*/name"))
        .containsExactly("Chennai-South", "Chennai North", "Parent", "Chennai Leads");
    assertThat(get("").texts("/territories/*/id")).doesNotContain(Sandbox.CHENNAI);
    assertThat(get("/" + SOUTH + "/users").texts("/users/*/id")).containsExactly(Sandbox.PATRICIA);
  }

  @Test
  void whoTakesOverStandsHigherButNeedNotStandAbove() {
    Reply beside = send("POST", "/" + SOUTH + TRANSFER, territories(receiver(PARENT)));
    assertThat(beside.status()).isEqualTo(200);
    Reply same = send("POST", "/" + CHILD + TRANSFER, territories(receiver(NORTH)));
    assertThat(same.text("/territories/0/details/api_name")).isEqualTo("transfer_to_id");
    assertThat(get("").texts("/territories/*/id")).contains(CHILD).doesNotContain(SOUTH);
  }

  @Test
  void severalHandoversAreCarriedOutInTurn() {
    Reply mixed =
        send(
            "POST",
            TRANSFER,
            territories(
                "\"id\":\"" + Sandbox.CHENNAI + "\"," + receiver(ZOHO),
                "\"id\":\"" + SOUTH + "\"," + receiver(PARENT)));
    assertThat(mixed.json()).isEqualTo(example("TerritoriesTransferredAndNot"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DELETE | | ",
        "POST | /actions/transfer_and_delete | {\"territories\":[{\"transfer_to_id\":"
            + "\"1100000000000201001\",\"delete_previous_forecasts\":false}]}"
      })
  void recordsLoseATerritoryThatIsDeleted(String method, String path, String body) {
    String account = "/Accounts/1100000000000302001";
    stub.post(LIST)
        .as(Sandbox.EMPTY)
        .json(territories(draft("Salem", "1100000000000201001")))
        .send();
    String salem = stub.get(LIST).as(Sandbox.EMPTY).send().text("/territories/1/id");
    stub.post(account + "/actions/assign_territories")
        .as(Sandbox.EMPTY)
        .json("{\"data\":[{\"Territories\":[{\"id\":\"" + salem + "\"}]}]}")
        .send();
    assertThat(stub.get(account).as(Sandbox.EMPTY).send().texts("/data/0/Territories/*/id"))
        .containsExactly(salem);
    String target = "/crm/v7" + LIST + "/" + salem + (path == null ? "" : path);
    Call removal = stub.call(method, target).as(Sandbox.EMPTY);
    assertThat((body == null ? removal : removal.json(body)).send().status()).isEqualTo(200);
    assertThat(stub.get(account).as(Sandbox.EMPTY).send().texts("/data/0/Territories/*/id"))
        .isEmpty();
  }

  @Test
  void identifiersAsNumbersAreReadAsTheVendorsJavaSdkSendsThem() {
    Reply reply =
        stub.post(LIST)
            .as(Sandbox.TERRITORIES)
            .header("Content-Type", "text/plain; charset=UTF-8")
            .body(
                territories(
                    "\"name\":\"Salem\",\"permission_type\":\"read_only\",\"reporting_to\":{\"id\":"
                        + ZOHO
                        + "},\"account_rule_criteria\":{\"comparator\":\"equal\",\"field\":"
                        + "{\"api_name\":\"City\",\"id\":431581000000000625},\"value\":7}"))
            .send();
    assertThat(reply.status()).isEqualTo(201);
    Reply made = get("/" + FIRST_NEW);
    assertThat(made.json().at("/territories/0/account_rule_criteria/field/id").stringValue())
        .isEqualTo("431581000000000625");
    assertThat(made.json().at("/territories/0/account_rule_criteria/value").intValue())
        .isEqualTo(7);
  }

  @ParameterizedTest
  @ValueSource(strings = {Sandbox.TRANSFER, Sandbox.EMPTY})
  void aTerritoryOfAnotherOrganisationCanNeitherBeChangedNorDeletedNorStoodBelow(String token) {
    JsonNode before = get("").json();
    Reply changed =
        stub.put(LIST + "/" + NORTH).as(token).json(territories("\"name\":\"x\"")).send();
    Reply deleted = stub.delete(LIST + "?ids=" + NORTH).as(token).send();
    Reply below = stub.post(LIST).as(token).json(territories(draft("x", NORTH))).send();
    assertThat(List.of(changed.status(), deleted.status(), below.status())).containsOnly(400);
    assertThat(get("").json()).isEqualTo(before);
  }

  private Reply send(String method, String path, String body) {
    return stub.call(method, "/crm/v7" + LIST + path).as(Sandbox.TERRITORIES).json(body).send();
  }

  private Reply get(String path) {
    return stub.get(LIST + path).as(Sandbox.TERRITORIES).send();
  }

  private Reply delete(String target) {
    return stub.delete(LIST + target).as(Sandbox.TERRITORIES).send();
  }

  private static JsonNode example(String name) {
    return CONTRACT.document().at("/components/examples/" + name + "/value");
  }

  private static String territories(String... keys) {
    return "{\"territories\":[{" + String.join("},{", keys) + "}]}";
  }

  private static String draft(String name, String above) {
    return "\"name\":\"" + name + "\",\"permission_type\":\"read_only\"," + parent(above);
  }

  private static String parent(String territory) {
    return "\"reporting_to\":{\"id\":\"" + territory + "\"}";
  }

  private static String receiver(String territory) {
    return "\"transfer_to_id\":\"" + territory + "\",\"delete_previous_forecasts\":true";
  }

  private static String group(String members) {
    return "{\"group_operator\":\"AND\",\"group\":[" + members + "]}";
  }
}
