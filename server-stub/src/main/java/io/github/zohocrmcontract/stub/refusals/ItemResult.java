package io.github.zohocrmcontract.stub.refusals;

import java.util.Map;
import java.util.Optional;

/**
 * How a request went for one of its items.
 *
 * @param details on success the identifiers
 * @param message the text for people
 * @param error why nothing was done; empty on success
 */
public record ItemResult(Map<String, Object> details, String message, Optional<ZohoError> error) {

  /** It was done. */
  public static ItemResult success(Map<String, Object> details, String message) {
    return new ItemResult(details, message, Optional.empty());
  }

  /** It was not done. */
  public static ItemResult failure(ZohoError error) {
    return new ItemResult(error.details(), error.message(), Optional.of(error));
  }
}
