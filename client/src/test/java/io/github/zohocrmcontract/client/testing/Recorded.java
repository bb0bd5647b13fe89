package io.github.zohocrmcontract.client.testing;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A request as it reached a server of a test. Header names are found in any case. */
public record Recorded(String method, URI uri, Map<String, List<String>> headers, String body) {

  public Recorded {
    Map<String, List<String>> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    anyCase.putAll(headers);
    headers = anyCase;
  }

  /** First value of a header, or null. */
  public String header(String name) {
    return headers.containsKey(name) ? headers.get(name).get(0) : null;
  }
}
