package io.github.zohocrmcontract.stub.testing.scenarios;

import io.github.zohocrmcontract.stub.testing.Call;
import io.github.zohocrmcontract.stub.testing.CrowdedOrganisation;
import io.github.zohocrmcontract.stub.testing.Sandbox;
import io.github.zohocrmcontract.stub.testing.StubExtension;
import java.util.Optional;
import java.util.Set;

/** What to do wrong when territories are made, changed and deleted. */
final class TerritoryChangeScenarios implements Scenarios {

  private static final String TERRITORIES = "/settings/territories";
  private static final String TRANSFER = "/actions/transfer_and_delete";
  private static final String ZOHO = "431581000000272796";
  private static final String CHENNAI_SOUTH = "431581000000744125";
  private static final String CHENNAI_NORTH = "431581000000744137";
  private static final String PARENT = "431581000000744159";
  private static final String COMPARISON =
      "{\"comparator\":\"equal\",\"field\":{\"api_name\":\"City\"},\"value\":\"Madurai\"}";
  private static final String USA = "3652397000000715341";
  private static final String TEXAS = "3652397000007612003";

  private final StubExtension stub;

  TerritoryChangeScenarios(StubExtension stub) {
    this.stub = stub;
  }

  @Override
  public Set<String> operations() {
    return Set.of(
        "createTerritories",
        "updateTerritories",
        "updateTerritory",
        "deleteTerritories",
        "deleteTerritory",
        "transferAndDeleteTerritories",
        "transferAndDeleteTerritory");
  }

  @Override
  public String accessToken() {
    return Sandbox.TERRITORIES;
  }

  @Override
  public Call withoutToken(String operation) {
    return switch (operation) {
      case "createTerritories" -> write(operation, "", draft("Madurai", ZOHO, ""));
      case "updateTerritories", "updateTerritory" ->
          write(operation, CHENNAI_NORTH, "\"name\":\"Chennai-North\"");
      case "deleteTerritories", "deleteTerritory" -> remove(operation, CHENNAI_NORTH, "");
      default -> write(operation, Sandbox.CHENNAI, receiver(ZOHO));
    };
  }

  @Override
  public Optional<Call> call(String operation, String example) {
    return Optional.ofNullable(
            switch (operation) {
              case "createTerritories" -> creation(operation, example);
              case "updateTerritories", "updateTerritory" -> change(operation, example);
              case "deleteTerritories", "deleteTerritory" -> removal(operation, example);
              default -> handover(operation, example);
            })
        .map(Attempt::send);
  }

  private Attempt creation(String operation, String example) {
    Attempt limits =
        switch (example) {
          case "TerritoryNameMissing" ->
              attempt(operation, "", draft("x", ZOHO, "").replace("\"name\":\"x\",", ""));
          case "TerritoryParentMissing" ->
              attempt(operation, "", "\"name\":\"x\",\"permission_type\":\"read_only\"");
          case "TerritoryPermissionTypeMissing" ->
              attempt(operation, "", "\"name\":\"x\",\"reporting_to\":{\"id\":\"" + ZOHO + "\"}");
          case "TerritoryParentUnknown" -> attempt(operation, "", draft("x", Sandbox.NOBODY, ""));
          case "TerritoryLimitReached" ->
              attempt(operation, "", draft("x", CrowdedOrganisation.OWN_TERRITORY, ""))
                  .in(CrowdedOrganisation.ACCESS_TOKEN);
          default -> null;
        };
    if (limits != null) {
      return limits;
    }
    return keys(example)
        .map(
            key ->
                key.in().equals(Sandbox.TRANSFER)
                    ? attempt(operation, "", draft("x", USA, key.body())).in(key.in())
                    : attempt(operation, "", draft("x", ZOHO, key.body())))
        .orElseGet(() -> ofTheWholeBody(operation, example));
  }

  private Attempt change(String operation, String example) {
    return switch (example) {
      case "TerritoryIdMissing" -> attempt(operation, "", "\"name\":\"x\"");
      case "TerritoryToUpdateUnknown", "UnknownTerritoryInPath" ->
          attempt(operation, Sandbox.NOBODY, "\"name\":\"x\"");
      case "TerritoryIdNotThatOfThePath" ->
          attempt(operation, CHENNAI_NORTH, id(CHENNAI_SOUTH) + ",\"name\":\"x\"");
      case "TerritoryParentUnknown" -> attempt(operation, CHENNAI_NORTH, parent(Sandbox.NOBODY));
      case "TerritoryParentBelow" -> attempt(operation, Sandbox.CHENNAI, parent(CHENNAI_SOUTH));
      case "OrganisationTerritoryChanged" ->
          attempt(operation, ZOHO, "\"permission_type\":\"read_write_delete\"");
      case "TerritoryFullForManager" ->
          attempt(
                  operation,
                  CrowdedOrganisation.TERRITORY,
                  "\"manager\":{\"id\":\"" + CrowdedOrganisation.OUTSIDER + "\"}")
              .in(CrowdedOrganisation.ACCESS_TOKEN);
      default ->
          keys(example)
              .map(
                  key ->
                      key.in().equals(Sandbox.TRANSFER)
                          ? attempt(operation, TEXAS, key.body()).in(key.in())
                          : attempt(operation, CHENNAI_NORTH, key.body()))
              .orElseGet(() -> ofTheWholeBody(operation, example));
    };
  }

  /** What is wrong with one key, whether a territory is made or changed. */
  private static Optional<Key> keys(String example) {
    return Optional.ofNullable(
        switch (example) {
          case "TerritoryNameTaken" -> new Key("\"name\":\"CHENNAI\"", Sandbox.TERRITORIES);
          case "TerritoryNameForbidden" ->
              new Key("\"name\":\"Research & Development\"", Sandbox.TERRITORIES);
          case "TerritoryNameTooLong" ->
              new Key("\"name\":\"" + "x".repeat(51) + "\"", Sandbox.TERRITORIES);
          case "TerritoryNameBlank" -> new Key("\"name\":\" \"", Sandbox.TERRITORIES);
          case "TerritoryKeyOfWrongType" -> new Key("\"description\":7", Sandbox.TERRITORIES);
          case "TerritoryKeySetByServer" ->
              new Key("\"created_by\":{\"id\":\"" + Sandbox.SMITH + "\"}", Sandbox.TERRITORIES);
          case "TerritoryPermissionTypeUnknown" ->
              new Key("\"permission_type\":\"write_only\"", Sandbox.TERRITORIES);
          case "TerritoryManagerUnknown" -> manager(Sandbox.NOBODY, Sandbox.TERRITORIES);
          case "TerritoryManagerInactive" -> manager(Sandbox.INACTIVE, Sandbox.TRANSFER);
          case "TerritoryManagerDeleted" -> manager(Sandbox.DELETED, Sandbox.TRANSFER);
          case "TerritoryCriteriaInvalid" -> rule("{\"comparator\":\"equal\"}");
          case "TerritoryCriteriaFieldInvalid" ->
              rule("{\"comparator\":\"equal\",\"field\":\"City\",\"value\":\"Madurai\"}");
          case "TerritoryCriteriaFieldUnknown" -> rule(COMPARISON.replace("City", "the city"));
          case "TerritoryCriteriaComparatorUnknown" -> rule(COMPARISON.replace("equal", "wat"));
          case "TerritoryCriteriaLimitReached" -> rule(group(group(12) + "," + group(14)));
          default -> null;
        });
  }

  private static Key manager(String user, String token) {
    return new Key("\"manager\":{\"id\":\"" + user + "\"}", token);
  }

  private static Key rule(String criteria) {
    return new Key("\"account_rule_criteria\":" + criteria, Sandbox.TERRITORIES);
  }

  private static String group(int comparisons) {
    return group(COMPARISON + ("," + COMPARISON).repeat(comparisons - 1));
  }

  private static String group(String members) {
    return "{\"group_operator\":\"or\",\"group\":[" + members + "]}";
  }

  private Attempt removal(String operation, String example) {
    return switch (example) {
      case "TerritoryToRemoveUnknown", "RemovedTerritoryInPathUnknown" ->
          removing(operation, "431581000000999999", "");
      case "TerritoryWithChildren", "TerritoryInPathWithChildren" ->
          removing(operation, Sandbox.CHENNAI, "");
      case "OrganisationTerritoryToRemove", "OrganisationTerritoryInPathToRemove" ->
          removing(operation, ZOHO, "");
      case "TerritoryIdsMissing" -> new Attempt(stub.delete(TERRITORIES), Sandbox.TERRITORIES);
      case "InvalidTerritoryIdInIds" -> removing(operation, "x", "");
      case "TooManyTerritoriesToRemove" -> removing(operation, "1" + ",1".repeat(10), "");
      case "InvalidDeletePreviousForecasts" ->
          removing(operation, CHENNAI_NORTH, "delete_previous_forecasts=perhaps");
      case "TerritoryRemovalDenied" ->
          removing(operation, CHENNAI_NORTH, "")
              .in("sandbox-access-documented-territories-standard-user");
      default -> null;
    };
  }

  private Attempt handover(String operation, String example) {
    return switch (example) {
      case "TransferToItself" -> attempt(operation, Sandbox.CHENNAI, receiver(Sandbox.CHENNAI));
      case "TransferToUnknownTerritory" ->
          attempt(operation, Sandbox.CHENNAI, receiver(Sandbox.NOBODY));
      case "TransferNotUpwards" -> attempt(operation, Sandbox.CHENNAI, receiver(PARENT));
      case "OrganisationTerritoryToTransfer", "OrganisationTerritoryInPathToTransfer" ->
          attempt(operation, ZOHO, receiver(PARENT));
      case "TerritoryToTransferUnknown", "UnknownTerritoryInPath" ->
          attempt(operation, Sandbox.NOBODY, receiver(ZOHO));
      case "TerritoryIdMissing" -> attempt(operation, "", receiver(ZOHO));
      case "TerritoryIdNotThatOfThePath" ->
          attempt(operation, Sandbox.CHENNAI, id(PARENT) + "," + receiver(ZOHO));
      case "TransferTargetMissing" ->
          attempt(operation, Sandbox.CHENNAI, "\"delete_previous_forecasts\":false");
      case "ForecastsDecisionMissing" ->
          attempt(operation, Sandbox.CHENNAI, "\"transfer_to_id\":\"" + ZOHO + "\"");
      default -> ofTheWholeBody(operation, example);
    };
  }

  private Attempt ofTheWholeBody(String operation, String example) {
    return switch (example) {
      case "TooManyTerritories" ->
          new Attempt(
              withoutToken(operation).json("{\"territories\":[{" + "},{".repeat(10) + "}]}"),
              Sandbox.TERRITORIES);
      case "SeveralTerritoriesForOnePath" ->
          new Attempt(
              withoutToken(operation).json("{\"territories\":[{},{}]}"), Sandbox.TERRITORIES);
      default -> null;
    };
  }

  private Attempt attempt(String operation, String territory, String keys) {
    return new Attempt(write(operation, territory, keys), Sandbox.TERRITORIES);
  }

  private Attempt removing(String operation, String territory, String query) {
    return new Attempt(remove(operation, territory, query), Sandbox.TERRITORIES);
  }

  private Call remove(String operation, String territory, String query) {
    return operation.equals("deleteTerritory")
        ? stub.delete(TERRITORIES + "/" + territory + (query.isEmpty() ? "" : "?" + query))
        : stub.delete(TERRITORIES + "?ids=" + territory + (query.isEmpty() ? "" : "&" + query));
  }

  private Call write(String operation, String territory, String keys) {
    String id = territory.isEmpty() ? "" : "\"id\":\"" + territory + "\",";
    String alone = "{\"territories\":[{" + keys + "}]}";
    String named = "{\"territories\":[{" + id + keys + "}]}";
    return switch (operation) {
      case "createTerritories" -> stub.post(TERRITORIES).json(alone);
      case "updateTerritories" -> stub.put(TERRITORIES).json(named);
      case "updateTerritory" -> stub.put(TERRITORIES + "/" + territory).json(alone);
      case "transferAndDeleteTerritories" -> stub.post(TERRITORIES + TRANSFER).json(named);
      default -> stub.post(TERRITORIES + "/" + territory + TRANSFER).json(alone);
    };
  }

  /** The keys of a new territory; those given stand in place of the usual ones. */
  private static String draft(String name, String above, String keys) {
    StringBuilder draft = new StringBuilder();
    if (!keys.startsWith("\"name\"")) {
      draft.append("\"name\":\"").append(name).append("\",");
    }
    if (!keys.startsWith("\"permission_type\"")) {
      draft.append("\"permission_type\":\"read_only\",");
    }
    draft.append(parent(above));
    return keys.isEmpty() ? draft.toString() : draft + "," + keys;
  }

  private static String id(String territory) {
    return "\"id\":\"" + territory + "\"";
  }

  private static String parent(String territory) {
    return "\"reporting_to\":{\"id\":\"" + territory + "\"}";
  }

  private static String receiver(String territory) {
    return "\"transfer_to_id\":\"" + territory + "\",\"delete_previous_forecasts\":false";
  }

  /** A key of the body, and the token of the organisation in which it is wrong. */
  private record Key(String body, String in) {}

  /** A call and the token to send it with. */
  private record Attempt(Call call, String token) {

    Attempt in(String otherToken) {
      return new Attempt(call, otherToken);
    }

    Call send() {
      return call.as(token);
    }
  }
}
