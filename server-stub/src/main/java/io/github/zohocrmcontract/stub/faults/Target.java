package io.github.zohocrmcontract.stub.faults;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which requests a fault strikes; what is empty makes no difference.
 *
 * @param operation operationId
 * @param organisation name of the organisation
 * @param method HTTP method
 * @param path path below the version, in which {@code *} stands for any one segment
 */
public record Target(
    Optional<String> operation,
    Optional<String> organisation,
    Optional<String> method,
    Optional<String> path) {

  static final Target ANY =
      new Target(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  boolean matches(FaultableCall call) {
    return operation.filter(wanted -> !wanted.equals(call.operation())).isEmpty()
        && organisation.filter(wanted -> !wanted.equals(call.organisation())).isEmpty()
        && method.filter(wanted -> !wanted.equalsIgnoreCase(call.method())).isEmpty()
        && path.filter(wanted -> !matches(wanted, call.path())).isEmpty();
  }

  private static boolean matches(String wanted, String path) {
    String[] segments = wanted.split("\\*", -1);
    StringBuilder pattern = new StringBuilder();
    for (int index = 0; index < segments.length; index++) {
      pattern.append(index == 0 ? "" : "[^/]+").append(Pattern.quote(segments[index]));
    }
    return path.matches(pattern.toString());
  }
}
