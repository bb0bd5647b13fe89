package io.github.zohocrmcontract.stub.testing.scenarios;

import io.github.zohocrmcontract.stub.testing.Call;
import io.github.zohocrmcontract.stub.testing.CrowdedOrganisation;
import io.github.zohocrmcontract.stub.testing.Sandbox;
import io.github.zohocrmcontract.stub.testing.StubExtension;
import java.util.Optional;
import java.util.Set;

/** What to do wrong with the territories of a user. */
final class UserTerritoryScenarios implements Scenarios {

  private static final String WITHHELD = "test-access-users-withheld";
  private static final Set<String> READING = Set.of("getUserTerritories", "getUserTerritory");
  private static final String WITHOUT_SMITH = "431581000000744125";
  private static final String OF_THE_ORGANISATION = "431581000000272796";
  private static final String NO_TERRITORY = "431581000000999999";

  private final StubExtension stub;

  UserTerritoryScenarios(StubExtension stub) {
    this.stub = stub;
  }

  @Override
  public Set<String> operations() {
    return Set.of(
        "getUserTerritories",
        "getUserTerritory",
        "updateUserTerritories",
        "removeUserTerritories",
        "removeUserTerritory");
  }

  @Override
  public String accessToken() {
    return Sandbox.TERRITORIES;
  }

  @Override
  public Call withoutToken(String operation) {
    return request(
        operation,
        Sandbox.SMITH,
        operation.equals("updateUserTerritories") ? WITHOUT_SMITH : Sandbox.CHENNAI);
  }

  @Override
  public Optional<Call> call(String operation, String example) {
    return Optional.ofNullable(
        switch (example) {
          case "NoPermission" ->
              READING.contains(operation) ? withoutToken(operation).as(WITHHELD) : null;
          case "UnknownUserInPath", "UserTerritoriesUserUnknown" ->
              ofUser(operation, Sandbox.NOBODY);
          case "UserTerritoriesUserInactive" -> elsewhere(operation, Sandbox.INACTIVE);
          case "UserTerritoriesUserDeleted" -> elsewhere(operation, Sandbox.DELETED);
          case "UserTerritoriesUserNotCrmUser" -> elsewhere(operation, Sandbox.NO_CRM_USER);
          case "OwnTerritoriesToAdd", "OwnTerritoriesToRemove" ->
              ofUser(operation, Sandbox.PATRICIA);
          case "UnknownUserTerritoryInPath",
              "UserTerritoryInPathUnknown",
              "UserTerritoryToAddUnknown",
              "UserTerritoryToRemoveUnknown" ->
              inTerritory(operation, NO_TERRITORY);
          case "UserTerritoryToAddHeld" -> inTerritory(operation, Sandbox.CHENNAI);
          case "UserTerritoryToRemoveNotHeld", "UserTerritoryInPathNotHeld" ->
              inTerritory(operation, WITHOUT_SMITH);
          case "UserTerritoryToRemoveOfOrganisation", "UserTerritoryInPathOfOrganisation" ->
              inTerritory(operation, OF_THE_ORGANISATION);
          case "UserTerritoryToRemoveManaged", "UserTerritoryInPathManaged" ->
              request(operation, Sandbox.MANAGER_OF_TEXAS, Sandbox.TEXAS).as(Sandbox.TRANSFER);
          case "UserTerritoryToAddFull" ->
              request(operation, CrowdedOrganisation.OUTSIDER, CrowdedOrganisation.TERRITORY)
                  .as(CrowdedOrganisation.ACCESS_TOKEN);
          case "UserTerritoryToAddWithoutId" -> adding("{}");
          case "UserTerritoryToAddOfWrongType" -> adding("{\"id\":true}");
          case "UserTerritoriesToAddTooMany" -> adding("{}" + ",{}".repeat(100));
          case "UserTerritoryIdsMissing" ->
              stub.delete(territories(Sandbox.SMITH)).as(Sandbox.TERRITORIES);
          case "InvalidUserTerritoryIdInIds" -> inTerritory(operation, "x");
          case "TooManyUserTerritoryIds" -> inTerritory(operation, "1" + ",1".repeat(100));
          default -> null;
        });
  }

  private Call ofUser(String operation, String user) {
    return request(operation, user, Sandbox.CHENNAI).as(Sandbox.TERRITORIES);
  }

  private Call inTerritory(String operation, String territory) {
    return request(operation, Sandbox.SMITH, territory).as(Sandbox.TERRITORIES);
  }

  private Call elsewhere(String operation, String user) {
    return request(operation, user, Sandbox.TEXAS).as(Sandbox.TRANSFER);
  }

  private Call adding(String items) {
    return stub.put(territories(Sandbox.SMITH))
        .json("{\"territories\":[" + items + "]}")
        .as(Sandbox.TERRITORIES);
  }

  private Call request(String operation, String user, String territory) {
    String territories = territories(user);
    return switch (operation) {
      case "getUserTerritories" -> stub.get(territories);
      case "getUserTerritory" -> stub.get(territories + "/" + territory);
      case "updateUserTerritories" ->
          stub.put(territories).json("{\"territories\":[{\"id\":\"" + territory + "\"}]}");
      case "removeUserTerritories" -> stub.delete(territories + "?ids=" + territory);
      default -> stub.delete(territories + "/" + territory);
    };
  }

  private static String territories(String user) {
    return "/users/" + user + "/territories";
  }
}
