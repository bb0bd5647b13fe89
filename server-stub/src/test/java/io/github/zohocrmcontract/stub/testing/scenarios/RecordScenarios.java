package io.github.zohocrmcontract.stub.testing.scenarios;

import io.github.zohocrmcontract.stub.testing.Call;
import io.github.zohocrmcontract.stub.testing.Sandbox;
import io.github.zohocrmcontract.stub.testing.StubExtension;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What to do wrong with the territories of records. */
final class RecordScenarios implements Scenarios {

  private static final String ACCOUNT = "554023000003635073";
  private static final String LOCKED = "554023000003635033";
  private static final String PENDING = "554023000003635043";
  private static final String FULL = "554023000003635053";
  private static final String WITH_BOTH_KINDS = "554023000003635063";
  private static final String FULL_DEAL = "554023000003638011";
  private static final String AUSTIN = "554023000000430409";
  private static final String BOSTON = "554023000000430451";
  private static final String NEWARK = "554023000000430541";
  private static final String STANDARD_USER = "sandbox-access-documented-records-standard-user";
  private static final String SUPPORT_USER = "sandbox-access-documented-records-support-user";
  private static final String LEAD_OF_TRANSFER = "3652397000000310031";

  private final StubExtension stub;

  RecordScenarios(StubExtension stub) {
    this.stub = stub;
  }

  @Override
  public Set<String> operations() {
    return Set.of(
        "assignTerritoriesToRecords",
        "assignTerritoriesToRecord",
        "removeTerritoriesFromRecords",
        "removeTerritoriesFromRecord",
        "getRecord");
  }

  @Override
  public String accessToken() {
    return Sandbox.RECORDS;
  }

  @Override
  public Call withoutToken(String operation) {
    return operation.startsWith("remove")
        ? change(operation, "Accounts", WITH_BOTH_KINDS, AUSTIN)
        : change(operation, "Accounts", ACCOUNT, AUSTIN);
  }

  @Override
  public Optional<Call> call(String operation, String example) {
    return Optional.ofNullable(
        switch (example) {
          case "RecordUnknown", "UnknownRecordInPath" -> account(operation, Sandbox.NOBODY, AUSTIN);
          case "RecordLocked" -> account(operation, LOCKED, AUSTIN);
          case "RecordAlreadyScheduled" -> account(operation, PENDING, BOSTON);
          case "RecordOfSomeoneElse", "UnreadableRecord" ->
              withoutToken(operation).as(STANDARD_USER);
          case "NoPermissionToAssignTerritories",
              "NoPermissionToRemoveTerritories",
              "NoPermissionToViewRecords" ->
              withoutToken(operation).as(SUPPORT_USER);
          case "RecordWithTooManyTerritories" -> account(operation, FULL, NEWARK);
          case "DealWithTooManyTerritories" ->
              change(operation, "Deals", FULL_DEAL, BOSTON).as(Sandbox.RECORDS);
          case "RecordTerritoryUnknown" -> account(operation, ACCOUNT, Sandbox.NOBODY);
          case "RecordTerritoryNotAssigned" -> account(operation, ACCOUNT, BOSTON);
          case "RecordTerritoryAssigned" -> account(operation, WITH_BOTH_KINDS, AUSTIN);
          case "RecordTerritoryAutomatic" -> account(operation, WITH_BOTH_KINDS, BOSTON);
          case "RecordTerritoryNamedTwice" -> account(operation, ACCOUNT, AUSTIN, AUSTIN);
          case "ModuleWithoutTerritories", "UnknownModule" ->
              change(operation, "Tasks", ACCOUNT, AUSTIN).as(Sandbox.RECORDS);
          case "LeadsWithoutTerritories" ->
              change(operation, "Leads", LEAD_OF_TRANSFER, AUSTIN).as(Sandbox.TRANSFER);
          case "RecordIdMissing" -> body(operation, "{\"Territories\":[{\"id\":\"1\"}]}");
          case "RecordIdNotThatOfThePath" ->
              body(operation, "{\"id\":\"" + LOCKED + "\",\"Territories\":[{\"id\":\"1\"}]}");
          case "RecordTerritoriesMissing" -> body(operation, "{\"id\":\"" + ACCOUNT + "\"}");
          case "RecordTerritoryIdMissing" ->
              body(operation, "{\"id\":\"" + ACCOUNT + "\",\"Territories\":[{}]}");
          case "TooManyRecords" -> body(operation, "{}" + ",{}".repeat(100));
          case "SeveralRecordsForOnePath" -> body(operation, "{},{}");
          case "InvalidIfModifiedSince" ->
              withoutToken(operation)
                  .as(Sandbox.RECORDS)
                  .header("If-Modified-Since", "Thu, 25 Jul 2019 15:26:49 GMT");
          default -> null;
        });
  }

  private Call account(String operation, String record, String... territories) {
    return change(operation, "Accounts", record, territories).as(Sandbox.RECORDS);
  }

  private Call body(String operation, String items) {
    return stub.post(path(operation, "Accounts", ACCOUNT))
        .json("{\"data\":[" + items + "]}")
        .as(Sandbox.RECORDS);
  }

  private Call change(String operation, String module, String record, String... territories) {
    String path = path(operation, module, record);
    if (operation.equals("getRecord")) {
      return stub.get(path);
    }
    String named = operation.endsWith("Records") ? "\"id\":\"" + record + "\"," : "";
    String list =
        Arrays.stream(territories)
            .map(territory -> "{\"id\":\"" + territory + "\"}")
            .collect(Collectors.joining(","));
    return stub.post(path).json("{\"data\":[{" + named + "\"Territories\":[" + list + "]}]}");
  }

  private static String path(String operation, String module, String record) {
    return switch (operation) {
      case "assignTerritoriesToRecords" -> "/" + module + "/actions/assign_territories";
      case "assignTerritoriesToRecord" ->
          "/" + module + "/" + record + "/actions/assign_territories";
      case "removeTerritoriesFromRecords" -> "/" + module + "/actions/remove_territories";
      case "removeTerritoriesFromRecord" ->
          "/" + module + "/" + record + "/actions/remove_territories";
      default -> "/" + module + "/" + record;
    };
  }
}
