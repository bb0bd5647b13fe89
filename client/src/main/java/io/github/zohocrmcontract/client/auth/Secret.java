package io.github.zohocrmcontract.client.auth;

/** What tokens and secrets have in common. */
final class Secret {
  private Secret() {}

  // Checked here, because what the HTTP client says of a bad header value quotes it.
  static String require(String secret, String name) {
    if (secret == null || secret.isEmpty() || !secret.chars().allMatch(c -> c > ' ' && c < 127)) {
      throw new IllegalArgumentException(
          "The " + name + " is empty or has blanks, line ends or characters outside ASCII.");
    }
    return secret;
  }
}
