package io.github.zohocrmcontract.client.testing.calls;

import io.github.zohocrmcontract.client.ZohoCrm;
import io.github.zohocrmcontract.client.http.Answer;
import io.github.zohocrmcontract.client.model.TerritoryRuleName;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Calls that read territories. */
final class TerritoryReadingCalls {

  private static final String FILTER =
      "{\"field\":{\"api_name\":\"name\"},\"comparator\":\"contains\",\"value\":\"R&D + Süd #1%\"}";

  private TerritoryReadingCalls() {}

  static Map<String, Function<ZohoCrm, Answer<?>>> all() {
    return Map.of(
        "getTerritories",
        crm ->
            crm.territoriesApi()
                .getTerritories(
                    FILTER,
                    List.of(Calls.TERRITORY, "431581000000744169"),
                    2,
                    50,
                    List.of(TerritoryRuleName.values())),
        "getTerritory",
        crm -> crm.territoriesApi().getTerritory(Calls.TERRITORY),
        "getChildTerritories",
        crm -> crm.territoriesApi().getChildTerritories(Calls.TERRITORY, FILTER, 2, 50));
  }
}
