package io.github.zohocrmcontract.stub.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.zohocrmcontract.spec.checks.ContractTree;
import io.github.zohocrmcontract.stub.testing.Reply;
import io.github.zohocrmcontract.stub.testing.Sandbox;
import io.github.zohocrmcontract.stub.testing.StubExtension;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * What remains of an assignment and of a removal, seen through the record. That they are refused
 * when they must be is tested with all errors.
 */
class RecordTerritoriesTest {

  private static final String ACCOUNT = "554023000003635073";
  private static final String OTHER_ACCOUNT = "554023000003635023";
  private static final String LOCKED = "554023000003635033";
  private static final String NINE_AND_ONE = "554023000003635053";
  private static final String WITH_BOTH_KINDS = "554023000003635063";
  private static final String OMARS_ACCOUNT = "554023000003635083";
  private static final String AUSTIN = "554023000000430409";
  private static final String BOSTON = "554023000000430451";
  private static final String CHICAGO = "554023000000430461";
  private static final String NEWARK = "554023000000430541";
  private static final String STANDARD_USER = "sandbox-access-documented-records-standard-user";
  private static final String CONTACTS_ONLY = "sandbox-access-documented-records-contacts-only";

  @RegisterExtension final StubExtension stub = new StubExtension();

  @Test
  void anAssignmentIsScheduledAndSeenOnTheRecord() {
    Reply reply =
        post("/Accounts/" + ACCOUNT + "/actions/assign_territories", item(AUSTIN, BOSTON));
    assertThat(reply.status()).isEqualTo(202);
    assertThat(reply.json().at("/data/0/code").stringValue()).isEqualTo("SCHEDULED");
    assertThat(reply.text("/data/0/details/id")).isEqualTo(ACCOUNT);
    assertThat(reply.text("/data/0/details/job_id")).isEqualTo("554023000003908007");
    assertThat(territories("Accounts", ACCOUNT)).isEqualTo(AUSTIN + "," + BOSTON);
    JsonNode austin = record("Accounts", ACCOUNT).json().at("/data/0/Territories/0");
    assertThat(austin.get("Name").stringValue()).isEqualTo("Austin");
    assertThat(austin.get("$assigned").stringValue()).isEqualTo("manually");
    assertThat(austin.at("/$assigned_by/name").stringValue()).isEqualTo("Patricia Boyle");
  }

  @Test
  void whatWasAssignedCanBeTakenAwayAgain() {
    post("/Accounts/" + ACCOUNT + "/actions/assign_territories", item(AUSTIN, BOSTON));
    Reply reply = post("/Accounts/" + ACCOUNT + "/actions/remove_territories", item(AUSTIN));
    assertThat(reply.status()).isEqualTo(202);
    assertThat(territories("Accounts", ACCOUNT)).isEqualTo(BOSTON);
    assertThat(post("/Accounts/" + ACCOUNT + "/actions/remove_territories", item(AUSTIN)).status())
        .isEqualTo(400);
  }

  @Test
  void theExampleOfTheContractIsWhatTheStubAnswers() {
    assertThat(record("Accounts", WITH_BOTH_KINDS).json())
        .isEqualTo(example("RecordAndItsTerritories"));
    assertThat(record("Leads", "554023000003636001").json())
        .isEqualTo(example("RecordWithoutTerritories"));
  }

  @Test
  void someOfSeveralRecordsGiveSeveralStatesInTheOrderOfTheBody() {
    Reply reply =
        post(
            "/Accounts/actions/assign_territories",
            item(LOCKED, new String[] {AUSTIN})
                + ",{},"
                + item(ACCOUNT, new String[] {AUSTIN})
                + ","
                + item(Sandbox.NOBODY, new String[] {AUSTIN})
                + ","
                + item(OTHER_ACCOUNT, new String[] {AUSTIN, AUSTIN}));
    assertThat(reply.status()).isEqualTo(207);
    assertThat(reply.texts("/data/*/code"))
        .containsExactly(
            "RECORD_LOCKED", "MANDATORY_NOT_FOUND", "SCHEDULED", "INVALID_DATA", "ALREADY_USED");
    assertThat(reply.texts("/data/*/details/json_path"))
        .containsExactly("$.data[1].id", "$.data[3].id", "$.data[4].Territories[1].id");
    assertThat(territories("Accounts", ACCOUNT)).isEqualTo(AUSTIN);
    assertThat(territories("Accounts", OTHER_ACCOUNT)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"assign_territories", "remove_territories"})
  void severalRecordsThatAreAllScheduledHaveOneState(String action) {
    String both =
        item(ACCOUNT, new String[] {AUSTIN}) + "," + item(OTHER_ACCOUNT, new String[] {AUSTIN});
    Reply reply = post("/Accounts/actions/assign_territories", both);
    if (action.equals("remove_territories")) {
      reply = post("/Accounts/actions/" + action, both);
    }
    assertThat(reply.status()).isEqualTo(202);
    assertThat(reply.texts("/data/*/code")).containsExactly("SCHEDULED", "SCHEDULED");
    assertThat(reply.texts("/data/*/details/id")).containsExactly(ACCOUNT, OTHER_ACCOUNT);
    assertThat(territories("Accounts", OTHER_ACCOUNT))
        .isEqualTo(action.equals("assign_territories") ? AUSTIN : "");
  }

  @Test
  void severalRemovalsOfWhichOneIsNotAllowedHaveSeveralStates() {
    Reply reply =
        post(
            "/Accounts/actions/remove_territories",
            item(NINE_AND_ONE, new String[] {AUSTIN})
                + ","
                + item(WITH_BOTH_KINDS, new String[] {BOSTON}));
    assertThat(reply.status()).isEqualTo(207);
    assertThat(reply.texts("/data/*/code")).containsExactly("SCHEDULED", "NOT_ALLOWED");
    assertThat(territories("Accounts", WITH_BOTH_KINDS)).isEqualTo(AUSTIN + "," + BOSTON);
  }

  @Test
  void errorsOfDifferentStatusAreABadRequestTogether() {
    Reply reply =
        post(
            "/Accounts/actions/remove_territories",
            item(WITH_BOTH_KINDS, new String[] {BOSTON})
                + ","
                + item(LOCKED, new String[] {BOSTON}));
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.texts("/data/*/code")).containsExactly("NOT_ALLOWED", "RECORD_LOCKED");
  }

  @Test
  void nothingIsDoneForARecordOfWhichOneTerritoryIsWrong() {
    Reply reply =
        post("/Accounts/" + ACCOUNT + "/actions/assign_territories", item(AUSTIN, Sandbox.NOBODY));
    assertThat(reply.text("/data/0/details/json_path")).isEqualTo("$.data[0].Territories[1].id");
    assertThat(territories("Accounts", ACCOUNT)).isEmpty();
  }

  @Test
  void aRecordHoldsTenTerritoriesAndNotOneMore() {
    assertThat(
            post("/Accounts/" + NINE_AND_ONE + "/actions/assign_territories", item(NEWARK))
                .status())
        .isEqualTo(400);
    post("/Accounts/" + NINE_AND_ONE + "/actions/remove_territories", item(CHICAGO));
    assertThat(
            post("/Accounts/" + NINE_AND_ONE + "/actions/assign_territories", item(NEWARK))
                .status())
        .isEqualTo(202);
  }

  @Test
  void moreThanTenTerritoriesAtOnceAreOverTheLimitAndNoFaultOfForm() {
    String[] eleven = {
      AUSTIN,
      BOSTON,
      CHICAGO,
      NEWARK,
      "554023000000430471",
      "554023000000430481",
      "554023000000430491",
      "554023000000430501",
      "554023000000430511",
      "554023000000430521",
      "554023000000430531"
    };
    Reply reply = post("/Accounts/" + ACCOUNT + "/actions/assign_territories", item(eleven));
    assertThat(reply.text("/data/0/code")).isEqualTo("LIMIT_EXCEEDED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Deals", "deals", "DEALS"})
  void aDealHoldsOneTerritoryWhateverTheCapitalsOfItsModule(String module) {
    String deal = "554023000003638001";
    String path = "/" + module + "/" + deal + "/actions/assign_territories";
    assertThat(post(path, item(AUSTIN, BOSTON)).text("/data/0/details/limit")).isEqualTo("1");
    assertThat(post(path, item(AUSTIN)).status()).isEqualTo(202);
    assertThat(territories("Deals", deal)).isEqualTo(AUSTIN);
  }

  @ParameterizedTest
  @CsvSource({
    "Leads, 1100000000000301001",
    "Leads, 1100000000000301002",
    "Accounts, 1100000000000302001",
    "Accounts, 1100000000000302002",
    "Contacts, 1100000000000303001",
    "Contacts, 1100000000000303002",
    "Deals, 1100000000000304001",
    "Deals, 1100000000000304002"
  })
  void theEmptyOrganisationHasTwoRecordsInEachModule(String module, String id) {
    String path = "/" + module + "/" + id;
    Reply before = stub.get(path).as(Sandbox.EMPTY).send();
    assertThat(before.text("/data/0/Owner/id")).isEqualTo("1100000000000101001");
    assertThat(before.json().at("/data/0/Territories")).isEmpty();
    stub.post(path + "/actions/assign_territories")
        .as(Sandbox.EMPTY)
        .json("{\"data\":[" + item("1100000000000201001") + "]}")
        .send();
    assertThat(stub.get(path).as(Sandbox.EMPTY).send().texts("/data/0/Territories/*/Name"))
        .containsExactly("Organisation");
  }

  @Test
  void aRecordIsFoundInItsOwnModuleAndOrganisationOnly() {
    assertThat(record("Contacts", ACCOUNT).text("/code")).isEqualTo("INVALID_DATA");
    assertThat(stub.get("/Accounts/" + ACCOUNT).as(Sandbox.EMPTY).send().text("/code"))
        .isEqualTo("INVALID_DATA");
  }

  @Test
  void theTerritoryOfAnotherOrganisationIsUnknown() {
    Reply reply =
        post("/Accounts/" + ACCOUNT + "/actions/assign_territories", item("1100000000000201001"));
    assertThat(reply.text("/data/0/code")).isEqualTo("INVALID_DATA");
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /Contacts/554023000003637001, 200",
    "GET, /contacts/554023000003637001, 200",
    "GET, /Accounts/554023000003635073, 401",
    "GET, /Tasks/554023000003635073, 401",
    "POST, /Contacts/554023000003637001/actions/assign_territories, 202",
    "POST, /Deals/554023000003638001/actions/assign_territories, 401"
  })
  void aTokenForOneModuleIsGoodForThatModuleOnly(String method, String path, int status) {
    Reply reply =
        stub.call(method, "/crm/v7" + path)
            .as(CONTACTS_ONLY)
            .json("{\"data\":[" + item(AUSTIN) + "]}")
            .send();
    assertThat(reply.status()).isEqualTo(status);
    if (status == 401) {
      assertThat(reply.text("/code")).isEqualTo("OAUTH_SCOPE_MISMATCH");
    }
  }

  @Test
  void whoIsNoAdministratorWorksWithOwnRecordsOnly() {
    String own = "/Accounts/" + OMARS_ACCOUNT;
    assertThat(stub.get(own).as(STANDARD_USER).send().status()).isEqualTo(200);
    assertThat(
            stub.post(own + "/actions/assign_territories")
                .as(STANDARD_USER)
                .json("{\"data\":[" + item(AUSTIN) + "]}")
                .send()
                .status())
        .isEqualTo(202);
    assertThat(
            stub.get(own)
                .as(Sandbox.RECORDS)
                .send()
                .text("/data/0/Territories/0/$assigned_by/name"))
        .isEqualTo("Omar Haddad");
    assertThat(stub.get("/Accounts/" + ACCOUNT).as(STANDARD_USER).send().text("/code"))
        .isEqualTo("AUTHORIZATION_FAILED");
  }

  @Test
  void aRecordIsUnchangedUntilItsTerritoriesChange() {
    String moment = "2026-01-01T00:00:00Z";
    String path = "/Accounts/" + ACCOUNT;
    assertThat(since(path, "2023-01-01T00:00:00Z").status()).isEqualTo(200);
    assertThat(since(path, moment).status()).isEqualTo(304);
    post(path + "/actions/assign_territories", item(AUSTIN));
    assertThat(since(path, moment).status()).isEqualTo(200);
  }

  @Test
  void recordsGoToTheReceiverOfATransferAndKeepTheirTerritories() {
    transfer(true);
    for (String record : leaversRecords()) {
      assertThat(owner(record)).isEqualTo(Sandbox.SUPER_ADMIN);
    }
    Reply account = stub.get("/Accounts/3652397000000310001").as(Sandbox.TRANSFER).send();
    assertThat(account.texts("/data/0/Territories/*/Name")).containsExactly("Texas");
    assertThat(owner("/Accounts/3652397000000310041")).isEqualTo("3652397000000281001");
  }

  @Test
  void recordsThatAreNotHandedOverStayWithTheDeletedUser() {
    transfer(false);
    for (String record : leaversRecords()) {
      assertThat(owner(record)).isEqualTo(Sandbox.LEAVING);
    }
  }

  @Test
  void aTransferOfSubordinatesAloneLeavesTheRecords() {
    send(
        "{\"id\":\""
            + Sandbox.LEAVING
            + "\",\"move_subordinate\":{\"id\":\"3652397000000281001\"}}");
    assertThat(owner("/Accounts/3652397000000310001")).isEqualTo(Sandbox.LEAVING);
  }

  private static JsonNode example(String name) {
    return ContractTree.read(Path.of(System.getProperty("contract.bundle")))
        .document()
        .at("/components/examples/" + name + "/value");
  }

  private void transfer(boolean records) {
    send(
        "{\"id\":\""
            + Sandbox.LEAVING
            + "\",\"transfer\":{\"id\":\""
            + Sandbox.SUPER_ADMIN
            + "\",\"records\":"
            + records
            + ",\"assignment\":true,\"criteria\":true}}");
  }

  private void send(String order) {
    Reply reply =
        stub.post("/users/actions/transfer_and_delete")
            .as(Sandbox.TRANSFER)
            .json("{\"transfer_and_delete\":[" + order + "]}")
            .send();
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
  }

  private static String[] leaversRecords() {
    return new String[] {
      "/Accounts/3652397000000310001",
      "/Contacts/3652397000000310011",
      "/Deals/3652397000000310021",
      "/Leads/3652397000000310031"
    };
  }

  private String owner(String path) {
    return stub.get(path).as(Sandbox.TRANSFER).send().text("/data/0/Owner/id");
  }

  private Reply since(String path, String moment) {
    return stub.get(path).as(Sandbox.RECORDS).header("If-Modified-Since", moment).send();
  }

  private Reply post(String path, String items) {
    return stub.post(path).as(Sandbox.RECORDS).json("{\"data\":[" + items + "]}").send();
  }

  private Reply record(String module, String id) {
    return stub.get("/" + module + "/" + id).as(Sandbox.RECORDS).send();
  }

  private String territories(String module, String id) {
    return String.join(",", record(module, id).texts("/data/0/Territories/*/id"));
  }

  private static String item(String... territories) {
    return "{" + list(territories) + "}";
  }

  private static String item(String record, String[] territories) {
    return "{\"id\":\"" + record + "\"," + list(territories) + "}";
  }

  private static String list(String... territories) {
    return Arrays.stream(territories)
        .map(territory -> "{\"id\":\"" + territory + "\"}")
        .collect(Collectors.joining(",", "\"Territories\":[", "]"));
  }
}
