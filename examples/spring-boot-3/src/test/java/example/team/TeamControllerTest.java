package example.team;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The stub is made with Spring Boot 4 and cannot share a class path with Spring Boot 3, so a small
 * server stands in its place here; run the stub as a process of its own where that is not enough.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class TeamControllerTest {
  private static final HttpServer ZOHO = zoho();

  @LocalServerPort private int port;
  @Autowired private MeterRegistry metrics;

  @DynamicPropertySource
  static void zoho(DynamicPropertyRegistry properties) {
    properties.add("zoho.server", () -> "http://127.0.0.1:" + ZOHO.getAddress().getPort());
    properties.add("zoho.client-id", () -> "any");
    properties.add("zoho.client-secret", () -> "any");
    properties.add("zoho.refresh-token", () -> "any");
  }

  @AfterAll
  static void stop() {
    ZOHO.stop(0);
  }

  @Test
  void theTeamIsWhoIsActive() throws Exception {
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/team")).build(),
                HttpResponse.BodyHandlers.ofString());
    assertThat(answer.body()).isEqualTo("[\"Patricia Boyle\",\"Jane Doe\"]");
    assertThat(metrics.get("zoho.crm.calls").tag("operation", "getUsers").timer().count())
        .isEqualTo(1);
  }

  private static HttpServer zoho() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      answer(server, "/oauth/v2/token", "{\"access_token\":\"any\",\"expires_in\":3600}");
      answer(
          server,
          "/crm/v7/users",
          "{\"users\":[{\"id\":\"1\",\"full_name\":\"Patricia Boyle\",\"created_time\":"
              + "\"2026-01-31T10:00:00+05:30\"},{\"id\":\"2\",\"full_name\":\"Jane Doe\"}],"
              + "\"info\":{\"page\":1,\"per_page\":200,\"count\":2,\"more_records\":false}}");
      server.start();
      return server;
    } catch (IOException fault) {
      throw new IllegalStateException(fault);
    }
  }

  private static void answer(HttpServer server, String path, String json) {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    server.createContext(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }
}
