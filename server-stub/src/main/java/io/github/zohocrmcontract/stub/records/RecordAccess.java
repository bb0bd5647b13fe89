package io.github.zohocrmcontract.stub.records;

import io.github.zohocrmcontract.stub.organisations.Caller;
import io.github.zohocrmcontract.stub.refusals.Errors;
import io.github.zohocrmcontract.stub.refusals.Refusal;
import io.github.zohocrmcontract.stub.users.User;
import io.github.zohocrmcontract.stub.users.Users;
import java.util.Optional;

/**
 * Who may work with which records. The profile decides whether a user may work with records at all;
 * of the others, administrators may work with every record and everyone else with their own.
 */
public final class RecordAccess {

  private final Users users;
  private final RecordSettings settings;

  /** Decides by what is stored. */
  public RecordAccess(Users users, RecordSettings settings) {
    this.users = users;
    this.settings = settings;
  }

  /**
   * @throws Refusal if the caller's profile may not change records
   */
  void requireEditing(Caller caller, RecordModule module) {
    requirePermission(caller, "Crm_Implied_Edit_" + module.apiName());
  }

  /**
   * @throws Refusal if the caller's profile may not read records
   */
  void requireViewing(Caller caller, RecordModule module) {
    requirePermission(caller, "Crm_Implied_View_" + module.apiName());
  }

  /** Whether the caller may read and change this record. */
  boolean admits(Caller caller, CrmRecord record) {
    return record.owner() == caller.userId()
        || user(caller).filter(User::isAdministrator).isPresent();
  }

  private void requirePermission(Caller caller, String permission) {
    RecordRules rules = settings.of(caller.organisation().name());
    if (user(caller)
        .map(User::profileName)
        .filter(rules.profilesWithoutRecords()::contains)
        .isPresent()) {
      throw Refusal.of(Errors.noPermission(permission));
    }
  }

  private Optional<User> user(Caller caller) {
    return users.find(caller.organisation().name(), caller.userId());
  }
}
