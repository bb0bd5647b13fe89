package io.github.zohocrmcontract.stub;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.zohocrmcontract.stub.testing.MovableClock;
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

/** With a delay, a change of a record's territories is pending until its time has come. */
class RecordJobDelayTest {

  private static final String ACCOUNT = "/crm/v7/Accounts/554023000003635073";
  private static final String AUSTIN = "554023000000430409";
  private static final String BOSTON = "554023000000430451";
  private static final Duration DELAY = Duration.ofSeconds(60);

  private final MovableClock clock = new MovableClock();

  private final StubOptions options = TestedDatabase.options().withRecordJobDelay(DELAY);

  @TempDir Path directory;

  @Test
  void aChangeIsMadeWhenItsTimeHasComeAndNotBefore() throws Exception {
    try (ZohoCrmStub stub = ZohoCrmStub.start(options, clock)) {
      assertThat(change(stub, "assign", AUSTIN)).isEqualTo("SCHEDULED");
      clock.move(DELAY.minusMillis(1));
      assertThat(territories(stub)).isEmpty();
      clock.move(Duration.ofMillis(1));
      assertThat(territories(stub)).hasSize(1);
      assertThat(territories(stub).get(0).get("$assigned_time").stringValue())
          .isEqualTo("2026-11-01T05:31:00+05:30");
    }
  }

  @Test
  void untilThenAFurtherChangeIsRefusedAndThenItIsNot() throws Exception {
    try (ZohoCrmStub stub = ZohoCrmStub.start(options, clock)) {
      change(stub, "assign", AUSTIN);
      assertThat(change(stub, "assign", BOSTON)).isEqualTo("ALREADY_SCHEDULED");
      assertThat(change(stub, "remove", AUSTIN)).isEqualTo("ALREADY_SCHEDULED");
      clock.move(DELAY);
      assertThat(change(stub, "assign", AUSTIN)).isEqualTo("DUPLICATE_DATA");
      assertThat(change(stub, "remove", AUSTIN)).isEqualTo("SCHEDULED");
      assertThat(territories(stub)).hasSize(1);
      clock.move(DELAY);
      assertThat(territories(stub)).isEmpty();
    }
  }

  @Test
  void aRecordNamedTwiceInOneBodyIsScheduledOnce() throws Exception {
    String record = "{\"id\":\"554023000003635073\",\"Territories\":[{\"id\":\"" + AUSTIN + "\"}]}";
    try (ZohoCrmStub stub = ZohoCrmStub.start(options, clock)) {
      HttpResponse<String> answer =
          send(
              stub,
              "POST",
              "/crm/v7/Accounts/actions/assign_territories",
              "{\"data\":[" + record + "," + record + "]}");
      assertThat(answer.statusCode()).isEqualTo(207);
      assertThat(answer.body()).contains("SCHEDULED", "ALREADY_SCHEDULED");
    }
  }

  @Test
  void aPendingChangeOutlivesARestart() throws Exception {
    StubOptions kept = TestedDatabase.outliving(options, directory);
    try (ZohoCrmStub stub = ZohoCrmStub.start(kept, clock)) {
      change(stub, "assign", AUSTIN);
    }
    // Without a delay now: what is pending keeps its own time.
    StubOptions restarted = kept.withRecordJobDelay(Duration.ZERO);
    try (ZohoCrmStub stub = ZohoCrmStub.start(restarted, clock)) {
      assertThat(territories(stub)).isEmpty();
      assertThat(change(stub, "assign", BOSTON)).isEqualTo("ALREADY_SCHEDULED");
    }
    clock.move(DELAY);
    try (ZohoCrmStub stub = ZohoCrmStub.start(restarted, clock)) {
      assertThat(territories(stub)).hasSize(1);
      assertThat(change(stub, "assign", BOSTON)).isEqualTo("SCHEDULED");
      assertThat(territories(stub)).hasSize(2);
    }
  }

  @Test
  void aTerritoryThatWasDeletedInTheMeantimeIsLeftOut() throws Exception {
    try (ZohoCrmStub stub = ZohoCrmStub.start(options, clock)) {
      change(stub, "assign", AUSTIN, BOSTON);
      delete(stub, AUSTIN);
      clock.move(DELAY);
      assertThat(territories(stub)).hasSize(1);
      assertThat(territories(stub).get(0).get("id").stringValue()).isEqualTo(BOSTON);
      delete(stub, BOSTON);
      assertThat(territories(stub)).isEmpty();
    }
  }

  private static void delete(ZohoCrmStub stub, String territory)
      throws IOException, InterruptedException {
    assertThat(send(stub, "DELETE", "/crm/v7/settings/territories/" + territory, "").statusCode())
        .isEqualTo(200);
  }

  private static String change(ZohoCrmStub stub, String verb, String... territories)
      throws IOException, InterruptedException {
    String list = "{\"id\":\"" + String.join("\"},{\"id\":\"", territories) + "\"}";
    String body = "{\"data\":[{\"Territories\":[" + list + "]}]}";
    return JsonMapper.shared()
        .readTree(send(stub, "POST", ACCOUNT + "/actions/" + verb + "_territories", body).body())
        .at("/data/0/code")
        .stringValue();
  }

  private static JsonNode territories(ZohoCrmStub stub) throws IOException, InterruptedException {
    return JsonMapper.shared()
        .readTree(send(stub, "GET", ACCOUNT, "").body())
        .at("/data/0/Territories");
  }

  private static HttpResponse<String> send(
      ZohoCrmStub stub, String method, String target, String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(stub.url() + target))
            .timeout(Duration.ofSeconds(30))
            .header("Authorization", "Zoho-oauthtoken sandbox-access-documented-records")
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
  }
}
