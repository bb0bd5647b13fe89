package io.github.zohocrmcontract.client;

import java.util.Locale;
import java.util.Set;

/** Headers that integrators may add. */
final class ExtraHeaders {
  private static final Set<String> OWN =
      Set.of(
          "authorization",
          "host",
          "connection",
          "content-length",
          "content-type",
          "accept",
          "accept-encoding",
          "transfer-encoding",
          "expect",
          "upgrade",
          "user-agent");

  private ExtraHeaders() {}

  static String require(String name) {
    if (OWN.contains(name.toLowerCase(Locale.ROOT))) {
      String instead =
          name.equalsIgnoreCase("user-agent") ? " Name your program with userAgent()." : "";
      throw new IllegalArgumentException(
          "The client sets the header " + name + " itself." + instead);
    }
    return name;
  }

  static String requireValue(String name, String value) {
    if (value.chars().anyMatch(character -> character < ' ' && character != '\t')) {
      throw new IllegalArgumentException(
          "The value of the header " + name + " has characters that no header can hold.");
    }
    return value;
  }
}
