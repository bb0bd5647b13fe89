package io.github.zohocrmcontract.site.contract;

import java.util.List;
import java.util.Map;

/**
 * An answer of an operation.
 *
 * @param status the HTTP status
 * @param description when it comes, in Markdown
 * @param headers what the described headers say, by name
 * @param contents the forms that its body can have; none if it has no body
 */
public record Answer(
    String status, String description, Map<String, String> headers, List<Content> contents) {

  /** Whether the request did what it should. */
  public boolean isSuccess() {
    return status.startsWith("2");
  }
}
