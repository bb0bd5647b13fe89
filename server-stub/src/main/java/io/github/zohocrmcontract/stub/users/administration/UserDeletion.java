package io.github.zohocrmcontract.stub.users.administration;

import io.github.zohocrmcontract.stub.organisations.Caller;
import io.github.zohocrmcontract.stub.organisations.OrganisationTime;
import io.github.zohocrmcontract.stub.refusals.Errors;
import io.github.zohocrmcontract.stub.refusals.ItemResult;
import io.github.zohocrmcontract.stub.refusals.Refusal;
import io.github.zohocrmcontract.stub.storage.Transactions;
import io.github.zohocrmcontract.stub.users.User;
import io.github.zohocrmcontract.stub.users.UserRemoval;
import io.github.zohocrmcontract.stub.users.Users;
import java.util.Map;
import java.util.Optional;

/** Deletes users without handing anything over. */
public final class UserDeletion {

  private static final int USER_SEGMENT = 1;

  private final Users users;
  private final UserRemoval removal;
  private final Rights rights;
  private final Transactions transactions;
  private final OrganisationTime time;

  /** Works on what is stored. */
  public UserDeletion(
      Users users,
      UserRemoval removal,
      Rights rights,
      Transactions transactions,
      OrganisationTime time) {
    this.users = users;
    this.removal = removal;
    this.rights = rights;
    this.transactions = transactions;
    this.time = time;
  }

  /**
   * Deletes a user.
   *
   * @throws Refusal if a rule forbids it; then nothing has changed
   */
  public ItemResult delete(Caller caller, long id) {
    return transactions.change(caller.organisation().name(), () -> run(caller, id));
  }

  private ItemResult run(Caller caller, long id) {
    String organisation = caller.organisation().name();
    User by = users.find(organisation, caller.userId()).orElseThrow();
    rights.requireToDelete(caller, by);
    User user =
        users
            .find(organisation, id)
            .filter(User::crmUser)
            .orElseThrow(() -> Refusal.of(Errors.unknownInPath(USER_SEGMENT)));
    if (user.isDeleted()) {
      throw Places.refuse(UserErrors.already("deleted", Places.user(id)));
    }
    if (id == caller.organisation().superAdmin()) {
      throw Places.refuse(UserErrors.invalidRequest(Map.of(), "Primary contact cannot be deleted"));
    }
    if (id == caller.userId()) {
      throw Places.refuse(UserErrors.isCaller());
    }
    removal.remove(organisation, user, Optional.empty(), by, time.now(organisation));
    // This operation alone does not name the user.
    return ItemResult.success(Map.of(), "User deleted");
  }
}
