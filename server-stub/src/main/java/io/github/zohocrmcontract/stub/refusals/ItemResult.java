package io.github.zohocrmcontract.stub.refusals;

import java.util.Map;
import java.util.Optional;

/**
 * How a request went for one of its items.
 *
 * @param code what answers say about it
 * @param details on success the identifiers
 * @param message the text for people
 * @param made whether something new is there now
 * @param error why nothing was done; empty on success
 */
public record ItemResult(
    String code,
    Map<String, Object> details,
    String message,
    boolean made,
    Optional<ZohoError> error) {

  private static final String SUCCESS = "SUCCESS";
  private static final String SCHEDULED = "SCHEDULED";

  /** It was done. */
  public static ItemResult success(Map<String, Object> details, String message) {
    return new ItemResult(SUCCESS, details, message, false, Optional.empty());
  }

  /** Something new was made. */
  public static ItemResult made(Map<String, Object> details, String message) {
    return new ItemResult(SUCCESS, details, message, true, Optional.empty());
  }

  /** It will be done. */
  public static ItemResult scheduled(Map<String, Object> details, String message) {
    return new ItemResult(SCHEDULED, details, message, false, Optional.empty());
  }

  /** It was not done. */
  public static ItemResult failure(ZohoError error) {
    return new ItemResult(
        error.code(), error.details(), error.message(), false, Optional.of(error));
  }

  /** Whether it will be done, and is not yet. */
  public boolean isScheduled() {
    return code.equals(SCHEDULED);
  }
}
