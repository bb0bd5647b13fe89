package io.github.zohocrmcontract.stub.users.administration;

import io.github.zohocrmcontract.stub.refusals.Errors;
import io.github.zohocrmcontract.stub.refusals.ZohoError;
import io.github.zohocrmcontract.stub.users.Permissions;
import java.util.Locale;
import java.util.Map;

/** The errors that only the administration of users has. */
final class UserErrors {

  private static final int BAD_REQUEST = 400;
  private static final int FORBIDDEN = 403;

  private UserErrors() {}

  /** The caller's profile is not Administrator. */
  static ZohoError notAdministrator() {
    return new ZohoError(FORBIDDEN, "FORBIDDEN", Map.of(), "Permission denied");
  }

  /** The caller's profile does not allow to add users. */
  static ZohoError noPermissionToCreate() {
    return Errors.noPermission(Permissions.MANAGE_USERS, "Permission denied to create");
  }

  /** The caller's profile does not allow to delete users. */
  static ZohoError noPermissionToDelete() {
    return Errors.noPermission(Permissions.MANAGE_USERS, "Permission denied to delete");
  }

  /** The caller or the organisation may not add users. */
  static ZohoError mayNotAdd() {
    return notAuthorized(BAD_REQUEST, "User does not have sufficient privilege to add new users");
  }

  /** The caller or the organisation may not change this. Zoho answers 403 here alone. */
  static ZohoError mayNotChange() {
    return notAuthorized(
        FORBIDDEN,
        "Either trial has expired or user does not have sufficient privilege to perform this"
            + " action");
  }

  /** The caller or the organisation may not delete users. */
  static ZohoError mayNotDelete() {
    return notAuthorized(BAD_REQUEST, "User does not have sufficient privilege to delete users");
  }

  private static ZohoError notAuthorized(int status, String message) {
    return new ZohoError(status, "AUTHORIZATION_FAILED", Map.of(), message);
  }

  /** Users of a CRM Plus account are added elsewhere. */
  static ZohoError addInCrmPlus() {
    return invalidRequest(
        Map.of(), "Cannot add user under CRM Plus account. Kindly use CRMPlus URL to add user.");
  }

  /** Users of a CRM Plus account are changed elsewhere. Zoho answers 400 here, not 500. */
  static ZohoError changeInCrmPlus() {
    return of("INTERNAL_ERROR", "Error occurred while updating CRM Plus User in CRM Account");
  }

  /** No licence is left for a new user. */
  static ZohoError noLicenceToAdd() {
    return of(
        "LICENSE_LIMIT_EXCEEDED",
        "Request exceeds your license limit. Need to upgrade in order to add.");
  }

  /** No licence is left for a user who was deactivated. */
  static ZohoError noLicenceToActivate() {
    return of("LICENSE_LIMIT_EXCEEDED", "License Limit is Exceeded");
  }

  /** A user needs a name. */
  static ZohoError nameMissing(Map<String, Object> details) {
    return of("MANDATORY_NOT_FOUND", details, "Last Name is required");
  }

  /** Deleted users cannot be changed. */
  static ZohoError deleted() {
    return of("CANNOT_UPDATE_DELETED_USER", "Deleted user cannot be updated");
  }

  /** The e-mail address of someone who has accepted the invitation stays. */
  static ZohoError emailConfirmed(Map<String, Object> details) {
    // With one L on the wire.
    return of("EMAIL_UPDATE_NOT_ALOWED", details, "Cannot update email of a confirmed CRM User");
  }

  /** The user has the status already. */
  static ZohoError already(String status, Map<String, Object> details) {
    return of(
        "ID_ALREADY_" + status.toUpperCase(Locale.ROOT), details, "User is already " + status);
  }

  /** The organisation lacks a feature. */
  static ZohoError featureMissing(Map<String, Object> details) {
    return of("FEATURE_PERMISSION", details, "Share among Subordinates Feature is not available");
  }

  /** Managers would report to their subordinates. */
  static ZohoError managerIsSubordinate(Map<String, Object> details) {
    return of(
        "CONFLICTING_DATA_FOUND", details, "the user to report to is a subordinate of the user");
  }

  /** Thousands and decimals would be separated alike. */
  static ZohoError separatorsEqual(Map<String, Object> details) {
    return of(
        "MAPPING_MISMATCH",
        details,
        "the number separator and decimal separator values should not be same");
  }

  /** Callers cannot do this to themselves. */
  static ZohoError isCaller() {
    return invalidRequest(Map.of(), "You can't perform this action over logged in user");
  }

  /** The request makes no sense for this user. */
  static ZohoError invalidRequest(Map<String, Object> details, String message) {
    return of("INVALID_REQUEST", details, message);
  }

  private static ZohoError of(String code, String message) {
    return of(code, Map.of(), message);
  }

  private static ZohoError of(String code, Map<String, Object> details, String message) {
    return new ZohoError(BAD_REQUEST, code, details, message);
  }
}
