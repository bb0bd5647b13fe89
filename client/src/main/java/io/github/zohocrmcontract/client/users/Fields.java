package io.github.zohocrmcontract.client.users;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Fields by their API names, in the order in which they were set; null is a value. */
final class Fields {
  private Fields() {}

  static Map<String, Object> copy(Map<String, Object> fields) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  static Map<String, Object> with(Map<String, Object> fields, String apiName, Object value) {
    if (apiName == null || apiName.isBlank()) {
      throw new IllegalArgumentException("A field needs its API name.");
    }
    Map<String, Object> more = new LinkedHashMap<>(fields);
    more.put(apiName, value);
    return copy(more);
  }
}
