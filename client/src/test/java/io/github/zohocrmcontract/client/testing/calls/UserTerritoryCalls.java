package io.github.zohocrmcontract.client.testing.calls;

import io.github.zohocrmcontract.client.ZohoCrm;
import io.github.zohocrmcontract.client.http.Answer;
import io.github.zohocrmcontract.client.model.AddUserTerritoriesRequest;
import io.github.zohocrmcontract.client.model.UserTerritoryToAdd;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Calls on the territories of a user. */
final class UserTerritoryCalls {
  private static final String OTHER_TERRITORY = "431581000000744125";

  private UserTerritoryCalls() {}

  static Map<String, Function<ZohoCrm, Answer<?>>> all() {
    return Map.of(
        "getUserTerritories",
        crm -> crm.userTerritoriesApi().getUserTerritories(Calls.USER),
        "getUserTerritory",
        crm -> crm.userTerritoriesApi().getUserTerritory(Calls.USER, Calls.TERRITORY),
        "updateUserTerritories",
        crm ->
            crm.userTerritoriesApi()
                .updateUserTerritories(
                    Calls.USER,
                    new AddUserTerritoriesRequest()
                        .territories(
                            List.of(
                                new UserTerritoryToAdd().id(Calls.TERRITORY),
                                new UserTerritoryToAdd().id(OTHER_TERRITORY)))),
        "removeUserTerritories",
        crm ->
            crm.userTerritoriesApi()
                .removeUserTerritories(Calls.USER, List.of(Calls.TERRITORY, OTHER_TERRITORY)),
        "removeUserTerritory",
        crm -> crm.userTerritoriesApi().removeUserTerritory(Calls.USER, Calls.TERRITORY));
  }
}
