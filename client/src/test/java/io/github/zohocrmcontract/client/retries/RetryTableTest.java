package io.github.zohocrmcontract.client.retries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.zohocrmcontract.client.ZohoCrm;
import io.github.zohocrmcontract.client.ZohoCrmBuilder;
import io.github.zohocrmcontract.client.errors.RequestLine;
import io.github.zohocrmcontract.client.errors.ZohoCrmException;
import io.github.zohocrmcontract.client.http.Deadline;
import io.github.zohocrmcontract.client.limits.CallLimits;
import io.github.zohocrmcontract.client.territories.TerritoryChanges;
import io.github.zohocrmcontract.client.testing.Bundle;
import io.github.zohocrmcontract.client.testing.FaultyServer;
import io.github.zohocrmcontract.client.testing.LocalServer;
import io.github.zohocrmcontract.client.testing.LocalServer.Canned;
import io.github.zohocrmcontract.client.testing.SelfSigned;
import io.github.zohocrmcontract.client.users.Handover;
import io.github.zohocrmcontract.client.users.UserDeletion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every row of the table in {@code docs/retries.md} is what the client does. */
class RetryTableTest {
  private static final Path TABLE =
      Bundle.specDirectory().resolveSibling("docs").resolve("retries.md");
  private static final Duration SHORT = Duration.ofMillis(300);
  private static final Duration LONG = Duration.ofSeconds(50);
  private static final String TOKEN = "{\"access_token\":\"1000.any\",\"expires_in\":3600}";

  private static final Map<String, Consumer<ZohoCrm>> CALLS =
      Map.of(
          "read", crm -> crm.users().get("1"),
          "same effect",
              crm -> crm.territories().update("1", TerritoryChanges.none().name("Chennai")),
          "once",
              crm ->
                  crm.users()
                      .transferAndDelete(
                          UserDeletion.of("1").afterHandingOver(Handover.everythingTo("2"))));

  private final List<Duration> pauses = Collections.synchronizedList(new ArrayList<>());

  private record Row(String outcome, String call, String expected) {}

  @TestFactory
  Stream<DynamicTest> theClientDoesWhatTheTableSays() {
    return rows().stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.outcome + ", " + row.call + ": " + row.expected, () -> prove(row)));
  }

  @Test
  void theTableHasEveryRow() {
    assertThat(rows()).hasSize(23 * 3).allMatch(row -> CALLS.containsKey(row.call));
  }

  private void prove(Row row) throws Exception {
    pauses.clear();
    switch (row.outcome) {
      case "the server cannot be reached" -> play(row, closedPort(), () -> -1, builder -> {});
      case "the connection breaks while TLS is agreed on" -> {
        try (FaultyServer server = FaultyServer.deaf()) {
          play(row, URI.create("https://" + server.url().getAuthority()), () -> -1, builder -> {});
        }
      }
      case "the certificate is not trusted" -> {
        try (SelfSigned server = SelfSigned.start()) {
          play(row, server.url(), () -> -1, builder -> {});
          assertThat(server.requests()).isZero();
        }
      }
      case "the connection broke" -> {
        try (FaultyServer server = FaultyServer.hangingUp()) {
          play(row, server.url(), server::requests, builder -> {});
        }
      }
      case "what came is not HTTP" -> {
        try (FaultyServer server = FaultyServer.cutting("220 mail.example ready\r\n\r\n")) {
          play(row, server.url(), server::requests, builder -> {});
        }
      }
      case "no answer in its time" -> {
        try (FaultyServer server = FaultyServer.silent()) {
          play(row, server.url(), server::requests, builder -> builder.answerTimeout(SHORT));
        }
      }
      case "the time for the call is over" -> {
        try (FaultyServer server = FaultyServer.silent()) {
          play(row, server.url(), server::requests, builder -> builder.timeout(SHORT));
        }
      }
      case "the thread was interrupted" -> {
        try (FaultyServer server = FaultyServer.silent()) {
          Thread.currentThread().interrupt();
          play(row, server.url(), () -> -1, builder -> {});
          assertThat(Thread.interrupted()).as("the flag is set again").isTrue();
        }
      }
      case "no place among the parallel calls" -> proveNoPlace(row);
      case "an answer that is too large" ->
          answering(row, Canned.json(200, " ".repeat(2000)), builder -> builder.maxBodyBytes(1000));
      case "a success that cannot be read" -> answering(row, Canned.json(200, "{"), builder -> {});
      case "401 INVALID_TOKEN" -> answering(row, error(401, "INVALID_TOKEN"), builder -> {});
      case "401 OAUTH_SCOPE_MISMATCH" ->
          answering(row, error(401, "OAUTH_SCOPE_MISMATCH"), builder -> {});
      default -> answering(row, error(Integer.parseInt(row.outcome), "SOMETHING"), builder -> {});
    }
  }

  private void answering(Row row, Canned canned, Consumer<ZohoCrmBuilder> settings)
      throws Exception {
    try (LocalServer server =
        LocalServer.answering(
            request ->
                request.uri().getPath().equals("/oauth/v2/token")
                    ? Canned.json(200, TOKEN.replace("any", Long.toString(System.nanoTime())))
                    : canned)) {
      IntSupplier requests =
          () -> server.requests().size() - server.requests("/oauth/v2/token").size();
      play(
          row,
          server.url(),
          requests,
          settings.andThen(builder -> builder.refreshToken("id", "secret", "refresh")));
      assertThat(server.requests("/oauth/v2/token"))
          .hasSize(row.expected.equals("other token") ? 2 : 1);
    }
  }

  private void proveNoPlace(Row row) throws Exception {
    try (FaultyServer server = FaultyServer.silent()) {
      ZohoCrm crm =
          builder(server.url()).accessToken("1000.any").timeout(SHORT).parallelCalls(1).build();
      RequestLine other = RequestLine.of("GET", server.url());
      try (CallLimits.Place taken = crm.limits().take(other, Deadline.in(LONG))) {
        check(row, crm, server::requests, 0);
      }
    }
  }

  private void play(Row row, URI server, IntSupplier requests, Consumer<ZohoCrmBuilder> settings) {
    ZohoCrmBuilder builder = builder(server);
    settings.accept(builder);
    ZohoCrm crm;
    try {
      crm = builder.build();
    } catch (IllegalStateException noLogin) {
      crm = builder.accessToken("1000.any").build();
    }
    check(row, crm, requests, row.expected.equals("other token") ? 2 : 1);
  }

  private void check(Row row, ZohoCrm crm, IntSupplier requests, int sentIfFinal) {
    assertThat(catchThrowableOfType(ZohoCrmException.class, () -> CALLS.get(row.call).accept(crm)))
        .isNotNull();
    boolean again = row.expected.equals("again");
    assertThat(pauses).hasSize(again ? 2 : 0);
    int seen = requests.getAsInt();
    if (row.outcome.equals("the connection broke") && row.call.equals("read")) {
      // Java's own HTTP client repeats such a read, too.
      assertThat(seen).isGreaterThanOrEqualTo(3);
    } else if (seen >= 0) {
      assertThat(seen).isEqualTo(again ? 3 : sentIfFinal);
    }
  }

  private ZohoCrmBuilder builder(URI server) {
    return ZohoCrm.builder().server(server).timeout(LONG).answerTimeout(LONG).pause(pauses::add);
  }

  private static Canned error(int status, String code) {
    return Canned.json(
        status,
        "{\"code\":\"" + code + "\",\"details\":{},\"message\":\"any\",\"status\":\"error\"}");
  }

  private static URI closedPort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private static List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    List<String> head = null;
    for (String line : lines()) {
      if (line.startsWith("|") && !line.startsWith("|--")) {
        List<String> cells =
            Arrays.stream(line.substring(1).split("\\|")).map(String::trim).toList();
        if (head == null) {
          head = cells;
        } else {
          for (int column = 1; column <= 3; column++) {
            rows.add(new Row(cells.get(0), head.get(column), cells.get(column)));
          }
        }
      }
    }
    return rows;
  }

  private static List<String> lines() {
    try {
      return Files.readAllLines(TABLE);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
