package io.github.zohocrmcontract.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.github.zohocrmcontract.client.errors.RedirectException;
import io.github.zohocrmcontract.client.errors.TransportException;
import io.github.zohocrmcontract.client.errors.TransportException.Fault;
import io.github.zohocrmcontract.client.model.User;
import io.github.zohocrmcontract.client.testing.LocalServer;
import io.github.zohocrmcontract.client.testing.LocalServer.Canned;
import java.io.InputStream;
import java.net.Authenticator;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** An HTTP client and a JSON mapper of the integrator's own. */
@Timeout(60)
class EscapeHatchesTest {
  private static final char[] PASSWORD = "changeit".toCharArray();
  private static final String NOBODY = "{\"users\":[]}";

  @TempDir Path directory;

  private final List<HttpsServer> servers = new ArrayList<>();

  private record Shoe(int size) {}

  @AfterEach
  void stopServers() {
    servers.forEach(server -> server.stop(0));
  }

  @Test
  void callsGoThroughAProxyOfOnesOwn() {
    try (LocalServer proxy = LocalServer.answering(request -> Canned.json(200, NOBODY))) {
      HttpClient.Builder own =
          HttpClient.newBuilder()
              .proxy(ProxySelector.of(new InetSocketAddress("127.0.0.1", proxy.url().getPort())));
      ZohoCrm crm =
          ZohoCrm.builder()
              .baseUrl(URI.create("http://api.example/crm/v7"))
              .accessToken("any")
              .httpClient(own)
              .build();
      assertThat(crm.users().list()).isEmpty();
      assertThat(proxy.requests().get(0).header("Host")).isEqualTo("api.example");
    }
  }

  @Test
  void anHttpClientThatWouldLeaveOutTheTokenIsRefused() {
    ZohoCrmBuilder builder =
        ZohoCrm.builder()
            .accessToken("any")
            .httpClient(
                HttpClient.newBuilder()
                    .authenticator(
                        new Authenticator() {
                          // Knows no password; that there is one is enough.
                        }));
    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Build the HTTP client without one");
  }

  @Test
  void noRedirectIsFollowedEvenIfTheClientWasToldTo() {
    try (LocalServer other = LocalServer.answering(request -> Canned.json(200, NOBODY));
        LocalServer server =
            LocalServer.answering(
                request ->
                    new Canned(302, Map.of("Location", other.url() + "/users"), new byte[0]))) {
      ZohoCrm crm =
          ZohoCrm.builder()
              .server(server.url())
              .accessToken("any")
              .httpClient(HttpClient.newBuilder().followRedirects(HttpClient.Redirect.ALWAYS))
              .build();
      assertThat(catchThrowableOfType(RedirectException.class, () -> crm.users().list()).host())
          .isEqualTo("127.0.0.1");
      assertThat(other.requests()).isEmpty();
    }
  }

  @Test
  void certificatesOfOnesOwnAreTrustedForTheirHostOnly() throws Exception {
    assertThat(overTls("ip:127.0.0.1").users().list()).isEmpty();
    ZohoCrm elsewhere = overTls("dns:elsewhere.example");
    TransportException refused =
        catchThrowableOfType(TransportException.class, () -> elsewhere.users().list());
    assertThat(refused.fault()).isEqualTo(Fault.TLS_REFUSED);
    assertThat(refused).hasCauseInstanceOf(SSLHandshakeException.class);
  }

  @Test
  void aMapperOfOnesOwnReadsOnesOwnTypesAndKeepsWhatTheContractNeeds() {
    JsonMapper.Builder own =
        JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addModule(
                new SimpleModule("shoes")
                    .addDeserializer(
                        Shoe.class,
                        new StdDeserializer<>(Shoe.class) {
                          @Override
                          public Shoe deserialize(JsonParser parser, DeserializationContext with) {
                            return new Shoe(parser.getIntValue());
                          }
                        }));
    String user =
        "{\"id\":\"1\",\"phone\":null,\"created_time\":\"2023-05-24T12:48:46-07:00\",\"Shoe\":42}";
    try (LocalServer server =
        LocalServer.answering(
            request -> Canned.json(200, "{\"users\":[" + user + "],\"surprise\":1}"))) {
      ZohoCrm crm =
          ZohoCrm.builder().server(server.url()).accessToken("any").jsonMapper(own).build();
      User read = crm.users().get("1").orElseThrow();
      byte[] shoe = crm.json().write(read.getAdditionalProperty("Shoe"));
      assertThat(crm.json().read(shoe, Shoe.class)).isEqualTo(new Shoe(42));
      assertThat(new String(crm.json().write(read), StandardCharsets.UTF_8))
          .contains("\"phone\":null", "2023-05-24T12:48:46-07:00")
          .doesNotContain("city");
    }
  }

  private ZohoCrm overTls(String name) throws Exception {
    SSLContext tls = selfSigned(name);
    HttpsServer server =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    servers.add(server);
    server.setHttpsConfigurator(new HttpsConfigurator(tls));
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            byte[] body = NOBODY.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
          }
        });
    server.start();
    return ZohoCrm.builder()
        .server(URI.create("https://127.0.0.1:" + server.getAddress().getPort()))
        .accessToken("any")
        .httpClient(HttpClient.newBuilder().sslContext(tls))
        .build();
  }

  private SSLContext selfSigned(String name) throws Exception {
    Path file = directory.resolve(name.replaceAll("[^a-z0-9]", "-") + ".p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-alias",
                "server",
                "-dname",
                "CN=server",
                "-ext",
                "san=" + name,
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                new String(PASSWORD))
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("keytool.log").toFile())
            .start();
    assertThat(keytool.waitFor(30, TimeUnit.SECONDS)).isTrue();
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream stored = Files.newInputStream(file)) {
      store.load(stored, PASSWORD);
    }
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, PASSWORD);
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("server", store.getCertificate("server"));
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext tls = SSLContext.getInstance("TLS");
    tls.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    return tls;
  }
}
