package io.github.zohocrmcontract.stub.journal;

import java.util.List;
import java.util.Optional;

/**
 * A request as it came in.
 *
 * @param head all but its body
 * @param body its body; empty if there was none
 * @param whole whether the body is all that was sent
 */
public record ObservedRequest(RequestHead head, byte[] body, boolean whole) {

  private static final byte[] NONE = new byte[0];

  /** A request without a body. */
  static ObservedRequest withoutBody(RequestHead head) {
    return new ObservedRequest(head, NONE, true);
  }

  boolean hasNoBody() {
    return whole && body.length == 0;
  }

  String method() {
    return head.method();
  }

  /** The values of a header; capitals make no difference. */
  List<String> header(String name) {
    return head.header(name);
  }

  /** The path as it was sent. */
  String path() {
    return head.path();
  }

  /** The query as it was sent; empty if there is no question mark. */
  Optional<String> query() {
    return head.query();
  }
}
