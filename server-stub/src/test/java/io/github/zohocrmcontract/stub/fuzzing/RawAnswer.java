package io.github.zohocrmcontract.stub.fuzzing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What came back over the wire.
 *
 * @param status 0 if nothing came
 * @param headers values by name; names are compared without regard to case
 * @param body as text; empty if there was none
 * @param ending what went wrong when it was read; empty if nothing did
 */
record RawAnswer(int status, Map<String, List<String>> headers, String body, String ending) {

  /** Nothing was answered. */
  static RawAnswer none(String ending) {
    return new RawAnswer(0, Map.of(), "", ending);
  }

  /** Of lines {@code name: value}. */
  static Map<String, List<String>> headers(List<String> lines) {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String line : lines) {
      String[] sides = line.split(":", 2);
      headers
          .computeIfAbsent(sides[0], name -> new ArrayList<>())
          .add(sides.length == 2 ? sides[1].trim() : "");
    }
    return headers;
  }

  /** The first value of a header; empty if it is not there. */
  String header(String name) {
    return headers.getOrDefault(name, List.of("")).get(0);
  }
}
