package io.github.zohocrmcontract.client.testing.calls;

import io.github.zohocrmcontract.client.ZohoCrm;
import io.github.zohocrmcontract.client.http.Answer;
import io.github.zohocrmcontract.client.model.AssociateUsersRequest;
import io.github.zohocrmcontract.client.model.UserToAssociate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Calls on the users of a territory. */
final class TerritoryUserCalls {

  private TerritoryUserCalls() {}

  static Map<String, Function<ZohoCrm, Answer<?>>> all() {
    return Map.of(
        "getTerritoryUsers",
        crm -> crm.territoryUsersApi().getTerritoryUsers(Calls.TERRITORY),
        "getTerritoryUser",
        crm -> crm.territoryUsersApi().getTerritoryUser(Calls.TERRITORY, Calls.USER),
        "associateTerritoryUsers",
        crm ->
            crm.territoryUsersApi()
                .associateTerritoryUsers(
                    Calls.TERRITORY,
                    new AssociateUsersRequest()
                        .users(List.of(new UserToAssociate().id(Calls.USER)))),
        "associateTerritoryUser",
        crm -> crm.territoryUsersApi().associateTerritoryUser(Calls.TERRITORY, Calls.USER),
        "disassociateTerritoryUsers",
        crm ->
            crm.territoryUsersApi()
                .disassociateTerritoryUsers(
                    Calls.TERRITORY, List.of(Calls.USER, "5725767000000583032")),
        "disassociateTerritoryUser",
        crm -> crm.territoryUsersApi().disassociateTerritoryUser(Calls.TERRITORY, Calls.USER));
  }
}
