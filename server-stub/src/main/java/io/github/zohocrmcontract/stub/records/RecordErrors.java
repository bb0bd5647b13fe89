package io.github.zohocrmcontract.stub.records;

import io.github.zohocrmcontract.stub.refusals.Errors;
import io.github.zohocrmcontract.stub.refusals.ZohoError;
import java.util.Map;

/** Zoho's errors about records, each as the contract's named examples show it. */
final class RecordErrors {

  private static final int MODULE_SEGMENT = 0;
  private static final int RECORD_SEGMENT = 1;
  private static final String UNKNOWN = "The record Id given seems to be invalid";

  private RecordErrors() {}

  static ZohoError unknownModule() {
    return new ZohoError(
        400, "INVALID_MODULE", inPath(MODULE_SEGMENT), "The module name given is invalid.");
  }

  static ZohoError moduleWithoutTerritories() {
    return new ZohoError(
        400,
        "NOT_SUPPORTED",
        inPath(MODULE_SEGMENT),
        "Territory is not supported for the given module.");
  }

  static ZohoError leadsWithoutTerritories() {
    return new ZohoError(
        403,
        "TERRITORY_NOT_ENABLED",
        inPath(MODULE_SEGMENT),
        "the territory feature is not enabled for the module");
  }

  static ZohoError unknownInPath() {
    return Errors.invalidData(inPath(RECORD_SEGMENT), UNKNOWN);
  }

  static ZohoError unknown(Map<String, Object> place) {
    return Errors.invalidData(place, UNKNOWN);
  }

  static ZohoError besideOthers(ZohoError error) {
    return error.code().equals("INVALID_DATA")
        ? error.withMessage("One or more keys have invalid values in the request input.")
        : error;
  }

  static ZohoError withoutRight(int status) {
    return new ZohoError(
        status,
        "AUTHORIZATION_FAILED",
        Map.of(),
        "User does not have sufficient privilege to update records");
  }

  static ZohoError locked(long record) {
    return new ZohoError(
        400,
        "RECORD_LOCKED",
        Map.of("id", Long.toString(record)),
        "You cannot perform this operation as the record is locked.");
  }

  static ZohoError alreadyScheduled(long record) {
    return new ZohoError(
        400,
        "ALREADY_SCHEDULED",
        Map.of("id", Long.toString(record)),
        "A territory process is already scheduled for the record.");
  }

  static ZohoError namedTwice(Map<String, Object> place) {
    return new ZohoError(400, "ALREADY_USED", place, "Duplicate territory ID found");
  }

  static ZohoError alreadyAssigned(Map<String, Object> place) {
    return Errors.duplicateData(place, "Given territory already exists for that record");
  }

  static ZohoError tooMany(Map<String, Object> details, int limit) {
    return Errors.limitExceeded(limit, "Maximum limit of territories for that record exceeds")
        .with(details);
  }

  static ZohoError assignedAutomatically(Map<String, Object> place) {
    return new ZohoError(
        403,
        "NOT_ALLOWED",
        place,
        "A territory that was assigned automatically cannot be removed.");
  }

  private static Map<String, Object> inPath(int segment) {
    return Map.of("resource_path_index", segment);
  }
}
