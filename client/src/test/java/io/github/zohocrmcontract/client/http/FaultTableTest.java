package io.github.zohocrmcontract.client.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.zohocrmcontract.client.ZohoCrm;
import io.github.zohocrmcontract.client.errors.DecodingException;
import io.github.zohocrmcontract.client.errors.TransportException;
import io.github.zohocrmcontract.client.errors.TransportException.Fault;
import io.github.zohocrmcontract.client.errors.ZohoCrmException;
import io.github.zohocrmcontract.client.retries.RetryPolicy;
import io.github.zohocrmcontract.client.testing.Bundle;
import io.github.zohocrmcontract.client.testing.FaultyServer;
import io.github.zohocrmcontract.client.testing.LocalServer;
import io.github.zohocrmcontract.client.testing.LocalServer.Canned;
import io.github.zohocrmcontract.client.testing.SelfSigned;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/** Every row of the table in {@code docs/faults.md} is what the client does, many times over. */
@Timeout(300)
class FaultTableTest {
  private static final Path TABLE =
      Bundle.specDirectory().resolveSibling("docs").resolve("faults.md");
  private static final int PARALLEL = 8;
  private static final int ROUNDS = 3;
  private static final int LARGEST = 20 << 20;
  private static final String HEAD =
      "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n";
  private static final String CHUNKED =
      "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";

  private record Row(String fault, String outcome, String says) {}

  @TestFactory
  Stream<DynamicTest> theCallerGetsWhatTheTableSays() throws IOException {
    return rows().stream()
        .map(row -> DynamicTest.dynamicTest(row.fault + ": " + row.outcome, () -> prove(row)));
  }

  @Test
  void theTableHasEveryRow() throws IOException {
    assertThat(rows()).hasSize(23);
  }

  private static void prove(Row row) throws Exception {
    switch (row.fault) {
      case "refuses the connection" -> manyCalls(row, closedPort(), () -> 0);
      case "shows a certificate that nobody has vouched for" -> {
        try (SelfSigned server = SelfSigned.start()) {
          manyCalls(row, server.url(), () -> 0);
        }
      }
      case "closes the connection while TLS is agreed on" -> {
        try (FaultyServer server = FaultyServer.deaf()) {
          manyCalls(
              row, URI.create("https://" + server.url().getAuthority()), server::openConnections);
        }
      }
      case "resets the connection instead of answering" -> faulty(row, FaultyServer.resetting());
      case "closes the connection in the middle of the answer" ->
          faulty(row, FaultyServer.cutting(HEAD + "{\"users\":["));
      case "sends something that is not HTTP, and closes" ->
          faulty(row, FaultyServer.cutting("220 mail.example ready\r\n\r\n"));
      case "sends headers that are none, and closes" ->
          faulty(row, FaultyServer.cutting(HEAD.replace("1000", "many")));
      case "never answers" -> faulty(row, FaultyServer.silent());
      case "stops in the middle of the answer" ->
          faulty(row, FaultyServer.sending(HEAD + "{\"users\":["));
      case "drips the answer, byte by byte" -> faulty(row, FaultyServer.withoutEnd(HEAD, " ", 20));
      case "sends without end" ->
          faulty(
              row,
              FaultyServer.withoutEnd(CHUNKED, "100000\r\n" + " ".repeat(1 << 20) + "\r\n", 0));
      case "sends more than the client takes" ->
          answering(row, Canned.json(200, " ".repeat(LARGEST + 1)));
      case "packs more than the client takes into little gzip" ->
          answering(row, packed(gzip(" ".repeat(LARGEST + 1))));
      case "answers 200 with JSON that ends too early" ->
          answering(row, Canned.json(200, "{\"users\":[{\"id\":\"1\"},{\"id\":\"2\","));
      case "answers 200 with nothing" -> answering(row, Canned.empty(200));
      case "answers 200 with a page in HTML" -> answering(row, html(200));
      case "answers 200 with 10 MB of junk" ->
          answering(row, Canned.json(200, "\u00a7%&/".repeat(2 << 20)));
      case "answers 200 with broken gzip" ->
          answering(row, packed("{}".getBytes(StandardCharsets.UTF_8)));
      case "answers 200 with JSON called text/plain" ->
          answering(
              row,
              new Canned(
                  200,
                  Map.of("Content-Type", "text/plain"),
                  "{\"users\":[]}".getBytes(StandardCharsets.UTF_8)));
      case "answers 502 with a page in HTML" -> answering(row, html(502));
      case "answers 500 with nothing" -> answering(row, Canned.empty(500));
      case "answers 400 with JSON that is no error" -> answering(row, Canned.json(400, "[{}]"));
      case "redirects to another host" -> {
        try (LocalServer elsewhere =
            LocalServer.answering(request -> Canned.json(200, "{\"users\":[]}"))) {
          answering(
              row, new Canned(307, Map.of("Location", elsewhere.url() + "/users"), new byte[0]));
          assertThat(elsewhere.requests()).isEmpty();
        }
      }
      default -> throw new AssertionError("Nothing plays the row " + row.fault);
    }
  }

  private static void faulty(Row row, FaultyServer server) throws Exception {
    try (server) {
      manyCalls(row, server.url(), server::openConnections);
      assertThat(server.requests()).isPositive();
    }
  }

  private static void answering(Row row, Canned canned) throws Exception {
    try (LocalServer server = LocalServer.answering(request -> canned)) {
      manyCalls(row, server.url(), () -> 0);
    }
  }

  // In rounds of parallel calls. What the first round needs in threads, the others need as well.
  private static void manyCalls(Row row, URI server, IntSupplier connections) throws Exception {
    boolean waits = row.says.equals("NO_ANSWER_IN_TIME");
    ZohoCrm crm =
        ZohoCrm.builder()
            .server(server)
            .accessToken("1000.any")
            .retries(RetryPolicy.never())
            .maxBodyBytes(LARGEST)
            .answerTimeout(waits ? Duration.ofSeconds(1) : Duration.ofSeconds(50))
            .build();
    round(row, crm);
    int threads = threadsOfHttpClients();
    for (int round = 0; round < ROUNDS; round++) {
      round(row, crm);
    }
    await("no connection is left over", () -> connections.getAsInt() == 0);
    await("no thread is left over", () -> threadsOfHttpClients() <= threads + PARALLEL);
  }

  private static void round(Row row, ZohoCrm crm) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(PARALLEL);
    try {
      Callable<Void> call =
          () -> {
            oneCall(row, crm);
            return null;
          };
      for (Future<Void> done : threads.invokeAll(Collections.nCopies(PARALLEL, call))) {
        done.get(60, TimeUnit.SECONDS);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  // A machine that is too slow to connect within the second of a waiting row is asked again; a
  // client that never got further would still be found.
  private static void oneCall(Row row, ZohoCrm crm) {
    for (int attempt = 0; ; attempt++) {
      ZohoCrmException thrown = outcome(crm);
      boolean isTooSlow =
          row.says.equals("NO_ANSWER_IN_TIME")
              && thrown instanceof TransportException transport
              && transport.fault() == Fault.NO_CONNECTION;
      if (!isTooSlow || attempt == 5) {
        check(row, thrown);
        return;
      }
    }
  }

  // Null for a value.
  private static ZohoCrmException outcome(ZohoCrm crm) {
    try {
      assertThat(crm.users().list().items()).isEmpty();
      return null;
    } catch (ZohoCrmException thrown) {
      return thrown;
    }
  }

  private static void check(Row row, ZohoCrmException thrown) {
    if (thrown == null) {
      assertThat(row.outcome).isEqualTo("the value");
      return;
    }
    assertThat(row.outcome).isEqualTo("`" + thrown.getClass().getSimpleName() + "`");
    assertThat(said(thrown)).contains(row.says);
    assertThat(thrown).hasMessageStartingWith("GET /crm/v7/users: ");
  }

  private static String said(ZohoCrmException thrown) {
    if (thrown instanceof TransportException transport) {
      return transport.fault().name();
    }
    return thrown instanceof DecodingException decoding
        ? decoding.path() + " " + decoding.getMessage()
        : thrown.getMessage();
  }

  private static int threadsOfHttpClients() {
    return (int)
        Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> thread.getName().startsWith("HttpClient-"))
            .count();
  }

  private static void await(String what, BooleanSupplier isSo) throws InterruptedException {
    for (int attempt = 0; attempt < 400; attempt++) {
      if (isSo.getAsBoolean()) {
        return;
      }
      Thread.sleep(50);
    }
    throw new AssertionError("Not within 20 s: " + what);
  }

  private static Canned html(int status) {
    return new Canned(
        status,
        Map.of("Content-Type", "text/html"),
        "<html>Sign in</html>".getBytes(StandardCharsets.UTF_8));
  }

  private static Canned packed(byte[] body) {
    return new Canned(
        200, Map.of("Content-Encoding", "gzip", "Content-Type", "application/json"), body);
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return packed.toByteArray();
  }

  private static URI closedPort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private static List<Row> rows() throws IOException {
    return Files.readAllLines(TABLE).stream()
        .filter(line -> line.startsWith("| ") && !line.startsWith("| what the server does"))
        .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
        .map(
            cells ->
                new Row(
                    cells.get(1),
                    cells.get(2),
                    cells.size() > 3 ? cells.get(3).replace("`", "") : ""))
        .toList();
  }
}
