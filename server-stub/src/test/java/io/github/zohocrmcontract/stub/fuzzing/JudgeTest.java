package io.github.zohocrmcontract.stub.fuzzing;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.zohocrmcontract.spec.checks.ContractChecks;
import io.github.zohocrmcontract.spec.checks.ContractTree;
import io.github.zohocrmcontract.stub.Planting;
import io.github.zohocrmcontract.stub.testing.StubExtension;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Every check of the fuzzing fires when a server answers as none should. */
class JudgeTest {

  @RegisterExtension static final StubExtension STUB = new StubExtension();

  private static final ContractTree CONTRACT =
      ContractTree.read(Path.of(System.getProperty("contract.bundle")));
  private static final Judge JUDGE = new Judge(ContractChecks.ofConfiguredBundle(), CONTRACT);
  private static final String ERROR =
      "{'code':'INVALID_DATA','details':%s,'message':'%s','status':'error'}".replace('\'', '"');

  @Test
  void aGoodRefusalIsNotFoundFaultWith() throws IOException {
    assertThat(findings("getUsersCount", 400, ERROR.formatted("{}", "no"))).isEmpty();
  }

  @Test
  void aFailureThatNobodyAskedForIsFound() throws IOException {
    String failure = ERROR.formatted("{}", "no").replace("INVALID_DATA", "INTERNAL_ERROR");
    assertThat(findings("getUsersCount", 500, failure)).anyMatch(each -> each.contains("500"));
    Draft asked = draft("getUsersCount");
    HeaderKind.FAULT_ASKED_FOR.apply(asked, 0, "");
    assertThat(findings(asked, 500, failure, "")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "java.lang.NullPointerException: oops, Exception",
    "oops at java.base/java.lang.Thread.run, at java.",
    "Syntax error in SELECT * FROM users, SELECT",
    "Column not found org.h2.jdbc, org.h2",
  })
  void whatTellsOfTheInsideIsFound(String message, String word) throws IOException {
    assertThat(findings("getUsersCount", 400, ERROR.formatted("{}", message)))
        .anyMatch(finding -> finding.contains("inside") && finding.contains(word));
  }

  @Test
  void whatBelongsToAnotherOrganisationIsFound() throws IOException {
    String details = "{\"api_name\":\"" + OtherOrganisation.MARK + "\"}";
    assertThat(findings("getUsersCount", 400, ERROR.formatted(details, "no")))
        .anyMatch(finding -> finding.contains("another organisation"));
  }

  @ParameterizedTest
  @CsvSource({
    "200, '{\"count\":\"many\"}'",
    "200, '{\"count\":1,\"more\":2}'",
    "200, '<html></html>'",
    "302, '{}'",
    "400, '{\"error\":\"no\"}'",
    "418, '{}'",
  })
  void anAnswerThatTheContractDoesNotHaveIsFound(int status, String body) throws IOException {
    assertThat(findings("getUsersCount", status, body)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "getUsers, 200, '{\"users\":[{\"id\":\"1\",\"Own/~\":7}]}'",
    "getUser, 200, '{\"users\":[{\"id\":\"1\",\"Own/~\":{\"deep\":[]}}]}'",
    "getTerritories, 200, '{\"territories\":[{\"id\":\"1\",\"lead_rule_criteria\":{\"Own/~\":7}}]}'",
    "getTerritory, 200, '{\"territories\":[{\"id\":\"1\",\"deal_rule_criteria\":{\"group\":[{\"field\":{\"Own/~\":7}}]}}]}'",
  })
  void aKeyOfItsOwnIsNotFoundWhereItIsKeptAndOnlyAfterItWasSent(
      String operation, int status, String body) throws IOException {
    Judge judge = new Judge(ContractChecks.ofConfiguredBundle(), CONTRACT);
    assertThat(findings(judge, draft(operation), status, body, ""))
        .singleElement()
        .asString()
        .contains("does not declare this key");
    Draft refused = draft("updateUser");
    refused.body = Optional.of(JsonMapper.shared().readTree("{\"users\":[{\"Own/~\":1}]}"));
    findings(judge, refused, 400, ERROR.formatted("{}", "no"), "");
    assertThat(findings(judge, draft(operation), status, body, "")).hasSize(1);
    findings(judge, refused, 200, "{\"users\":[]}", "");
    assertThat(findings(judge, draft(operation), status, body, "")).isEmpty();
    assertThat(findings(judge, draft(operation), status, body.replace("Own", "Other"), ""))
        .hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "getUsers, 200, '{\"users\":[{\"id\":\"1\",\"role\":{\"Own\":7}}]}'",
    "getUsers, 200, '{\"users\":[{\"id\":\"1\"}],\"Own\":7}'",
    "getUsers, 200, '{\"users\":[{\"id\":\"1\"}],\"info\":{\"Own\":7}}'",
    "updateUser, 200, '{\"users\":[{\"code\":\"SUCCESS\",\"details\":{},\"message\":\"m\",\"status\":\"success\",\"Own\":7}]}'",
    "getTerritoryUsers, 200, '{\"users\":[{\"id\":\"1\",\"Own\":7}]}'",
    "getTerritories, 200, '{\"territories\":[{\"id\":\"1\",\"Own\":7}]}'",
    "getTerritories, 200, '{\"territories\":[{\"id\":\"1\",\"other_rule_criteria\":7}]}'",
    "getUserTerritories, 200, '{\"territories\":[{\"id\":\"1\",\"Own\":7}]}'",
  })
  void aKeyThatWasSentIsFoundWhereNoneIsKept(String operation, int status, String body)
      throws IOException {
    Judge judge = new Judge(ContractChecks.ofConfiguredBundle(), CONTRACT);
    Draft granted = draft("updateUser");
    granted.body =
        Optional.of(
            JsonMapper.shared().readTree("{\"users\":[{\"Own\":1,\"other_rule_criteria\":1}]}"));
    findings(judge, granted, 200, "{\"users\":[]}", "");
    assertThat(findings(judge, draft(operation), status, body, ""))
        .anyMatch(finding -> finding.contains("does not declare this key"));
  }

  @Test
  void anAnswerThatOnlyOneOfTwoValidatorsTakesIsFound() throws IOException {
    String body = "{\"users\":[{\"id\":\"1\",\"created_time\":\"2023-05-26T01:40:37+0530\"}]}";
    assertThat(findings("getUsers", 200, body))
        .singleElement()
        .asString()
        .contains("second validator only");
  }

  @Test
  void aGrantedRequestThatTheContractDoesNotKnowIsFound() throws IOException {
    Draft draft = draft("getUsersCount");
    draft.segments.set(2, "nowhere");
    assertThat(findings(draft, 200, "{\"count\":1}", ""))
        .anyMatch(finding -> finding.contains("no such request"));
  }

  @Test
  void aHeaderThatCameBackIsFound() throws IOException {
    assertThat(
            findings(
                draft("getUsersCount"), 400, ERROR.formatted("{}", "no"), Judge.INJECTED + ": 1"))
        .anyMatch(finding -> finding.contains("header of the request"));
  }

  @Test
  void silenceIsFound() throws IOException {
    try (RawConnection connection = new RawConnection(URI.create("http://127.0.0.1:1"))) {
      Draft draft = draft("getUsersCount");
      assertThat(JUDGE.findings(draft, connection.send(draft)))
          .anyMatch(finding -> finding.contains("nothing was answered"));
    }
  }

  @Test
  void aChangeBehindARefusalIsFound() {
    OtherOrganisation.plant(STUB.stub());
    State state = new State(STUB.stub());
    state.remember(OtherOrganisation.NAME);
    assertThat(state.changed()).isEmpty();
    for (String table : List.of("users", "territories")) {
      Planting.execute(
          STUB.stub(),
          "UPDATE "
              + table
              + " SET modified_at = modified_at + 1 WHERE organisation = '"
              + OtherOrganisation.NAME
              + "'");
      assertThat(state.changed()).as(table).containsExactly(OtherOrganisation.NAME);
      state.restore(OtherOrganisation.NAME);
      assertThat(state.changed()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "PUT,  400, '{}', true",
    "PUT,  0, '', true",
    "GET,  200, '{\"users\":[{\"status\":\"active\"}]}', true",
    "PUT,  200, '{\"users\":[{\"status\":\"error\"}]}', true",
    "PUT,  207, '{\"users\":[{\"status\":\"error\"},{\"status\":\"success\"}]}', false",
    "POST, 201, '{\"users\":[{\"status\":\"success\"}]}', false",
  })
  void whatMayHaveChangedFollowsFromTheAnswer(
      String method, int status, String body, boolean unchanged) {
    Draft draft = draft("getUsersCount");
    draft.method = method;
    RawAnswer answer = new RawAnswer(status, RawAnswer.headers(List.of()), body, "");
    assertThat(Judge.mustNotHaveChanged(draft, answer)).isEqualTo(unchanged);
  }

  @Test
  void memoryThatIsNotGivenBackIsFound() {
    Heap heap = new Heap();
    heap.warm();
    assertThat(heap.findings()).isEmpty();
    List<byte[]> leaked = new ArrayList<>();
    for (int index = 0; index < 70; index++) {
      leaked.add(new byte[1024 * 1024]);
    }
    assertThat(heap.findings()).anyMatch(finding -> finding.contains("grew"));
    assertThat(leaked).hasSize(70);
  }

  @Test
  void memoryMayGrowByTheBoundAndNotByAByteMore() {
    AtomicLong used = new AtomicLong(1_000);
    Heap heap = new Heap(used::get);
    heap.warm();
    used.addAndGet(Heap.BOUND);
    assertThat(heap.findings()).isEmpty();
    used.incrementAndGet();
    assertThat(heap.findings()).containsExactly("The heap grew by 64 MB, more than 64");
  }

  private static Draft draft(String operation) {
    return new Draft(
        Base.all(STUB, CONTRACT).stream()
            .filter(base -> base.name().equals(operation))
            .findFirst()
            .orElseThrow());
  }

  private static List<String> findings(String operation, int status, String body)
      throws IOException {
    return findings(draft(operation), status, body, "");
  }

  private static List<String> findings(Draft draft, int status, String body, String header)
      throws IOException {
    return findings(JUDGE, draft, status, body, header);
  }

  /** What is found when a server answers like this. */
  private static List<String> findings(
      Judge judge, Draft draft, int status, String body, String header) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "application/json;charset=UTF-8");
          if (!header.isEmpty()) {
            exchange.getResponseHeaders().set(header.split(": ")[0], header.split(": ")[1]);
          }
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    try (RawConnection connection = new RawConnection(url)) {
      return judge.findings(draft, connection.send(draft));
    } finally {
      server.stop(0);
    }
  }
}
