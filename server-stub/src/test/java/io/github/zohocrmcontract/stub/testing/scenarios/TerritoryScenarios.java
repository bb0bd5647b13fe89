package io.github.zohocrmcontract.stub.testing.scenarios;

import io.github.zohocrmcontract.stub.testing.Call;
import io.github.zohocrmcontract.stub.testing.Sandbox;
import io.github.zohocrmcontract.stub.testing.StubExtension;
import java.util.Optional;
import java.util.Set;

/** What to do wrong with territories. */
final class TerritoryScenarios implements Scenarios {

  private final StubExtension stub;

  TerritoryScenarios(StubExtension stub) {
    this.stub = stub;
  }

  @Override
  public Set<String> operations() {
    return Set.of("getAssociatedUsersCount");
  }

  @Override
  public String accessToken() {
    return Sandbox.TERRITORIES;
  }

  @Override
  public Call withoutToken(String operation) {
    return stub.get("/settings/territories/actions/associated_users_count");
  }

  @Override
  public Optional<Call> call(String operation, String example) {
    return Optional.empty();
  }
}
