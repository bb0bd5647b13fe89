package io.github.zohocrmcontract.client.testing.calls;

import io.github.zohocrmcontract.client.ZohoCrm;
import io.github.zohocrmcontract.client.http.Answer;
import io.github.zohocrmcontract.client.model.CreateUsersRequest;
import io.github.zohocrmcontract.client.model.ManagerToSet;
import io.github.zohocrmcontract.client.model.UpdateUsersRequest;
import io.github.zohocrmcontract.client.model.UserToCreate;
import io.github.zohocrmcontract.client.model.UserToUpdate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Calls that add, change and delete users, and show their groups. */
final class UserAdministrationCalls {

  private static final String ROLE = "3652397000000026009";
  private static final String PROFILE = "3652397000000026014";
  private static final String MANAGER = "3652397000001464001";

  private UserAdministrationCalls() {}

  static Map<String, Function<ZohoCrm, Answer<?>>> all() {
    return Map.of(
        "createUsers",
        crm ->
            crm.usersApi()
                .createUsers(
                    new CreateUsersRequest()
                        .users(
                            List.of(
                                new UserToCreate()
                                    .email("amara.okafor@example.com")
                                    .firstName("Amara")
                                    .lastName("Okafor")
                                    .role(ROLE)
                                    // The other of the two forms.
                                    .profile(Map.of("id", PROFILE))
                                    .reportingTo(new ManagerToSet().id(MANAGER))))),
        "updateUsers",
        crm -> crm.usersApi().updateUsers(update(new UserToUpdate().id(Calls.USER))),
        "updateUser",
        crm -> crm.usersApi().updateUser(Calls.USER, update(new UserToUpdate())),
        "deleteUser",
        crm -> crm.usersApi().deleteUser(Calls.USER),
        "getUserAssociatedGroups",
        crm -> crm.usersApi().getUserAssociatedGroups(Calls.USER, 2, 50, "sources_count"));
  }

  private static UpdateUsersRequest update(UserToUpdate user) {
    return new UpdateUsersRequest()
        .users(List.of(user.role(ROLE).profile(PROFILE).phone("+1 512 555 0142").alias(null)));
  }
}
