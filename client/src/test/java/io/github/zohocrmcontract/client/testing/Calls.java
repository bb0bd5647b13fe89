package io.github.zohocrmcontract.client.testing;

import io.github.zohocrmcontract.client.ZohoCrm;
import io.github.zohocrmcontract.client.http.Answer;
import io.github.zohocrmcontract.client.model.AssociateUsersRequest;
import io.github.zohocrmcontract.client.model.RecordTransfer;
import io.github.zohocrmcontract.client.model.SubordinateTransfer;
import io.github.zohocrmcontract.client.model.TransferAndDeleteRequest;
import io.github.zohocrmcontract.client.model.UserToAssociate;
import io.github.zohocrmcontract.client.model.UserTransfer;
import io.github.zohocrmcontract.client.model.UserType;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** One valid call of each operation, with every parameter it has. */
public final class Calls {
  private static final String USER = "5725767000000583018";
  private static final String TERRITORY = "431581000000744113";
  private static final OffsetDateTime MOMENT = OffsetDateTime.parse("2019-07-25T15:26:00+05:30");

  private Calls() {}

  /** The calls by operationId. */
  public static Map<String, Function<ZohoCrm, Answer<?>>> all() {
    Map<String, Function<ZohoCrm, Answer<?>>> calls = new TreeMap<>();
    calls.put(
        "getUsers",
        crm ->
            crm.usersApi()
                .getUsers(
                    UserType.ACTIVE_USERS, 2, 50, List.of(USER, "5725767000000583032"), MOMENT));
    calls.put("getUser", crm -> crm.usersApi().getUser(USER, MOMENT));
    calls.put(
        "transferAndDeleteUsers",
        crm -> crm.usersApi().transferAndDeleteUsers(transfer(new UserTransfer().id(USER))));
    calls.put(
        "transferAndDeleteUser",
        crm -> crm.usersApi().transferAndDeleteUser(USER, transfer(new UserTransfer())));
    calls.put(
        "getTransferAndDeleteUsersStatus",
        crm -> crm.usersApi().getTransferAndDeleteUsersStatus("3652397000012622009"));
    calls.put("getAssociatedUsersCount", crm -> crm.territoriesApi().getAssociatedUsersCount());
    calls.put("getTerritoryUsers", crm -> crm.territoryUsersApi().getTerritoryUsers(TERRITORY));
    calls.put("getTerritoryUser", crm -> crm.territoryUsersApi().getTerritoryUser(TERRITORY, USER));
    calls.put(
        "disassociateTerritoryUsers",
        crm ->
            crm.territoryUsersApi()
                .disassociateTerritoryUsers(TERRITORY, List.of(USER, "5725767000000583032")));
    calls.put(
        "disassociateTerritoryUser",
        crm -> crm.territoryUsersApi().disassociateTerritoryUser(TERRITORY, USER));
    calls.put("getUsersCount", crm -> crm.usersApi().getUsersCount(UserType.ACTIVE_USERS));
    calls.put(
        "associateTerritoryUsers",
        crm ->
            crm.territoryUsersApi()
                .associateTerritoryUsers(
                    TERRITORY,
                    new AssociateUsersRequest().users(List.of(new UserToAssociate().id(USER)))));
    calls.put(
        "associateTerritoryUser",
        crm -> crm.territoryUsersApi().associateTerritoryUser(TERRITORY, USER));
    return calls;
  }

  private static TransferAndDeleteRequest transfer(UserTransfer transfer) {
    return new TransferAndDeleteRequest()
        .transferAndDelete(
            List.of(
                transfer
                    .transfer(
                        new RecordTransfer()
                            .id("3652397000000186017")
                            .records(true)
                            .assignment(true)
                            .criteria(false))
                    .moveSubordinate(new SubordinateTransfer().id("3652397000000186017"))));
  }
}
