package io.github.zohocrmcontract.stub.testing.scenarios;

import io.github.zohocrmcontract.stub.testing.Call;
import io.github.zohocrmcontract.stub.testing.CrowdedOrganisation;
import io.github.zohocrmcontract.stub.testing.Sandbox;
import io.github.zohocrmcontract.stub.testing.StubExtension;
import java.util.Optional;
import java.util.Set;

/** What to do wrong with the users of a territory. */
final class TerritoryUserScenarios implements Scenarios {

  private static final String WITHOUT_SMITH = "431581000000744125";
  private static final String USA_TEXAS = "3652397000007612003";

  private final StubExtension stub;

  TerritoryUserScenarios(StubExtension stub) {
    this.stub = stub;
  }

  @Override
  public Set<String> operations() {
    return Set.of(
        "getTerritoryUsers",
        "getTerritoryUser",
        "associateTerritoryUsers",
        "associateTerritoryUser",
        "disassociateTerritoryUsers",
        "disassociateTerritoryUser");
  }

  @Override
  public String accessToken() {
    return Sandbox.TERRITORIES;
  }

  @Override
  public Call withoutToken(String operation) {
    return request(operation, Sandbox.CHENNAI, Sandbox.SMITH);
  }

  @Override
  public Optional<Call> call(String operation, String example) {
    return Optional.ofNullable(
        switch (example) {
          case "UnknownTerritoryInPath" ->
              request(operation, Sandbox.NOBODY, Sandbox.SMITH).as(Sandbox.TERRITORIES);
          case "UnknownTerritoryUserInPath", "UserToAddUnknown", "UserToRemoveUnknown" ->
              request(operation, Sandbox.CHENNAI, unknown(example)).as(Sandbox.TERRITORIES);
          case "UserAlreadyMember", "UserInPathAlreadyMember" ->
              withoutToken(operation).as(Sandbox.TERRITORIES);
          case "UserNotMember", "UserInPathNotMember" ->
              request(operation, WITHOUT_SMITH, Sandbox.SMITH).as(Sandbox.TERRITORIES);
          case "UserManagesTerritory", "UserInPathManagesTerritory" ->
              request(operation, WITHOUT_SMITH, Sandbox.PATRICIA).as(Sandbox.TERRITORIES);
          case "TerritoryFull" ->
              request(operation, CrowdedOrganisation.TERRITORY, CrowdedOrganisation.OUTSIDER)
                  .as(CrowdedOrganisation.ACCESS_TOKEN);
          case "UserToAddInactive", "UserInPathToAddInactive" ->
              request(operation, USA_TEXAS, Sandbox.INACTIVE).as(Sandbox.TRANSFER);
          case "UserToAddDeleted" ->
              request(operation, USA_TEXAS, Sandbox.DELETED).as(Sandbox.TRANSFER);
          case "UserToAddWithoutId" ->
              withoutToken(operation).json("{\"users\":[{}]}").as(Sandbox.TERRITORIES);
          case "TooManyUsers" ->
              withoutToken(operation)
                  .json("{\"users\":[{" + "},{".repeat(100) + "}]}")
                  .as(Sandbox.TERRITORIES);
          case "UserIdsMissing" -> stub.delete(users(Sandbox.CHENNAI)).as(Sandbox.TERRITORIES);
          case "InvalidUserIdInIds" -> removeSeveral("x");
          case "TooManyUserIds" -> removeSeveral("1" + ",1".repeat(100));
          default -> null;
        });
  }

  private static String unknown(String example) {
    return example.equals("UserToRemoveUnknown") ? "431581000000999999" : Sandbox.NOBODY;
  }

  private Call removeSeveral(String ids) {
    return stub.delete(users(Sandbox.CHENNAI) + "?ids=" + ids).as(Sandbox.TERRITORIES);
  }

  private Call request(String operation, String territory, String user) {
    String users = users(territory);
    return switch (operation) {
      case "getTerritoryUsers" -> stub.get(users);
      case "getTerritoryUser" -> stub.get(users + "/" + user);
      case "associateTerritoryUsers" ->
          stub.put(users).json("{\"users\":[{\"id\":\"" + user + "\"}]}");
      case "associateTerritoryUser" -> stub.put(users + "/" + user);
      case "disassociateTerritoryUsers" -> stub.delete(users + "?ids=" + user);
      default -> stub.delete(users + "/" + user);
    };
  }

  private static String users(String territory) {
    return "/settings/territories/" + territory + "/users";
  }
}
