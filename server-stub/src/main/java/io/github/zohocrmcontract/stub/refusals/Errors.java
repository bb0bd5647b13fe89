package io.github.zohocrmcontract.stub.refusals;

import java.util.List;
import java.util.Map;

/**
 * Zoho's errors, each as the contract's named examples show it. Texts differ between Zoho's own
 * pages; clients must not compare them.
 */
public final class Errors {

  private static final String INVALID_ID = "the id given seems to be invalid";
  private static final String INVALID_DATA = "INVALID_DATA";

  private Errors() {}

  /** No access token in the header. */
  public static ZohoError authenticationFailure() {
    return new ZohoError(401, "AUTHENTICATION_FAILURE", Map.of(), "Authentication failed");
  }

  /** The access token is unknown or has run out. */
  public static ZohoError invalidToken() {
    return new ZohoError(401, "INVALID_TOKEN", Map.of(), "invalid oauth token");
  }

  /** The access token lacks a scope that the operation needs. */
  public static ZohoError scopeMismatch() {
    return new ZohoError(
        401, "OAUTH_SCOPE_MISMATCH", Map.of(), "invalid oauth scope to access this URL");
  }

  /** The caller was deactivated or deleted. */
  public static ZohoError inactiveUser() {
    return new ZohoError(
        403, "INACTIVE_USER", Map.of(), "An inactive user cannot access this API.");
  }

  /** The caller's profile does not allow it. */
  public static ZohoError noPermission(String permission) {
    return noPermission(permission, "permission denied");
  }

  /** The caller's profile does not allow it, where a page has a text of its own for that. */
  public static ZohoError noPermission(String permission, String message) {
    return new ZohoError(403, "NO_PERMISSION", Map.of("permissions", List.of(permission)), message);
  }

  /** The organisation as it stands does not let the caller do this. */
  public static ZohoError authorizationFailed(String message) {
    return new ZohoError(400, "AUTHORIZATION_FAILED", Map.of(), message);
  }

  /** Only the super admin may delete users this way. */
  public static ZohoError onlySuperAdmin() {
    return new ZohoError(
        403, "NO_PERMISSION", null, "Only super admin has permission to delete users");
  }

  /** Territories were never switched on. */
  public static ZohoError territoryNotEnabled() {
    return new ZohoError(
        403, "TERRITORY_NOT_ENABLED", Map.of(), "Territory feature is not enabled");
  }

  /** Territories were switched off. */
  public static ZohoError territoryDisabled() {
    return new ZohoError(403, "TERRITORY_DISABLED", Map.of(), "the territory feature is disabled");
  }

  /** There is no such URL. */
  public static ZohoError invalidUrlPattern() {
    return new ZohoError(
        404,
        "INVALID_URL_PATTERN",
        Map.of(),
        "Please check if the URL trying to access is a correct one");
  }

  /** The URL does not know the method. Zoho answers 400 here, not 405. */
  public static ZohoError invalidRequestMethod() {
    return new ZohoError(
        400, "INVALID_REQUEST_METHOD", Map.of(), "The http request method type is not a valid one");
  }

  /** The request cannot be understood at all, for instance because the body is no JSON. */
  public static ZohoError invalidRequest() {
    return new ZohoError(
        400,
        "INVALID_REQUEST",
        Map.of(),
        "unable to process your request. please verify whether you have entered proper method"
            + " name, parameter and parameter values.");
  }

  /** The body is larger than the stub reads. */
  public static ZohoError bodyTooLarge() {
    return new ZohoError(413, "INVALID_REQUEST", Map.of(), "the request body is too large");
  }

  /** The media type of the body is none that may hold JSON. */
  public static ZohoError bodyNotJson() {
    return new ZohoError(
        415, "INVALID_REQUEST", Map.of(), "the media type of the request body is not supported");
  }

  /** The version in the path is older than the operation. */
  public static ZohoError apiNotSupported(int supportedVersion) {
    return new ZohoError(
        400,
        "API_NOT_SUPPORTED",
        Map.of("supported_version", supportedVersion),
        "the API is not supported in this version");
  }

  /** The server failed. */
  public static ZohoError internalError() {
    return new ZohoError(500, "INTERNAL_ERROR", Map.of(), "Internal Server Error");
  }

  /** What the stub was about to answer is not as the contract describes it. */
  public static ZohoError answerOutsideTheContract(List<String> findings) {
    return new ZohoError(
        500,
        "INTERNAL_ERROR",
        Map.of("findings", findings),
        "The stub made an answer that is not as the contract describes it.");
  }

  /** A fault was asked for that cannot be played. This is the sandbox's own word, not Zoho's. */
  public static ZohoError unusableFault(String message) {
    return new ZohoError(400, "SANDBOX_FAULT_UNUSABLE", Map.of(), message);
  }

  /** The credits of the day, or the calls at the same time, are used up. */
  public static ZohoError tooManyRequests() {
    return new ZohoError(
        429,
        "TOO_MANY_REQUESTS",
        Map.of(),
        "Rate limit exceeded. Please retry after the specified time.");
  }

  /** A parameter that is needed is missing. */
  public static ZohoError parameterMissing(String name) {
    return new ZohoError(
        400,
        "REQUIRED_PARAM_MISSING",
        Map.of("param_name", name),
        "One of the expected parameter is missing");
  }

  /** A parameter has a value that is none of those allowed. */
  public static ZohoError parameterNotAllowed(String name) {
    return new ZohoError(
        400,
        "PATTERN_NOT_MATCHED",
        Map.of("api_name", name),
        "Please check whether the input values are correct");
  }

  /** A parameter is not of the type expected. */
  public static ZohoError parameterOfWrongType(String name, String expectedType) {
    return invalidData(Map.of("expected_data_type", expectedType, "param_name", name));
  }

  /** A parameter is smaller than allowed. */
  public static ZohoError parameterTooSmall(String name) {
    return invalidData(Map.of("param_name", name));
  }

  /** A parameter is larger than allowed. */
  public static ZohoError parameterTooLarge(String name, long limit) {
    return invalidData(Map.of("limit", limit, "param_name", name));
  }

  /** A parameter holds something that is no identifier. */
  public static ZohoError parameterNoIdentifier(String name) {
    return invalidId(Map.of("param_name", name));
  }

  /** A parameter lists more than allowed. */
  public static ZohoError parameterTooLong(String name, int limit) {
    return new ZohoError(
        400, "LIMIT_EXCEEDED", Map.of("limit", limit, "param_name", name), "limit exceeded");
  }

  /**
   * The path names something that does not exist.
   *
   * @param resourcePathIndex the segment at fault, counted from 0 after the version
   */
  public static ZohoError unknownInPath(int resourcePathIndex) {
    return invalidId(Map.of("resource_path_index", resourcePathIndex));
  }

  /** A value of the body, an identifier or not, is wrong. */
  public static ZohoError invalidId(Map<String, Object> details) {
    return new ZohoError(400, INVALID_DATA, details, INVALID_ID);
  }

  /** A value is wrong in its form. */
  public static ZohoError invalidData(Map<String, Object> details) {
    return invalidData(details, "invalid data");
  }

  /** A value is wrong for a reason of its own. */
  public static ZohoError invalidData(Map<String, Object> details, String message) {
    return new ZohoError(400, INVALID_DATA, details, message);
  }

  /** A key of the body is missing. */
  public static ZohoError mandatoryNotFound(Map<String, Object> details) {
    return new ZohoError(400, "MANDATORY_NOT_FOUND", details, "required field not found");
  }

  /** What is asked for is there already. */
  public static ZohoError duplicateData(Map<String, Object> details, String message) {
    return new ZohoError(400, "DUPLICATE_DATA", details, message);
  }

  /** More is asked for than the organisation may have. */
  public static ZohoError limitExceeded(int limit, String message) {
    return new ZohoError(400, "LIMIT_EXCEEDED", Map.of("limit", limit), message);
  }

  /** An array of the body holds more than one request may name. */
  public static ZohoError tooMany(String code, int limit, String message) {
    return new ZohoError(400, code, Map.of("limit", limit), message);
  }

  /** None of several keys is there, of which one is needed. */
  public static ZohoError expectedFieldMissing(Map<String, Object> details) {
    return new ZohoError(400, "EXPECTED_FIELD_MISSING", details, "Specify atleast one field");
  }

  /** A value does not go with another one. */
  public static ZohoError dependentMismatch(Map<String, Object> details, String message) {
    return new ZohoError(400, "DEPENDENT_MISMATCH", details, message);
  }

  /** What is asked for cannot be asked for here. */
  public static ZohoError notSupported(Map<String, Object> details, String message) {
    return new ZohoError(400, "NOT_SUPPORTED", details, message);
  }

  /** Only the server sets this key. */
  public static ZohoError setByServer(String key, Map<String, Object> details) {
    return notSupported(details, key + " is cannot be updated by api");
  }

  /** A rule of the organisation forbids it. */
  public static ZohoError notAllowed(Map<String, Object> details, String message) {
    return new ZohoError(400, "NOT_ALLOWED", details, message);
  }

  /** The caller may not delete territories. Zoho answers 401 here, not 403. */
  public static ZohoError territoryRemovalDenied() {
    return new ZohoError(
        401, "PERMISSION_DENIED", Map.of(), "You don't have a permission to delete the Territory");
  }

  /** Whatever else is asked of the organisation's own territory. */
  public static ZohoError onlyNameOfOrganisationTerritory(Map<String, Object> details) {
    return invalidData(details, "Can't update the Org Territory Properties Except its Name");
  }
}
