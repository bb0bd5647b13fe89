package io.github.zohocrmcontract.stub.users;

import io.github.zohocrmcontract.stub.organisations.Caller;
import io.github.zohocrmcontract.stub.refusals.Errors;
import io.github.zohocrmcontract.stub.refusals.Refusal;
import io.github.zohocrmcontract.stub.refusals.ZohoError;
import java.util.Set;

/** What a caller may do, by the profile of the user who calls. */
public final class Permissions {

  /** What every operation on users and on who belongs to territories needs. */
  public static final String MANAGE_USERS = "Crm_Implied_Manage_Users";

  private final Users users;
  private final WithheldPermissions withheld;

  /** Knows the users and what their profiles withhold. */
  public Permissions(Users users, WithheldPermissions withheld) {
    this.users = users;
    this.withheld = withheld;
  }

  /** Whether the caller has the Administrator profile. */
  public boolean isAdministrator(Caller caller) {
    return users
        .find(caller.organisation().name(), caller.userId())
        .filter(User::isAdministrator)
        .isPresent();
  }

  /** Whether the caller's profile withholds the permission, for instance to see territories. */
  public boolean isWithheld(Caller caller, String permission) {
    String organisation = caller.organisation().name();
    // Asked first: mostly there are none, and then it does not matter who calls.
    Set<Long> profiles = withheld.profiles(organisation, permission);
    return !profiles.isEmpty()
        && users
            .find(organisation, caller.userId())
            .filter(user -> user.profile().isPresent())
            .filter(user -> profiles.contains(user.profile().getAsLong()))
            .isPresent();
  }

  /**
   * Lets those pass whose profile does not withhold the permission.
   *
   * @throws Refusal for all others
   */
  public void require(Caller caller, String permission) {
    require(caller, permission, Errors.noPermission(permission));
  }

  /**
   * Lets those pass whose profile does not withhold the permission.
   *
   * @param error what all others are answered
   * @throws Refusal for all others
   */
  public void require(Caller caller, String permission, ZohoError error) {
    if (isWithheld(caller, permission)) {
      throw Refusal.of(error);
    }
  }

  /**
   * Lets administrators pass.
   *
   * @param permission what answers name as missing
   * @throws Refusal for all others
   */
  public void requireAdministrator(Caller caller, String permission) {
    if (!isAdministrator(caller)) {
      throw Refusal.of(Errors.noPermission(permission));
    }
  }
}
