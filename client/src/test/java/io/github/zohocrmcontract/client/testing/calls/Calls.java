package io.github.zohocrmcontract.client.testing.calls;

import io.github.zohocrmcontract.client.ZohoCrm;
import io.github.zohocrmcontract.client.http.Answer;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** One valid call of each operation, with every parameter it has, by feature. */
public final class Calls {
  static final String USER = "5725767000000583018";
  static final String TERRITORY = "431581000000744113";

  private Calls() {}

  /** The calls by operationId. */
  public static Map<String, Function<ZohoCrm, Answer<?>>> all() {
    Map<String, Function<ZohoCrm, Answer<?>>> calls = new TreeMap<>();
    calls.putAll(UserCalls.all());
    calls.putAll(UserAdministrationCalls.all());
    calls.putAll(UserTransferCalls.all());
    calls.putAll(TerritoryCalls.all());
    calls.putAll(TerritoryReadingCalls.all());
    calls.putAll(TerritoryChangeCalls.all());
    calls.putAll(TerritoryUserCalls.all());
    calls.putAll(RecordCalls.all());
    calls.putAll(UserTerritoryCalls.all());
    return calls;
  }
}
