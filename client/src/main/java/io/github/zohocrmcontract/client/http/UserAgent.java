package io.github.zohocrmcontract.client.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * What the client calls itself in the header {@code User-Agent}.
 *
 * @param value the header's value
 */
public record UserAgent(String value) {

  /** The client by itself, with its version and Java's. */
  public static UserAgent ofClient() {
    return new UserAgent(
        "zoho-crm-contract/" + version() + " (Java " + Runtime.version().feature() + ")");
  }

  /**
   * The client in a program of that name.
   *
   * @param product name and version, for instance {@code offboarding/2.1}
   * @throws IllegalArgumentException if a header cannot hold it
   */
  public static UserAgent of(String product) {
    if (!product.matches("[!-~]+( [!-~]+)*")) {
      throw new IllegalArgumentException(
          "A user agent has visible ASCII characters and single blanks only, for instance"
              + " offboarding/2.1.");
    }
    return new UserAgent(product + " " + ofClient().value);
  }

  private static String version() {
    try (InputStream stream = UserAgent.class.getResourceAsStream("client.properties")) {
      Properties properties = new Properties();
      properties.load(stream);
      return properties.getProperty("version");
    } catch (IOException unreadable) {
      throw new UncheckedIOException("client.properties of the client's jar", unreadable);
    }
  }
}
