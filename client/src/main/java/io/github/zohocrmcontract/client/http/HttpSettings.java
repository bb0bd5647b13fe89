package io.github.zohocrmcontract.client.http;

import java.time.Duration;

/**
 * Limits of the transport.
 *
 * @param connectTimeout longest time to reach the server, TLS included
 * @param answerTimeout longest time for one answer, from sending the request to the end of the body
 * @param timeout longest time for a whole call: login, waits and all attempts included
 * @param maxBodyBytes largest body that is taken, counted before and after decompression
 */
public record HttpSettings(
    Duration connectTimeout, Duration answerTimeout, Duration timeout, int maxBodyBytes) {
  // Beyond this, nanoseconds no longer fit a long.
  private static final Duration LONGEST = Duration.ofDays(365);

  public HttpSettings {
    requireSensible(connectTimeout, "connect timeout");
    requireSensible(answerTimeout, "timeout of an answer");
    requireSensible(timeout, "timeout");
    if (maxBodyBytes <= 0) {
      throw new IllegalArgumentException("The largest body must be greater than 0 bytes.");
    }
  }

  /** 10 s to connect, 30 s for an answer, 60 s for a call, 64 MiB a body. */
  public static HttpSettings defaults() {
    return new HttpSettings(
        Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofSeconds(60), 64 * 1024 * 1024);
  }

  private static void requireSensible(Duration time, String name) {
    if (time.isNegative() || time.isZero() || time.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "The " + name + " must be greater than 0 and at most a year.");
    }
  }
}
