package io.github.zohocrmcontract.client.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.github.zohocrmcontract.client.ZohoCrm;
import io.github.zohocrmcontract.client.testing.LocalServer;
import io.github.zohocrmcontract.client.testing.LocalServer.Canned;
import io.github.zohocrmcontract.client.testing.Recorded;
import io.github.zohocrmcontract.client.users.UserQuery;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class SecretsTest {
  private static final String TOKEN = "1000.tokentokentoken";
  private static final String REFRESH = "1000.refreshrefresh";
  private static final String SECRET = "secretsecretsecret";
  private static final String QUERIED = "7777777777";

  @Test
  void neitherLogsNorExceptionsHoldTokensSecretsOrQueryValues() {
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    Logger ours = (Logger) LoggerFactory.getLogger("io.github.zohocrmcontract");
    Level before = ours.getLevel();
    log.start();
    ours.addAppender(log);
    ours.setLevel(Level.ALL);
    ours.setAdditive(false);
    try {
      StringBuilder told = new StringBuilder();
      for (Canned answer : everyKindOfAnswer()) {
        told.append(tellOf(answer));
      }
      List.copyOf(log.list).forEach(event -> told.append(event.getFormattedMessage()).append('\n'));
      assertThat(log.list).isNotEmpty();
      assertThat(told)
          .contains("/crm/v7/users")
          .doesNotContain(TOKEN)
          .doesNotContain(REFRESH)
          .doesNotContain(SECRET)
          .doesNotContain(QUERIED);
    } finally {
      ours.setLevel(before);
      ours.setAdditive(true);
      ours.detachAppender(log);
    }
  }

  @Test
  void nothingShowsASecretWhenPrinted() {
    AccessToken token = AccessToken.of(TOKEN);
    List<Object> printed =
        List.of(
            token,
            new FixedToken(token),
            new RefreshTokenGrant("id", SECRET, REFRESH),
            Optional.of(token),
            ZohoCrm.builder().accessToken(TOKEN).build());
    assertThat(printed.toString())
        .doesNotContain(TOKEN)
        .doesNotContain(SECRET)
        .doesNotContain(REFRESH);
  }

  @Test
  void aTokenThatCannotBeSentIsNotQuotedEither() {
    assertThat(catchThrowable(() -> AccessToken.of(TOKEN + "\n")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining(TOKEN);
  }

  static Stream<Canned> answersThatRepeatTheToken() {
    String error = "{\"code\":\"X\",\"message\":\"no\",\"details\":{},\"status\":\"error\"}";
    String said = error.replace("no", "'" + TOKEN + "' is no token");
    String detailed = error.replace("{}", "{\"sent\":[{\"" + TOKEN + "\":\"" + TOKEN + "\"}]}");
    return Stream.of(
        Canned.json(400, said),
        Canned.json(400, detailed),
        Canned.json(400, error.replace("X", TOKEN)),
        Canned.json(401, said.replace("X", "INVALID_TOKEN")),
        Canned.json(403, "{\"users\":[" + said + "," + detailed + "]}"),
        Canned.json(500, "\"" + TOKEN),
        Canned.json(200, TOKEN),
        Canned.json(200, "{\"users\":\"" + TOKEN + "\"}"),
        Canned.json(200, "{\"users\":[{\"id\":\"1\",\"offset\":\"" + TOKEN + "\"}]}"),
        Canned.json(200, "{\"users\":[{\"theme\":{\"" + TOKEN + "\":]}"),
        new Canned(502, Map.of("Content-Type", "text/html; of=" + TOKEN), new byte[] {'<'}),
        new Canned(302, Map.of("Location", "https://" + TOKEN + ".example/"), new byte[0]));
  }

  @ParameterizedTest
  @MethodSource("answersThatRepeatTheToken")
  void noExceptionRepeatsATokenThatTheServerRepeats(Canned answer) {
    assertThat(tellOf(answer)).contains("/crm/v7/users").doesNotContain(TOKEN);
  }

  @Test
  void whatIsLeftOfAMessageCanBeRead() {
    Canned answer = answersThatRepeatTheToken().findFirst().orElseThrow();
    assertThat(tellOf(answer)).contains("400 X, '***' is no token");
  }

  @ParameterizedTest
  @ValueSource(strings = {SECRET, REFRESH, "no such client " + SECRET, "invalid_" + REFRESH})
  void noExceptionRepeatsASecretThatTheAccountsServerRepeats(String error) {
    for (String key : List.of("error", "error_description")) {
      Canned refusal = Canned.json(400, "{\"" + key + "\":\"" + error + "\"}");
      String told = tellOf(request -> refusal);
      assertThat(told).contains("/oauth/v2/token").doesNotContain(SECRET).doesNotContain(REFRESH);
    }
  }

  @Test
  void aWordOfTheServerIsNotTakenForAShortToken() {
    try (LocalServer server =
        LocalServer.answering(request -> Canned.json(200, "{\"users\":[{\"id\":\"1\"}]}"))) {
      ZohoCrm crm = ZohoCrm.builder().server(server.url()).accessToken("users").build();
      assertThat(crm.users().list().items()).hasSize(1);
    }
  }

  private static List<Canned> everyKindOfAnswer() {
    return List.of(
        Canned.json(401, "{\"code\":\"INVALID_TOKEN\",\"message\":\"no\",\"status\":\"error\"}"),
        Canned.json(403, "{\"code\":\"NO_PERMISSION\",\"message\":\"no\",\"status\":\"error\"}"),
        Canned.json(500, "{}"),
        Canned.json(200, "no json"),
        new Canned(302, Map.of("Location", "https://elsewhere.example/?x=" + QUERIED), new byte[0]),
        new Canned(200, Map.of("Content-Encoding", "br"), "x".getBytes(StandardCharsets.UTF_8)));
  }

  private static String tellOf(Canned answer) {
    return tellOf(
        request ->
            request.uri().getPath().equals("/oauth/v2/token")
                ? Canned.json(200, "{\"access_token\":\"" + TOKEN + "\",\"expires_in\":3600}")
                : answer);
  }

  private static String tellOf(Function<Recorded, Canned> answers) {
    try (LocalServer server = LocalServer.answering(answers)) {
      ZohoCrm crm =
          ZohoCrm.builder().server(server.url()).refreshToken("id", SECRET, REFRESH).build();
      Throwable fault =
          catchThrowable(() -> crm.users().list(UserQuery.all().ids(List.of(QUERIED))));
      assertThat(fault).isNotNull();
      StringWriter trace = new StringWriter();
      fault.printStackTrace(new PrintWriter(trace));
      return trace + crm.toString();
    }
  }
}
