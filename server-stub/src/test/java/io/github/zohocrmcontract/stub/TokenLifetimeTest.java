package io.github.zohocrmcontract.stub;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.zohocrmcontract.stub.testing.MovableClock;
import io.github.zohocrmcontract.stub.testing.TestedDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** An access token lives for an hour, to the millisecond. */
class TokenLifetimeTest {

  private static final String LOGIN =
      "/oauth/v2/token?grant_type=refresh_token&client_id=sandbox-client"
          + "&client_secret=sandbox-secret&refresh_token=sandbox-refresh-empty";

  @Test
  void anAccessTokenLivesForAnHour() throws Exception {
    MovableClock clock = new MovableClock();
    try (ZohoCrmStub stub = ZohoCrmStub.start(TestedDatabase.options(), clock)) {
      String token =
          JsonMapper.shared()
              .readTree(send(stub, "POST", LOGIN, "none").body())
              .get("access_token")
              .stringValue();
      clock.move(Duration.ofHours(1).minusMillis(1));
      assertThat(send(stub, "GET", "/crm/v7/users", token).statusCode()).isEqualTo(200);
      clock.move(Duration.ofMillis(1));
      HttpResponse<String> late = send(stub, "GET", "/crm/v7/users", token);
      assertThat(late.statusCode()).isEqualTo(401);
      assertThat(late.body()).contains("INVALID_TOKEN");
    }
  }

  private static HttpResponse<String> send(
      ZohoCrmStub stub, String method, String target, String token)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(stub.url() + target))
            .timeout(Duration.ofSeconds(30))
            .header("Authorization", "Zoho-oauthtoken " + token)
            .method(method, HttpRequest.BodyPublishers.noBody())
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
  }
}
