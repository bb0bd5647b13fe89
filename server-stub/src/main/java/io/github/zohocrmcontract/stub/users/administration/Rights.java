package io.github.zohocrmcontract.stub.users.administration;

import io.github.zohocrmcontract.stub.organisations.Caller;
import io.github.zohocrmcontract.stub.refusals.Errors;
import io.github.zohocrmcontract.stub.refusals.Refusal;
import io.github.zohocrmcontract.stub.refusals.ZohoError;
import io.github.zohocrmcontract.stub.users.Permissions;
import io.github.zohocrmcontract.stub.users.User;

/**
 * Who may administer users. Zoho has three refusals that say "may not"; which of them comes when is
 * our reading of the pages: the profile must let people manage users, it must be Administrator, and
 * the organisation's trial must not have run out.
 */
public final class Rights {

  private final RolesAndProfiles profiles;

  /** Looks at what is stored. */
  public Rights(RolesAndProfiles profiles) {
    this.profiles = profiles;
  }

  /**
   * @throws Refusal if the caller may not add users
   */
  void requireToAdd(Caller caller, User by) {
    requireToManage(caller, by, UserErrors.noPermissionToCreate());
    if (!by.isAdministrator()) {
      throw Refusal.of(UserErrors.notAdministrator());
    }
    requireNoExpiredTrial(caller, UserErrors.mayNotAdd());
  }

  /**
   * @throws Refusal if the caller may not change this user at all
   */
  void requireToChange(Caller caller, User by, long user) {
    if (by.id() != user) {
      requireToManage(caller, by, Errors.noPermission(Permissions.MANAGE_USERS));
    }
    requireNoExpiredTrial(caller, UserErrors.mayNotChange());
  }

  /**
   * @throws Refusal if the caller may not set roles, profiles and statuses
   */
  void requireToAssign(User by) {
    if (!by.isAdministrator()) {
      throw Places.refuse(UserErrors.mayNotChange());
    }
  }

  /**
   * @throws Refusal if the caller may not delete users
   */
  void requireToDelete(Caller caller, User by) {
    requireToManage(caller, by, UserErrors.noPermissionToDelete());
    if (!by.isAdministrator()) {
      throw Places.refuse(UserErrors.mayNotDelete());
    }
    requireNoExpiredTrial(caller, UserErrors.mayNotDelete());
  }

  private void requireToManage(Caller caller, User by, ZohoError error) {
    if (!by.isAdministrator() && !managesUsers(caller, by)) {
      throw Refusal.of(error);
    }
  }

  private boolean managesUsers(Caller caller, User by) {
    return by.profile().isPresent()
        && profiles
            .profile(caller.organisation().name(), by.profile().getAsLong())
            .filter(RolesAndProfiles.Profile::managesUsers)
            .isPresent();
  }

  private void requireNoExpiredTrial(Caller caller, ZohoError error) {
    if (caller.organisation().trialExpired()) {
      throw Places.refuse(error);
    }
  }
}
