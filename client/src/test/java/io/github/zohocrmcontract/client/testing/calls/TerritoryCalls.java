package io.github.zohocrmcontract.client.testing.calls;

import io.github.zohocrmcontract.client.ZohoCrm;
import io.github.zohocrmcontract.client.http.Answer;
import java.util.Map;
import java.util.function.Function;

/** Calls on territories. */
final class TerritoryCalls {

  private TerritoryCalls() {}

  static Map<String, Function<ZohoCrm, Answer<?>>> all() {
    return Map.of("getAssociatedUsersCount", crm -> crm.territoriesApi().getAssociatedUsersCount());
  }
}
