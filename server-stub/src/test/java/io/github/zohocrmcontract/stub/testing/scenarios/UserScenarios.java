package io.github.zohocrmcontract.stub.testing.scenarios;

import io.github.zohocrmcontract.stub.testing.Call;
import io.github.zohocrmcontract.stub.testing.Sandbox;
import io.github.zohocrmcontract.stub.testing.StubExtension;
import java.util.Optional;
import java.util.Set;

/** What to do wrong when reading users. */
final class UserScenarios implements Scenarios {

  private final StubExtension stub;

  UserScenarios(StubExtension stub) {
    this.stub = stub;
  }

  @Override
  public Set<String> operations() {
    return Set.of("getUsers", "getUser", "getUsersCount");
  }

  @Override
  public String accessToken() {
    return Sandbox.USERS;
  }

  @Override
  public Call withoutToken(String operation) {
    return switch (operation) {
      case "getUsers" -> stub.get("/users");
      case "getUser" -> stub.get("/users/5725767000000583018");
      default -> stub.get("/users/actions/count");
    };
  }

  @Override
  public Optional<Call> call(String operation, String example) {
    return Optional.ofNullable(
        switch (example) {
          case "UnknownUserType" -> query(operation, "type=EveryoneAndTheirDog");
          case "InvalidPage" -> query(operation, "page=abc");
          case "InvalidPerPage" -> query(operation, "per_page=201");
          case "InvalidUserIdInIds" -> query(operation, "ids=12,ab");
          case "TooManyUserIds" -> query(operation, "ids=1" + ",1".repeat(100));
          case "UnknownUserInPath" -> stub.get("/users/" + Sandbox.NOBODY).as(Sandbox.USERS);
          case "InvalidIfModifiedSince" ->
              withoutToken(operation)
                  .as(Sandbox.USERS)
                  .header("If-Modified-Since", "Thu, 25 Jul 2019 15:26:49 GMT");
          default -> null;
        });
  }

  private Call query(String operation, String query) {
    return stub.get(withoutToken(operation).pathBelowVersion() + "?" + query).as(Sandbox.USERS);
  }
}
