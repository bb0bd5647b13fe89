package io.github.zohocrmcontract.stub.sandbox;

import io.github.zohocrmcontract.stub.refusals.Refusal;
import io.github.zohocrmcontract.stub.refusals.ZohoError;
import java.util.Map;

/** What the control of the sandbox refuses with. */
final class SandboxErrors {

  private SandboxErrors() {}

  static Refusal noOrganisation(String name) {
    return notFound(
        "There is no organisation "
            + name
            + ". GET /sandbox/v1/organisations lists those that are there.");
  }

  static Refusal noSnapshot(String organisation, String name) {
    return notFound("The organisation " + organisation + " has no snapshot " + name + ".");
  }

  static Refusal noSeed(String name) {
    return notFound(
        "There is no seed " + name + ". Name an organisation that comes with the stub.");
  }

  static Refusal noUser(String organisation, long user) {
    return notFound("The organisation " + organisation + " has no user " + user + ".");
  }

  static Refusal noFault(String id) {
    return notFound("There is no fault " + id + ". It was taken away, or played as often as said.");
  }

  static Refusal organisationTaken(String name) {
    return conflict(
        "There is an organisation " + name + " already. Choose another name, or remove that one.");
  }

  static Refusal snapshotTaken(String name) {
    return conflict(
        "There is a snapshot " + name + " already. Choose another name, or remove that one.");
  }

  static Refusal invalid(String key, String message) {
    return refusal(400, "INVALID_DATA", Map.of("api_name", key, "json_path", "$." + key), message);
  }

  static Refusal invalidParameter(String name, String message) {
    return refusal(400, "INVALID_DATA", Map.of("param_name", name), message);
  }

  private static Refusal notFound(String message) {
    return refusal(404, "NOT_FOUND", Map.of(), message);
  }

  private static Refusal conflict(String message) {
    return refusal(409, "CONFLICT", Map.of(), message);
  }

  private static Refusal refusal(
      int status, String code, Map<String, Object> details, String message) {
    return Refusal.of(new ZohoError(status, code, details, message));
  }
}
