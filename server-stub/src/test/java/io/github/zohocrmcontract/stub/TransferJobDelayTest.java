package io.github.zohocrmcontract.stub;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.zohocrmcontract.stub.testing.MovableClock;
import io.github.zohocrmcontract.stub.testing.Sandbox;
import io.github.zohocrmcontract.stub.testing.TestedDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** With a delay, the job of a transfer is in progress until its time has come. */
class TransferJobDelayTest {

  private static final String STATUS = "/crm/v7/users/actions/transfer_and_delete?job_id=";
  private static final String LEAVING = "/crm/v7/users/" + Sandbox.LEAVING;
  private static final Duration DELAY = Duration.ofSeconds(60);

  private final MovableClock clock = new MovableClock();

  private final StubOptions options = TestedDatabase.options().withTransferJobDelay(DELAY);

  @TempDir Path directory;

  @Test
  void aJobIsInProgressUntilItsTimeHasCome() throws Exception {
    try (ZohoCrmStub stub = ZohoCrmStub.start(options, clock)) {
      String job = transfer(stub);
      clock.move(DELAY.minusMillis(1));
      assertThat(status(stub, job)).isEqualTo("in_progress");
      clock.move(Duration.ofMillis(1));
      assertThat(status(stub, job)).isEqualTo("completed");
    }
  }

  @Test
  void theUserIsDeletedAtOnceAsTheAnswerSays() throws Exception {
    try (ZohoCrmStub stub = ZohoCrmStub.start(options, clock)) {
      transfer(stub);
      assertThat(send(stub, "GET", LEAVING, "").at("/users/0/status").stringValue())
          .isEqualTo("deleted");
    }
  }

  @Test
  void withoutADelayAJobIsCompletedAtOnce() throws Exception {
    try (ZohoCrmStub stub = ZohoCrmStub.start(TestedDatabase.options(), clock)) {
      assertThat(status(stub, transfer(stub))).isEqualTo("completed");
    }
  }

  @Test
  void aJobKeepsItsTimeBeyondARestart() throws Exception {
    StubOptions kept = TestedDatabase.outliving(options, directory);
    String job;
    try (ZohoCrmStub stub = ZohoCrmStub.start(kept, clock)) {
      job = transfer(stub);
    }
    StubOptions restarted = kept.withTransferJobDelay(Duration.ZERO);
    try (ZohoCrmStub stub = ZohoCrmStub.start(restarted, clock)) {
      assertThat(status(stub, job)).isEqualTo("in_progress");
      clock.move(DELAY);
      assertThat(status(stub, job)).isEqualTo("completed");
    }
  }

  private static String transfer(ZohoCrmStub stub) throws IOException, InterruptedException {
    String work =
        "{\"transfer_and_delete\":[{\"transfer\":{\"id\":\"%s\",\"records\":true,"
                .formatted(Sandbox.SUPER_ADMIN)
            + "\"assignment\":true,\"criteria\":true}}]}";
    return send(stub, "POST", LEAVING + "/actions/transfer_and_delete", work)
        .at("/transfer_and_delete/0/details/jobId")
        .stringValue();
  }

  private static String status(ZohoCrmStub stub, String job)
      throws IOException, InterruptedException {
    return send(stub, "GET", STATUS + job, "").at("/transfer_and_delete/0/status").stringValue();
  }

  private static JsonNode send(ZohoCrmStub stub, String method, String target, String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(stub.url() + target))
            .timeout(Duration.ofSeconds(30))
            .header("Authorization", "Zoho-oauthtoken " + Sandbox.TRANSFER)
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    HttpResponse<String> response =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return JsonMapper.shared().readTree(response.body());
  }
}
