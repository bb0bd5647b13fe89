package example.team;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.zohocrmcontract.stub.ZohoCrmStub;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The application against the stub, in one process. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class TeamControllerTest {
  private static final ZohoCrmStub ZOHO = ZohoCrmStub.start();

  @LocalServerPort private int port;
  @Autowired private MeterRegistry metrics;

  @DynamicPropertySource
  static void zoho(DynamicPropertyRegistry properties) {
    properties.add("zoho.server", ZOHO::url);
    properties.add("zoho.client-id", () -> "sandbox-client");
    properties.add("zoho.client-secret", () -> "sandbox-secret");
    properties.add("zoho.refresh-token", () -> "sandbox-refresh-documented-users");
  }

  @AfterAll
  static void stop() {
    ZOHO.close();
  }

  @Test
  void theTeamIsWhoIsActive() throws Exception {
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/team")).build(),
                HttpResponse.BodyHandlers.ofString());
    assertThat(answer.body()).contains("\"Patricia Boyle\"");
    assertThat(metrics.get("zoho.crm.calls").tag("operation", "getUsers").timer().count())
        .isEqualTo(1);
  }
}
