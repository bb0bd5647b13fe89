package io.github.zohocrmcontract.stub;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.zohocrmcontract.stub.testing.StubProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a data directory, what was answered is kept even if the process is killed at once. */
class KilledStubTest {

  private static final int LIMIT_IN_SECONDS = 60;
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String TERRITORIES = "/crm/v7/settings/territories/";
  private static final String COUNTS = TERRITORIES + "actions/associated_users_count";
  private static final List<String> WITHOUT_SMITH =
      List.of("431581000000744125", "431581000000744137", "431581000000744159");

  @TempDir Path directory;

  @Test
  void whatWasAnsweredIsKeptWhenTheProcessIsKilled() throws Exception {
    try (StubProcess stub = StubProcess.start("--port=0", "--data-dir=" + directory)) {
      URI url = stub.url();
      // Warm first: changes that come slowly are written down in any case.
      send(url, "GET", COUNTS);
      for (String territory : WITHOUT_SMITH) {
        assertThat(send(url, "PUT", smithIn(territory)).statusCode()).isEqualTo(200);
      }
      stub.kill();
    }

    try (ZohoCrmStub again =
        ZohoCrmStub.start(StubOptions.forTests().withDataDirectory(directory))) {
      for (String territory : WITHOUT_SMITH) {
        assertThat(send(again.url(), "GET", smithIn(territory)).statusCode()).isEqualTo(200);
      }
    }
  }

  private static String smithIn(String territory) {
    return TERRITORIES + territory + "/users/431581000000278001";
  }

  private static HttpResponse<String> send(URI stub, String method, String target)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(stub + target))
            .timeout(Duration.ofSeconds(LIMIT_IN_SECONDS))
            .header("Authorization", "Zoho-oauthtoken sandbox-access-documented-territories")
            .method(method, HttpRequest.BodyPublishers.noBody())
            .build();
    return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
  }
}
