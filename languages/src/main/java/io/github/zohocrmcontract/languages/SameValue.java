package io.github.zohocrmcontract.languages;

import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import tools.jackson.databind.JsonNode;

/** Whether two JSON values mean the same, however they are spelt. */
final class SameValue {

  private SameValue() {}

  static boolean test(JsonNode one, JsonNode other) {
    if (one.isNumber() && other.isNumber()) {
      return one.decimalValue().compareTo(other.decimalValue()) == 0;
    }
    return one.equals(other) || isSameMoment(one, other);
  }

  /** The same moment may be told with another offset, or without seconds that are none. */
  private static boolean isSameMoment(JsonNode one, JsonNode other) {
    if (!one.isString() || !other.isString()) {
      return false;
    }
    try {
      return OffsetDateTime.parse(one.asString()).isEqual(OffsetDateTime.parse(other.asString()));
    } catch (DateTimeParseException notAMoment) {
      return false;
    }
  }
}
