package io.github.zohocrmcontract.stub.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.zohocrmcontract.stub.Planting;
import io.github.zohocrmcontract.stub.contract.Contract;
import io.github.zohocrmcontract.stub.contract.Operation;
import io.github.zohocrmcontract.stub.testing.Reply;
import io.github.zohocrmcontract.stub.testing.Sandbox;
import io.github.zohocrmcontract.stub.testing.StubExtension;
import io.github.zohocrmcontract.stub.testing.TestedDatabase;
import io.github.zohocrmcontract.stub.testing.scenarios.ErrorScenarios;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Who asks the same again gets the same answer, without a look at the database, until a change. */
class RepeatedAnswersTest {

  @RegisterExtension static final StubExtension STUB = new StubExtension();

  /**
   * What these answer can be another thing later, though nobody changes anything. The state of a
   * transfer can, too, once there is one: TransferJobDelayTest.
   */
  private static final Set<String> DEPENDING_ON_THE_TIME = Set.of("getRecord");

  private static final List<String> TABLES =
      List.of("users", "user_groups", "territories", "territory_users", "transfer_jobs", "records");

  private static final String COUNT = "/settings/territories/actions/associated_users_count";

  static Stream<String> reading() {
    return Contract.load().operations().stream()
        .filter(operation -> operation.pointer().endsWith("/get"))
        .map(Operation::id);
  }

  @ParameterizedTest
  @MethodSource("reading")
  void theSameQuestionGetsTheSameAnswerUntilAChange(String operation) {
    ErrorScenarios scenarios = new ErrorScenarios(STUB);
    Reply first = scenarios.plain(operation).send();
    assertThat(first.status()).isIn(200, 204);
    // Nobody counts this: whoever looks into the database fails.
    TABLES.forEach(
        table ->
            Planting.executeUncounted(
                STUB.stub(), "ALTER TABLE " + table + " RENAME TO " + table + "_away"));
    try {
      Reply again = scenarios.plain(operation).send();
      // PostgreSQL others may change, too, so it is asked each time.
      if (DEPENDING_ON_THE_TIME.contains(operation) || TestedDatabase.isPostgres()) {
        assertThat(again.status()).isEqualTo(500);
      } else {
        assertThat(again.status()).isEqualTo(first.status());
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(headers(again)).isEqualTo(headers(first));
      }
      Planting.execute(STUB.stub(), "COMMENT ON TABLE roles IS 'changed'");
      assertThat(scenarios.plain(operation).send().status()).isEqualTo(500);
    } finally {
      TABLES.forEach(
          table ->
              Planting.executeUncounted(
                  STUB.stub(), "ALTER TABLE " + table + "_away RENAME TO " + table));
    }
    assertThat(scenarios.plain(operation).send().body()).isEqualTo(first.body());
  }

  @Test
  void everyOtherQuestionGetsItsOwnAnswer() {
    String one = "/users/" + Sandbox.SUPER_ADMIN;
    List<Question> questions =
        List.of(
            new Question("/users", "", Sandbox.TRANSFER),
            new Question("/users", "", Sandbox.USERS),
            new Question("/users?type=ActiveUsers", "", Sandbox.TRANSFER),
            new Question("/users?type=CurrentUser", "", Sandbox.TRANSFER),
            new Question("/users?type=CurrentUser", "", Sandbox.TRANSFER + "-standard-user"),
            new Question("/users?per_page=1", "", Sandbox.TRANSFER),
            new Question("/users?per_page=1&page=2", "", Sandbox.TRANSFER),
            new Question("/users?ids=" + Sandbox.LEAVING, "", Sandbox.TRANSFER),
            new Question("/users", "2090-01-01T00:00:00Z", Sandbox.TRANSFER),
            new Question(one, "", Sandbox.TRANSFER),
            new Question("/users/" + Sandbox.LEAVING, "", Sandbox.TRANSFER),
            new Question(one, "2090-01-01T00:00:00Z", Sandbox.TRANSFER),
            new Question("/users/actions/count", "", Sandbox.TRANSFER),
            new Question("/users/actions/count?type=ActiveUsers", "", Sandbox.TRANSFER));
    Map<String, Question> byAnswer = new HashMap<>();
    for (Question question : questions) {
      String answer = question.answer();
      assertThat(byAnswer.put(answer, question)).as(question + ": " + answer).isNull();
    }
    byAnswer.forEach((answer, question) -> assertThat(question.answer()).isEqualTo(answer));
  }

  @Test
  void aChangeIsSeenByTheNextQuestion() {
    String members = "/settings/territories/" + Sandbox.CHENNAI + "/users";
    String before = STUB.get(members).as(Sandbox.TERRITORIES).send().body();
    assertThat(STUB.get(members).as(Sandbox.TERRITORIES).send().body()).isEqualTo(before);
    String patricia = members + "/" + Sandbox.PATRICIA;
    assertThat(STUB.delete(patricia).as(Sandbox.TERRITORIES).send().status()).isEqualTo(200);
    assertThat(STUB.get(members).as(Sandbox.TERRITORIES).send().texts("/users/*/id"))
        .containsExactly(Sandbox.SMITH);
    assertThat(STUB.put(patricia).as(Sandbox.TERRITORIES).send().status()).isEqualTo(200);
    assertThat(STUB.get(members).as(Sandbox.TERRITORIES).send().json())
        .isEqualTo(JsonMapper.shared().readTree(before));
  }

  @Test
  void faultsStrikeAnAnswerThatIsKnown() {
    Reply known = STUB.get(COUNT).as(Sandbox.TERRITORIES).send();
    assertThat(withFault("bad-gateway;moment=after").status()).isEqualTo(502);
    Reply further = withFault("unknown-key");
    assertThat(further.status()).isEqualTo(200);
    assertThat(further.body()).isNotEqualTo(known.body());
    assertThat(STUB.get(COUNT).as(Sandbox.TERRITORIES).send().body()).isEqualTo(known.body());
  }

  private static Reply withFault(String fault) {
    return STUB.get(COUNT).as(Sandbox.TERRITORIES).header("X-Sandbox-Fault", fault).sendUnchecked();
  }

  private static Map<String, List<String>> headers(Reply reply) {
    Map<String, List<String>> headers = new HashMap<>(reply.headers().map());
    headers.remove("date");
    return headers;
  }

  private record Question(String path, String ifModifiedSince, String token) {

    /** Status and body; of an answer without a body also what was asked for. */
    String answer() {
      var call = STUB.get(path).as(token);
      Reply reply =
          (ifModifiedSince.isEmpty() ? call : call.header("If-Modified-Since", ifModifiedSince))
              .send();
      return reply.status() + (reply.body().isEmpty() ? path : reply.body());
    }
  }
}
