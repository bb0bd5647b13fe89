package io.github.zohocrmcontract.stub.journal;

import static java.util.Locale.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.zohocrmcontract.stub.contract.Contract;
import io.github.zohocrmcontract.stub.contract.Provenance;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RequestReadingsTest {

  private static final RequestInspection INSPECTION =
      new RequestInspection(Contract.load(), new Provenance());
  private static final String TOKEN = "Zoho-oauthtoken one-access-token";

  private final RequestReadings readings = new RequestReadings(INSPECTION);

  /** Requests of which no two are read alike. */
  private enum Request {
    USUAL("GET", "", "/crm/v7/users", "page=1", "Authorization", TOKEN),
    OTHER_METHOD("POST", "", "/crm/v7/users", "page=1", "Authorization", TOKEN),
    OTHER_DATA_CENTRE("GET", "/dc/eu", "/crm/v7/users", "page=1", "Authorization", TOKEN),
    OTHER_PATH("GET", "", "/crm/v7/users/x", "page=1", "Authorization", TOKEN),
    OTHER_QUERY("GET", "", "/crm/v7/users", "page=none", "Authorization", TOKEN),
    NO_QUERY("GET", "", "/crm/v7/users", null, "Authorization", TOKEN),
    EMPTY_QUERY("GET", "", "/crm/v7/users", "", "Authorization", TOKEN),
    OTHER_HEADER("GET", "", "/crm/v7/users", "page=1", "Authorisation", TOKEN),
    OTHER_VALUE("GET", "", "/crm/v7/users", "page=1", "Authorization", "Bearer one-access-token"),
    OTHER_CASE("GET", "", "/crm/v7/users", "page=1", "Authorization", TOKEN.toLowerCase(ROOT)),
    TWICE("GET", "", "/crm/v7/users", "page=1", "If-None", "a", "If-None", "b"),
    ONCE("GET", "", "/crm/v7/users", "page=1", "If-None", "a"),
    THE_OTHER_WAY_ROUND("GET", "", "/crm/v7/users", "page=1", "If-None", "b", "If-None", "a");

    private final RequestHead head;

    Request(String method, String root, String path, String query, String... headers) {
      this.head = new RequestHead(method, root, path, Optional.ofNullable(query), List.of(headers));
    }
  }

  @Test
  void aRequestIsReadAlikeWhateverWasReadBefore() {
    for (int round = 0; round < 2; round++) {
      for (Request request : Request.values()) {
        assertThat(told(read(readings, request)))
            .as("%s in round %d", request, round)
            .isEqualTo(told(read(new RequestReadings(INSPECTION), request)));
      }
    }
  }

  @Test
  void noTwoOfTheseRequestsAreReadAlike() {
    assertThat(Stream.of(Request.values()).map(request -> told(read(readings, request))))
        .doesNotHaveDuplicates();
  }

  @Test
  void theSameHeadWithoutABodyIsReadOnce() {
    assertThat(read(readings, Request.USUAL)).isSameAs(read(readings, Request.USUAL));
  }

  @Test
  void whatABodySaysIsReadEachTime() {
    RequestHead head =
        new RequestHead(
            "PUT", "", "/crm/v7/settings/territories", Optional.empty(), List.of("A", "b"));
    List<Finding> without = readings.read(ObservedRequest.withoutBody(head)).findings();
    byte[] body = "{\"territories\":7}".getBytes(StandardCharsets.UTF_8);
    List<Finding> with = readings.read(new ObservedRequest(head, body, true)).findings();
    List<Finding> cut = readings.read(new ObservedRequest(head, new byte[0], false)).findings();
    assertThat(List.of(without, with, cut)).doesNotHaveDuplicates();
  }

  @Test
  void aLongHeadIsReadEachTimeAndOnlyTheLastOnesAreKept() {
    RequestHead far = head("x".repeat(4_000));
    assertThat(readings.read(ObservedRequest.withoutBody(far)))
        .isNotSameAs(readings.read(ObservedRequest.withoutBody(far)));
    RequestReading first = read(readings, Request.USUAL);
    for (int number = 0; number < 300; number++) {
      readings.read(ObservedRequest.withoutBody(head(Integer.toString(number))));
    }
    assertThat(read(readings, Request.USUAL)).isNotSameAs(first);
  }

  @Test
  void whatWouldTakeMuchRoomIsReadEachTime() {
    String query =
        IntStream.range(0, 100).mapToObj(Integer::toString).collect(Collectors.joining("&"));
    RequestHead head =
        new RequestHead("GET", "", "/crm/v7/users", Optional.of(query), List.of("A", "b"));
    RequestReading reading = readings.read(ObservedRequest.withoutBody(head));
    assertThat(reading.findings()).hasSizeGreaterThan(100);
    assertThat(readings.read(ObservedRequest.withoutBody(head))).isNotSameAs(reading);
  }

  @Test
  void ofEachRequestItsOwnSecretsAreHidden() {
    for (String secret : List.of("first-secret", "second-secret", "first-secret")) {
      RequestHead head =
          new RequestHead(
              "GET",
              "",
              "/crm/v7/users/" + secret,
              Optional.empty(),
              List.of("Authorization", "Zoho-oauthtoken " + secret));
      RequestReading reading = readings.read(ObservedRequest.withoutBody(head));
      assertThat(told(reading).toString()).doesNotContain(secret).contains("***");
      assertThat(reading.secrets().text("a " + secret)).isEqualTo("a ***");
    }
  }

  private static RequestHead head(String value) {
    return new RequestHead("GET", "", "/crm/v7/users", Optional.empty(), List.of("X", value));
  }

  private static RequestReading read(RequestReadings readings, Request request) {
    return readings.read(ObservedRequest.withoutBody(request.head));
  }

  private static List<Object> told(RequestReading reading) {
    return List.of(reading.target(), reading.headers(), reading.findings());
  }
}
