package io.github.zohocrmcontract.client.testing.calls;

import io.github.zohocrmcontract.client.ZohoCrm;
import io.github.zohocrmcontract.client.http.Answer;
import io.github.zohocrmcontract.client.model.RecordTransfer;
import io.github.zohocrmcontract.client.model.SubordinateTransfer;
import io.github.zohocrmcontract.client.model.TransferAndDeleteRequest;
import io.github.zohocrmcontract.client.model.UserTransfer;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Calls that hand a user's work over and delete the user. */
final class UserTransferCalls {

  private UserTransferCalls() {}

  static Map<String, Function<ZohoCrm, Answer<?>>> all() {
    return Map.of(
        "transferAndDeleteUsers",
        crm -> crm.usersApi().transferAndDeleteUsers(transfer(new UserTransfer().id(Calls.USER))),
        "transferAndDeleteUser",
        crm -> crm.usersApi().transferAndDeleteUser(Calls.USER, transfer(new UserTransfer())),
        "getTransferAndDeleteUsersStatus",
        crm -> crm.usersApi().getTransferAndDeleteUsersStatus("3652397000012622009"));
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
