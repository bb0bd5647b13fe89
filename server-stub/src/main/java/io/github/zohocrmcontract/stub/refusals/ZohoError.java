package io.github.zohocrmcontract.stub.refusals;

import java.util.Map;

/**
 * Zoho's error object: what was wrong and where.
 *
 * @param status the HTTP status that goes with it
 * @param code the word to tell errors apart by
 * @param details where the fault lies; null where Zoho leaves the key out
 * @param message the text for people
 */
public record ZohoError(int status, String code, Map<String, Object> details, String message) {

  /** The same error with other details. */
  public ZohoError with(Map<String, Object> otherDetails) {
    return new ZohoError(status, code, otherDetails, message);
  }

  /** The same error with another text. */
  public ZohoError withMessage(String otherMessage) {
    return new ZohoError(status, code, details, otherMessage);
  }
}
