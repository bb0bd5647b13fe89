package io.github.zohocrmcontract.client.testing.calls;

import io.github.zohocrmcontract.client.ZohoCrm;
import io.github.zohocrmcontract.client.http.Answer;
import io.github.zohocrmcontract.client.model.UserType;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Calls on users. */
final class UserCalls {

  private static final OffsetDateTime MOMENT = OffsetDateTime.parse("2019-07-25T15:26:00+05:30");

  private UserCalls() {}

  static Map<String, Function<ZohoCrm, Answer<?>>> all() {
    return Map.of(
        "getUsers",
        crm ->
            crm.usersApi()
                .getUsers(
                    UserType.ACTIVE_USERS,
                    2,
                    50,
                    List.of(Calls.USER, "5725767000000583032"),
                    MOMENT),
        "getUser",
        crm -> crm.usersApi().getUser(Calls.USER, MOMENT),
        "getUsersCount",
        crm -> crm.usersApi().getUsersCount(UserType.ACTIVE_USERS));
  }
}
