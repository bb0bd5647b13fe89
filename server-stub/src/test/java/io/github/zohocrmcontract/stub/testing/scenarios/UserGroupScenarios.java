package io.github.zohocrmcontract.stub.testing.scenarios;

import io.github.zohocrmcontract.stub.testing.Call;
import io.github.zohocrmcontract.stub.testing.Sandbox;
import io.github.zohocrmcontract.stub.testing.StubExtension;
import java.util.Optional;
import java.util.Set;

/** What to do wrong when asking for the groups of a user. */
final class UserGroupScenarios implements Scenarios {

  private final StubExtension stub;

  UserGroupScenarios(StubExtension stub) {
    this.stub = stub;
  }

  @Override
  public Set<String> operations() {
    return Set.of("getUserAssociatedGroups");
  }

  @Override
  public String accessToken() {
    return Sandbox.TRANSFER;
  }

  @Override
  public Call withoutToken(String operation) {
    return stub.get(path(Sandbox.LEAVING));
  }

  @Override
  public Optional<Call> call(String operation, String example) {
    Call call =
        switch (example) {
          case "UnknownUserInPath" -> stub.get(path(Sandbox.NOBODY));
          case "InvalidPage" -> stub.get(path(Sandbox.LEAVING) + "?page=abc");
          case "InvalidPerPage" -> stub.get(path(Sandbox.LEAVING) + "?per_page=201");
          default -> null;
        };
    return Optional.ofNullable(call).map(request -> request.as(Sandbox.TRANSFER));
  }

  private static String path(String user) {
    return "/users/" + user + "/actions/associated_groups";
  }
}
