package io.github.zohocrmcontract.stub.refusals;

import java.util.Map;
import java.util.Optional;

/**
 * How a request went for one of its items.
 *
 * @param code what answers say about it
 * @param details on success the identifiers
 * @param message the text for people
 * @param error why nothing was done; empty on success
 */
public record ItemResult(
    String code, Map<String, Object> details, String message, Optional<ZohoError> error) {

  private static final String SCHEDULED = "SCHEDULED";

  /** It was done. */
  public static ItemResult success(Map<String, Object> details, String message) {
    return new ItemResult("SUCCESS", details, message, Optional.empty());
  }

  /** It will be done. */
  public static ItemResult scheduled(Map<String, Object> details, String message) {
    return new ItemResult(SCHEDULED, details, message, Optional.empty());
  }

  /** It was not done. */
  public static ItemResult failure(ZohoError error) {
    return new ItemResult(error.code(), error.details(), error.message(), Optional.of(error));
  }

  /** Whether it will be done, and is not yet. */
  public boolean isScheduled() {
    return code.equals(SCHEDULED);
  }
}
