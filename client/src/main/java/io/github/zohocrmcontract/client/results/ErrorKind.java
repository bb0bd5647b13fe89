package io.github.zohocrmcontract.client.results;

import java.util.Map;

/** What an error means for the caller. Each kind wants to be handled in a way of its own. */
public enum ErrorKind {
  /** The access token is missing, unknown or has run out: sign in again. */
  AUTHENTICATION,
  /** The access token lacks a scope: sign in with more scopes. */
  SCOPE,
  /** The user may not do this, or the organisation lacks the feature. */
  PERMISSION,
  /** There is no such URL. */
  NOT_FOUND,
  /** The request, or a value in it, is wrong; the details say which. */
  INVALID_INPUT,
  /** Something else has the value already, or it is there already. */
  DUPLICATE,
  /** More than the organisation, an object or one call holds; waiting does not help. */
  CAPACITY,
  /** Too many calls; waiting helps. */
  LIMIT,
  /** The state of the object forbids it, whoever asks. */
  NOT_ALLOWED,
  /** The server, or something in front of it, failed. */
  SERVER,
  /** The server sent the call elsewhere, and the client did not follow. */
  REDIRECT;

  // Codes that mean the same wherever they stand. Some come with a status of another kind: pages
  // document a missing permission with 400, 401 and 403.
  private static final Map<String, ErrorKind> BY_CODE =
      Map.ofEntries(
          Map.entry("AUTHENTICATION_FAILURE", AUTHENTICATION),
          Map.entry("INVALID_TOKEN", AUTHENTICATION),
          Map.entry("INVALID_OAUTHTOKEN", AUTHENTICATION),
          Map.entry("OAUTH_SCOPE_MISMATCH", SCOPE),
          Map.entry("AUTHORIZATION_FAILED", PERMISSION),
          Map.entry("FEATURE_NOT_ENABLED", PERMISSION),
          Map.entry("FEATURE_NOT_SUPPORTED", PERMISSION),
          Map.entry("FEATURE_PERMISSION", PERMISSION),
          Map.entry("FORBIDDEN", PERMISSION),
          Map.entry("INACTIVE_USER", PERMISSION),
          Map.entry("NO_PERMISSION", PERMISSION),
          Map.entry("PERMISSION_DENIED", PERMISSION),
          Map.entry("TERRITORY_DISABLED", PERMISSION),
          Map.entry("TERRITORY_NOT_ENABLED", PERMISSION),
          Map.entry("INVALID_URL_PATTERN", NOT_FOUND),
          Map.entry("ALREADY_USED", DUPLICATE),
          Map.entry("DUPLICATE_DATA", DUPLICATE),
          Map.entry("LICENSE_LIMIT_EXCEEDED", CAPACITY),
          Map.entry("LIMIT_EXCEEDED", CAPACITY),
          Map.entry("TOO_MANY_REQUESTS", LIMIT),
          Map.entry("ALREADY_SCHEDULED", NOT_ALLOWED),
          Map.entry("CANNOT_UPDATE_DELETED_USER", NOT_ALLOWED),
          Map.entry("EMAIL_UPDATE_NOT_ALLOWED", NOT_ALLOWED),
          Map.entry("EMAIL_UPDATE_NOT_ALOWED", NOT_ALLOWED),
          Map.entry("ID_ALREADY_ACTIVE", NOT_ALLOWED),
          Map.entry("ID_ALREADY_DEACTIVATED", NOT_ALLOWED),
          Map.entry("ID_ALREADY_DELETED", NOT_ALLOWED),
          Map.entry("NOT_ALLOWED", NOT_ALLOWED),
          Map.entry("RECORD_LOCKED", NOT_ALLOWED),
          Map.entry("INTERNAL_ERROR", SERVER),
          Map.entry("INTERNAL_SERVER_ERROR", SERVER));

  /**
   * The kind of an error that refuses a request as a whole.
   *
   * @param status HTTP status
   * @param code code of the server; empty text if there was none
   */
  public static ErrorKind of(int status, String code) {
    ErrorKind kind = BY_CODE.get(code);
    if (kind == SCOPE) {
      return SCOPE;
    }
    if (status >= 500) {
      return SERVER;
    }
    if (status == 429) {
      return LIMIT;
    }
    // A new token does not help against 403, whatever the code. INTERNAL_ERROR comes with 400 as
    // well, where the caller is at fault.
    if (kind != null && kind != SERVER && !(kind == AUTHENTICATION && status == 403)) {
      return kind;
    }
    if (status >= 300 && status < 400) {
      return REDIRECT;
    }
    return switch (status) {
      case 401 -> AUTHENTICATION;
      case 403 -> PERMISSION;
      case 404 -> NOT_FOUND;
      default -> INVALID_INPUT;
    };
  }

  /**
   * The kind of an error in the result for a single object; such results have no status of their
   * own.
   *
   * @param code code of the server; empty text if there was none
   */
  public static ErrorKind of(String code) {
    return BY_CODE.getOrDefault(code, INVALID_INPUT);
  }
}
