package io.github.zohocrmcontract.client.retries;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Reads the header Retry-After, which holds seconds or a date. */
public final class RetryAfter {
  private static final Duration LONGEST = Duration.ofDays(1);

  private RetryAfter() {}

  /**
   * {@return how long the server wants to be left alone; empty if it does not say, not legibly, or
   * names a moment that is over}
   *
   * @param headers headers of the answer
   * @param now the moment from which a date counts
   */
  public static Optional<Duration> in(HttpHeaders headers, Instant now) {
    return headers
        .firstValue("Retry-After")
        .map(String::trim)
        .flatMap(text -> text.matches("[0-9]{1,9}") ? seconds(text) : untilDate(text, now))
        .filter(wait -> !wait.isZero())
        .map(wait -> wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
  }

  private static Optional<Duration> seconds(String text) {
    return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
  }

  private static Optional<Duration> untilDate(String text, Instant now) {
    try {
      Instant moment = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      Duration wait = Duration.between(now, moment);
      return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
    } catch (DateTimeException noDate) {
      return Optional.empty();
    }
  }
}
