package io.github.zohocrmcontract.client.retries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.zohocrmcontract.client.ZohoCrm;
import io.github.zohocrmcontract.client.errors.LimitException;
import io.github.zohocrmcontract.client.testing.LocalServer;
import io.github.zohocrmcontract.client.testing.LocalServer.Canned;
import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The server's word on when to come back counts before any other. */
class RetryAfterTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "7 | PT7S",
        " 7 | PT7S",
        "999999999 | PT24H",
        "Sat, 21 Nov 2026 12:00:30 GMT | PT30S"
      })
  void secondsAndDatesAreRead(String header, Duration wait) {
    assertThat(RetryAfter.in(headers(header), NOW)).hasValue(wait);
  }

  @ParameterizedTest
  @CsvSource({"soon", "-1", "1.5", "99999999999", "''"})
  void whatIsNeitherIsPassedOver(String header) {
    assertThat(RetryAfter.in(headers(header), NOW)).isEmpty();
  }

  @Test
  void theClientWaitsAsLongAsTheServerAsks() {
    List<Duration> pauses = new ArrayList<>();
    try (LocalServer server = LocalServer.answering(request -> busy("7"))) {
      assertThat(call(server, pauses, Duration.ofSeconds(50)).status()).isEqualTo(429);
    }
    assertThat(pauses).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(7));
  }

  @Test
  void aWaitThatIsLongerThanTheTimeForTheCallIsNotBegun() {
    List<Duration> pauses = new ArrayList<>();
    try (LocalServer server = LocalServer.answering(request -> busy("3600"))) {
      LimitException error = call(server, pauses, Duration.ofSeconds(50));
      assertThat(error.retryAfter()).hasValue("3600");
      assertThat(server.requests()).hasSize(1);
    }
    assertThat(pauses).isEmpty();
  }

  @Test
  void withoutAWordOfTheServerTheWaitsAreRandomAndGrow() {
    Retries highest = retries(bound -> bound - 1);
    Retries lowest = retries(bound -> 0);
    assertThat(waits(highest))
        .containsExactly(
            Duration.ofMillis(500),
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofSeconds(4),
            Duration.ofSeconds(8),
            Duration.ofSeconds(10));
    assertThat(waits(lowest)).containsOnly(Duration.ZERO);
  }

  private static List<Duration> waits(Retries retries) {
    List<Duration> waits = new ArrayList<>();
    for (int attempts = 1; attempts <= 6; attempts++) {
      waits.add(
          retries
              .after(
                  new io.github.zohocrmcontract.client.http.Reply(503, headers(""), new byte[0]),
                  Repeatability.READ,
                  attempts)
              .orElseThrow());
    }
    return waits;
  }

  private interface Bounded {
    long next(long bound);
  }

  private static Retries retries(Bounded next) {
    return new Retries(
        RetryPolicy.defaults().attempts(10),
        Clock.fixed(NOW, ZoneOffset.UTC),
        new java.util.random.RandomGenerator() {
          @Override
          public long nextLong() {
            throw new AssertionError("a bound is needed");
          }

          @Override
          public long nextLong(long bound) {
            return next.next(bound);
          }
        },
        time -> {});
  }

  private static LimitException call(LocalServer server, List<Duration> pauses, Duration timeout) {
    ZohoCrm crm =
        ZohoCrm.builder()
            .server(server.url())
            .accessToken("1000.any")
            .timeout(timeout)
            .pause(pauses::add)
            .build();
    return catchThrowableOfType(LimitException.class, () -> crm.users().get("1"));
  }

  private static Canned busy(String retryAfter) {
    return new Canned(429, Map.of("Retry-After", retryAfter), new byte[0]);
  }

  private static HttpHeaders headers(String retryAfter) {
    return HttpHeaders.of(Map.of("Retry-After", List.of(retryAfter)), (name, value) -> true);
  }
}
