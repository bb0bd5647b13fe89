package io.github.zohocrmcontract.stub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.zaxxer.hikari.HikariDataSource;
import io.github.zohocrmcontract.stub.limits.Edition;
import io.github.zohocrmcontract.stub.testing.Sandbox;
import io.github.zohocrmcontract.stub.testing.TestedDatabase;
import io.github.zohocrmcontract.stub.testing.Wire;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What those who run the stub get to see: health, metrics, a log, and answers that are checked. */
class MonitoringTest {

  /** A line of the text format of Prometheus: a comment, or a name with labels and a number. */
  private static final Pattern LINE =
      Pattern.compile(
          "# (HELP|TYPE) [a-z_]+ .+|[a-z_]+(\\{([a-z]+=\"[^\"]*\",?)+})? [0-9]+(\\.[0-9]+)?");

  @Test
  void healthIsUpUntilTheDatabaseIsGone() {
    try (ZohoCrmStub stub = ZohoCrmStub.start(TestedDatabase.options())) {
      Wire up = Wire.exchange(stub.url(), "GET", "/health");
      assertThat(up.status()).isEqualTo(200);
      assertThat(up.body()).isEqualTo("{\"status\":\"up\"}");
      assertThat(stub.journal().requests()).isEmpty();
      stub.application().getBean(HikariDataSource.class).close();
      assertThat(Wire.exchange(stub.url(), "GET", "/health").status()).isEqualTo(503);
    }
  }

  @Test
  void metricsCountRequestsByOperationAndStatus() {
    try (ZohoCrmStub stub = ZohoCrmStub.start(TestedDatabase.options().withJournalSize(2))) {
      users(stub, "/crm/v7/users");
      users(stub, "/crm/v7/users");
      users(stub, "/crm/v7/users?page=x");
      users(stub, "/crm/v7/nowhere");
      Wire metrics = Wire.exchange(stub.url(), "GET", "/metrics");
      assertThat(metrics.header("Content-Type")).startsWith("text/plain").contains("version=0.0.4");
      assertThat(metrics.body().lines())
          .allMatch(line -> LINE.matcher(line).matches())
          .contains(
              "zoho_crm_stub_requests_total{operation=\"getUsers\",status=\"200\"} 2",
              "zoho_crm_stub_requests_total{operation=\"getUsers\",status=\"400\"} 1",
              "zoho_crm_stub_requests_total{operation=\"none\",status=\"404\"} 1",
              "zoho_crm_stub_faults_total 0",
              "zoho_crm_stub_journal_requests 2",
              "zoho_crm_stub_organisations 6");
    }
  }

  @Test
  void anAnswerOutsideTheContractIsRefusedIfItIsAskedForAndToldAnyway() {
    try (ZohoCrmStub stub = ZohoCrmStub.start(TestedDatabase.options())) {
      breakUsers(stub);
      assertThat(users(stub, "/crm/v7/users").status()).isEqualTo(200);
      assertThat(stub.journal().last().orElseThrow().answerFindings()).isNotEmpty();
    }
    try (ZohoCrmStub stub = ZohoCrmStub.start(TestedDatabase.options().withCheckedAnswers())) {
      assertThat(users(stub, "/crm/v7/users").status()).isEqualTo(200);
      breakUsers(stub);
      Wire refused = users(stub, "/crm/v7/users");
      assertThat(refused.status()).isEqualTo(500);
      assertThat(refused.body())
          .contains("not as the contract describes it", "$.users[0].created_by.id", "/components/");
    }
  }

  @Test
  void atInfoEachRequestIsOneLineWithoutSecrets() {
    PrintStream console = System.out;
    ByteArrayOutputStream caught = new ByteArrayOutputStream();
    System.setOut(new PrintStream(caught, true, StandardCharsets.UTF_8));
    try (ZohoCrmStub stub = ZohoCrmStub.start(TestedDatabase.options().withLogLevel("info"))) {
      users(stub, "/crm/v7/users?access_token=" + Sandbox.USERS);
      Wire.exchange(stub.url(), "POST", "/oauth/v2/token?client_secret=sandbox-secret");
    } finally {
      System.setOut(console);
    }
    String log = caught.toString(StandardCharsets.UTF_8);
    assertThat(log.lines().filter(line -> line.contains("number=")))
        .hasSize(2)
        .first()
        .asString()
        .contains("method=GET path=/crm/v7/users operation=getUsers")
        .contains("organisation=documented-users status=200");
    assertThat(log).doesNotContain(Sandbox.USERS, "sandbox-secret");
  }

  @Test
  void theOptionsAreReadFromTheCommandLine() {
    StubOptions options =
        StubOptions.parse(
            "--check-answers", "--journal-size", "5", "--log-level=INFO", "--edition", "free");
    assertThat(options.checkAnswers()).isTrue();
    assertThat(options.journalSize()).isEqualTo(5);
    assertThat(options.diagnostics().logLevel()).isEqualTo("info");
    assertThat(options.edition()).contains(Edition.FREE);
    assertThat(StubOptions.HELP)
        .contains("--check-answers", "--journal-size", "--log-level", "--edition");
  }

  @ParameterizedTest
  @CsvSource({"--journal-size,-1", "--journal-size,many", "--log-level,loud", "--edition,golden"})
  void anOptionOfNoUseIsRefusedWithASentence(String option, String value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StubOptions.parse(option, value))
        .withMessageContaining(value)
        .withMessageContaining("Give ");
  }

  private static void breakUsers(ZohoCrmStub stub) {
    for (String document : Planting.texts(stub, "SELECT document FROM users")) {
      Planting.execute(
          stub,
          "UPDATE users SET document = ? WHERE document = ?",
          document.replaceAll("(\"created_by\":\\{[^}]*\"id\":\")", "$1none-"),
          document);
    }
  }

  private static Wire users(ZohoCrmStub stub, String target) {
    return Wire.exchange(
        stub.url(), "GET", target, "Authorization: Zoho-oauthtoken " + Sandbox.USERS);
  }
}
