package io.github.zohocrmcontract.client.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.zohocrmcontract.client.ZohoCrm;
import io.github.zohocrmcontract.client.errors.DecodingException;
import io.github.zohocrmcontract.client.errors.RedirectException;
import io.github.zohocrmcontract.client.errors.RequestLine;
import io.github.zohocrmcontract.client.errors.ServerException;
import io.github.zohocrmcontract.client.errors.TransportException;
import io.github.zohocrmcontract.client.errors.TransportException.Fault;
import io.github.zohocrmcontract.client.errors.ZohoCrmException;
import io.github.zohocrmcontract.client.retries.RetryPolicy;
import io.github.zohocrmcontract.client.testing.LocalServer;
import io.github.zohocrmcontract.client.testing.LocalServer.Canned;
import io.github.zohocrmcontract.client.testing.RawServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class HttpTransportTest {
  private static final String HEAD =
      "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n";

  @Test
  void theDeadlineEndsACallInTheMiddleOfABody() throws Exception {
    try (RawServer server = RawServer.stalling(HEAD + "{\"users\":[")) {
      ZohoCrm crm = client(server.url(), Duration.ofSeconds(1));
      assertFault(crm, Fault.DEADLINE);
      server.awaitHungUp();
    }
  }

  @Test
  void theDeadlineEndsACallThatIsNeverAnswered() throws Exception {
    try (RawServer server = RawServer.stalling("")) {
      assertFault(client(server.url(), Duration.ofSeconds(1)), Fault.DEADLINE);
      server.awaitHungUp();
    }
  }

  @Test
  void anInterruptEndsTheCallAndKeepsTheFlag() throws Exception {
    try (RawServer server = RawServer.stalling(HEAD + "{")) {
      ZohoCrm crm = client(server.url(), Duration.ofSeconds(50));
      AtomicReference<Throwable> thrown = new AtomicReference<>();
      AtomicBoolean flag = new AtomicBoolean();
      Thread caller =
          new Thread(
              () -> {
                try {
                  crm.users().list();
                } catch (RuntimeException fault) {
                  thrown.set(fault);
                }
                flag.set(Thread.currentThread().isInterrupted());
              });
      caller.start();
      server.awaitBegun();
      caller.interrupt();
      caller.join();
      assertThat(thrown.get())
          .isInstanceOfSatisfying(
              TransportException.class,
              fault -> assertThat(fault.fault()).isEqualTo(Fault.INTERRUPTED));
      assertThat(flag).isTrue();
      server.awaitHungUp();
    }
  }

  @Test
  void aConnectionThatIsCutInTheMiddleOfABodyIsAFaultOfItsOwn() throws Exception {
    try (RawServer server = RawServer.cutting(HEAD + "{\"users\":[")) {
      assertFault(client(server.url(), Duration.ofSeconds(50)), Fault.CONNECTION_LOST);
    }
  }

  @Test
  void aServerThatIsNotThereIsAFaultOfItsOwn() throws IOException {
    int unused;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      unused = socket.getLocalPort();
    }
    URI nobody = URI.create("http://127.0.0.1:" + unused);
    assertFault(client(nobody, Duration.ofSeconds(50)), Fault.NO_CONNECTION);
  }

  @Test
  void aRedirectIsNotFollowedAndNamesTheHost() {
    try (LocalServer elsewhere =
            LocalServer.answering(request -> Canned.json(200, "{\"users\":[]}"));
        LocalServer server =
            LocalServer.answering(
                request ->
                    new Canned(
                        302,
                        Map.of("Location", elsewhere.url() + "/crm/v7/users?token=1"),
                        new byte[0]))) {
      RedirectException redirect =
          catchThrowableOfType(
              RedirectException.class,
              () -> client(server.url(), Duration.ofSeconds(50)).users().list());
      assertThat(redirect.status()).isEqualTo(302);
      assertThat(redirect.host()).isEqualTo("127.0.0.1");
      assertThat(redirect).hasMessageContaining("127.0.0.1").hasMessageNotContaining("token");
      assertThat(elsewhere.requests()).isEmpty();
    }
  }

  @Test
  void gzipIsAskedForAndRead() throws IOException {
    byte[] packed = gzip("{\"users\":[{\"id\":\"1\",\"full_name\":\"Zoë\"}]}");
    try (LocalServer server =
        LocalServer.answering(
            request ->
                new Canned(
                    200,
                    Map.of("Content-Encoding", "gzip", "Content-Type", "application/json"),
                    packed))) {
      assertThat(
              client(server.url(), Duration.ofSeconds(50))
                  .users()
                  .list()
                  .items()
                  .get(0)
                  .getFullName())
          .isEqualTo("Zoë");
    }
  }

  @Test
  void brokenGzipAndOtherEncodingsAreNotReadAsJson() {
    try (LocalServer server =
        LocalServer.answering(
            request ->
                new Canned(
                    200,
                    Map.of(
                        "Content-Encoding",
                        request.uri().toString().endsWith("/1") ? "gzip" : "br"),
                    "{}".getBytes(StandardCharsets.UTF_8)))) {
      ZohoCrm crm = client(server.url(), Duration.ofSeconds(50));
      assertThat(catchThrowableOfType(DecodingException.class, () -> crm.users().get("1")))
          .hasMessageContaining("broken gzip");
      assertThat(catchThrowableOfType(DecodingException.class, () -> crm.users().get("2")))
          .hasMessageContaining("content encoding br");
    }
  }

  @Test
  void aBodyBeyondTheLimitIsGivenUpPackedOrNot() throws IOException {
    byte[] plain = "x".repeat(5000).getBytes(StandardCharsets.UTF_8);
    byte[] packed = gzip("x".repeat(5000));
    try (LocalServer server =
        LocalServer.answering(
            request ->
                request.uri().toString().endsWith("/1")
                    ? new Canned(200, Map.of(), plain)
                    : new Canned(200, Map.of("Content-Encoding", "gzip"), packed))) {
      ZohoCrm crm =
          ZohoCrm.builder().server(server.url()).accessToken("t").maxBodyBytes(4999).build();
      for (String id : new String[] {"1", "2"}) {
        TransportException fault =
            catchThrowableOfType(TransportException.class, () -> crm.users().get(id));
        assertThat(fault.fault()).isEqualTo(Fault.TOO_LARGE);
      }
    }
  }

  @Test
  void aBodyOfExactlyTheLimitIsTaken() throws IOException {
    String body = "{\"users\":[]}";
    byte[] packed = gzip(body);
    try (LocalServer server =
        LocalServer.answering(
            request ->
                request.uri().getQuery() == null
                    ? Canned.json(200, body)
                    : new Canned(200, Map.of("Content-Encoding", "gzip"), packed))) {
      HttpTransport transport =
          new HttpTransport(
              new HttpSettings(
                  Duration.ofSeconds(5),
                  Duration.ofSeconds(50),
                  Duration.ofSeconds(50),
                  packed.length));
      assertThat(packed.length).isGreaterThan(body.length());
      assertThat(send(transport, server.url()).body()).hasSize(body.length());
      assertThat(send(transport, URI.create(server.url() + "/?x")).body()).hasSize(body.length());
    }
  }

  @Test
  void htmlOfAProxyIsATypedErrorAndNotAParseError() {
    try (LocalServer server =
        LocalServer.answering(
            request ->
                new Canned(
                    502,
                    Map.of("Content-Type", "text/html"),
                    "<html>Bad gateway</html>".getBytes(StandardCharsets.UTF_8)))) {
      ServerException error =
          catchThrowableOfType(
              ServerException.class,
              () -> client(server.url(), Duration.ofSeconds(50)).users().list());
      assertThat(error.status()).isEqualTo(502);
      assertThat(error.code()).isEmpty();
      assertThat(error.details().values()).isEmpty();
      assertThat(error).hasMessageContaining("GET /crm/v7/users").hasMessageContaining("text/html");
    }
  }

  @Test
  void anEmptyErrorIsATypedError() {
    try (LocalServer server = LocalServer.answering(request -> Canned.empty(500))) {
      ServerException error =
          catchThrowableOfType(
              ServerException.class,
              () -> client(server.url(), Duration.ofSeconds(50)).users().list());
      assertThat(error.status()).isEqualTo(500);
      assertThat(error.request()).isEqualTo(new RequestLine("GET", "/crm/v7/users"));
    }
  }

  @Test
  void aSuccessThatCannotBeReadSaysWhere() {
    assertUnreadable(
        "{\"users\":[{\"id\":\"1\"},{\"id\":\"2\",\"created_time\":\"x\"}]}",
        "$.users[1].created_time");
    assertUnreadable("{\"info\":{}}", "$.users");
    assertUnreadable("", "$");
    assertUnreadable("null", "$");
    assertUnreadable("<html>login</html>", "$");
  }

  @Test
  void connectionsAreUsedAgain() {
    try (LocalServer server =
        LocalServer.answering(request -> Canned.json(200, "{\"users\":[]}"))) {
      ZohoCrm crm = client(server.url(), Duration.ofSeconds(50));
      for (int i = 0; i < 5; i++) {
        crm.users().list();
      }
      assertThat(server.peers()).hasSize(1);
    }
  }

  private void assertUnreadable(String body, String path) {
    try (LocalServer server =
        LocalServer.answering(
            request -> new Canned(200, Map.of(), body.getBytes(StandardCharsets.UTF_8)))) {
      DecodingException error =
          catchThrowableOfType(
              DecodingException.class,
              () -> client(server.url(), Duration.ofSeconds(50)).users().list());
      assertThat(error.path()).isEqualTo(path);
      assertThat(error.status()).isEqualTo(200);
    }
  }

  private static void assertFault(ZohoCrm crm, Fault fault) {
    TransportException thrown =
        catchThrowableOfType(TransportException.class, () -> crm.users().list());
    assertThat(thrown.fault()).isEqualTo(fault);
    assertThat(thrown)
        .isInstanceOf(ZohoCrmException.class)
        .hasMessageStartingWith("GET /crm/v7/users: ");
  }

  private static Reply send(HttpTransport transport, URI url) {
    return transport.send(
        HttpRequest.newBuilder(url).version(transport.version(url)),
        Deadline.in(Duration.ofSeconds(50)));
  }

  private static ZohoCrm client(URI server, Duration timeout) {
    return ZohoCrm.builder()
        .server(server)
        .accessToken("1000.any")
        .timeout(timeout)
        .retries(RetryPolicy.never())
        .build();
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return packed.toByteArray();
  }
}
