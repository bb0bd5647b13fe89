package io.github.zohocrmcontract.stub.testing.scenarios;

import io.github.zohocrmcontract.stub.testing.Call;
import io.github.zohocrmcontract.stub.testing.Sandbox;
import io.github.zohocrmcontract.stub.testing.StubExtension;
import java.util.List;
import java.util.Map;

/** What to do wrong, for every error that the contract shows. */
public final class ErrorScenarios {

  private static final String OTHER_SCOPE = "test-access-other-scope";
  private static final String INACTIVE = "sandbox-access-documented-users-inactive";
  private static final String WITHOUT_PERMISSION = "test-access-users-withheld";

  private final StubExtension stub;
  private final List<Scenarios> features;

  /** Scenarios against this stub. They change nothing, since every one is refused. */
  public ErrorScenarios(StubExtension stub) {
    this.stub = stub;
    this.features =
        List.of(
            new UserScenarios(stub),
            new UserAdministrationScenarios(stub),
            new UserGroupScenarios(stub),
            new UserTransferScenarios(stub),
            new TerritoryScenarios(stub),
            new TerritoryReadingScenarios(stub),
            new TerritoryChangeScenarios(stub),
            new TerritoryUserScenarios(stub),
            new UserTerritoryScenarios(stub),
            new RecordScenarios(stub));
  }

  /** A call to the operation that would succeed. */
  public Call plain(String operation) {
    Scenarios feature = feature(operation);
    return feature.withoutToken(operation).as(feature.accessToken());
  }

  /** The call that gets the error which an example shows. */
  public Call call(String operation, String example) {
    Scenarios feature = feature(operation);
    return feature
        .call(operation, example)
        .orElseGet(() -> general(feature.withoutToken(operation), operation, example));
  }

  /** Which examples of errors no operation can be made to give, and why. */
  public Map<String, String> notToBeHad() {
    return Map.of(
        "TooManyRequests", "The stub counts calls only when it is asked to; LimitsTest asks.");
  }

  private Call general(Call request, String operation, String example) {
    return switch (example) {
      case "AuthenticationFailure" -> request;
      case "InvalidToken" -> request.as("sandbox-access-expired");
      case "OauthScopeMismatch" -> request.as(OTHER_SCOPE);
      case "InactiveUser" -> request.as(INACTIVE);
      case "NoPermission", "NoPermissionToCreateUsers", "NoPermissionToDeleteUsers" ->
          request.as(WITHOUT_PERMISSION);
      case "TerritoryNotEnabled" -> request.as("test-access-without-territories");
      case "TerritoryDisabled" -> request.as("test-access-territories-switched-off");
      case "InvalidUrlPattern" -> stub.get("/nowhere").as(Sandbox.USERS);
      case "InvalidRequestMethod" -> stub.call("PATCH", request.target()).as(Sandbox.USERS);
      case "ApiNotSupported" ->
          stub.call("GET", "/crm/v4/settings/territories/actions/associated_users_count")
              .as(Sandbox.TERRITORIES);
      case "BodyTooLarge" -> plain(operation).json(" ".repeat(1024 * 1024 + 1));
      case "BodyNotJson" -> plain(operation).header("Content-Type", "application/xml").body("<a/>");
      case "InvalidRequest" -> plain(operation).json("{\"list\":[{\"id\":");
      default -> throw new IllegalArgumentException("No scenario for " + operation + " " + example);
    };
  }

  private Scenarios feature(String operation) {
    return features.stream()
        .filter(feature -> feature.operations().contains(operation))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No scenarios for " + operation));
  }
}
