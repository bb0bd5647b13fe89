package io.github.zohocrmcontract.stub.records;

import io.github.zohocrmcontract.stub.organisations.Caller;
import io.github.zohocrmcontract.stub.refusals.Errors;
import io.github.zohocrmcontract.stub.refusals.Refusal;
import io.github.zohocrmcontract.stub.users.Permissions;

/**
 * Who may work with which records. The profile decides whether a user may work with the records of
 * a module at all; of the others, administrators may work with every record and everyone else with
 * their own.
 */
public final class RecordAccess {

  private final Permissions permissions;

  /** Decides by what the caller's profile allows. */
  public RecordAccess(Permissions permissions) {
    this.permissions = permissions;
  }

  /**
   * @throws Refusal if the caller's profile may not change records of the module
   */
  void requireEditing(Caller caller, RecordModule module, TerritoryChange change) {
    require(caller, "Crm_Implied_Edit_" + module.apiName(), change.withoutPermission());
  }

  /**
   * @throws Refusal if the caller's profile may not read records of the module
   */
  void requireViewing(Caller caller, RecordModule module) {
    require(caller, "Crm_Implied_View_" + module.apiName(), "Permission denied to read records");
  }

  private void require(Caller caller, String permission, String message) {
    permissions.require(caller, permission, Errors.noPermission(permission, message));
  }

  /** Whether the caller may read and change this record. */
  boolean admits(Caller caller, CrmRecord record) {
    return record.owner() == caller.userId() || permissions.isAdministrator(caller);
  }
}
