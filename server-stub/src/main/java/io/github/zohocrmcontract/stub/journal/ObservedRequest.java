package io.github.zohocrmcontract.stub.journal;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request as it came in.
 *
 * @param method its HTTP method
 * @param target path and query as they were sent
 * @param headers its headers
 * @param body its body; empty if there was none
 * @param whole whether the body is all that was sent
 */
public record ObservedRequest(
    String method, String target, Map<String, List<String>> headers, byte[] body, boolean whole) {

  /** The values of a header; capitals make no difference. */
  List<String> header(String name) {
    return headers.entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase(name))
        .flatMap(header -> header.getValue().stream())
        .toList();
  }

  /** The path as it was sent. */
  String path() {
    int mark = target.indexOf('?');
    return mark < 0 ? target : target.substring(0, mark);
  }

  /** The query as it was sent; empty if there is no question mark. */
  Optional<String> query() {
    int mark = target.indexOf('?');
    return mark < 0 ? Optional.empty() : Optional.of(target.substring(mark + 1));
  }
}
