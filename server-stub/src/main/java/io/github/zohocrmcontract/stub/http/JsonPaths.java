package io.github.zohocrmcontract.stub.http;

import java.util.List;
import java.util.Set;

/**
 * Writes places in a body the way Zoho's errors name them, for instance {@code $.users[0].email}.
 */
final class JsonPaths {

  /** Zoho leaves the position out where an array holds one object only. */
  private static final Set<String> WITHOUT_POSITION = Set.of("transfer_and_delete");

  private JsonPaths() {}

  static String of(List<Object> steps) {
    StringBuilder path = new StringBuilder("$");
    boolean withPosition = steps.isEmpty() || !WITHOUT_POSITION.contains(steps.get(0));
    for (Object step : steps) {
      if (step instanceof String key) {
        path.append('.').append(key);
      } else if (withPosition) {
        path.append('[').append(step).append(']');
      }
    }
    return path.toString();
  }
}
