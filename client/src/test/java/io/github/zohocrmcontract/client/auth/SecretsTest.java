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
import io.github.zohocrmcontract.client.users.UserQuery;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
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
    try (LocalServer server =
        LocalServer.answering(
            request ->
                request.uri().getPath().equals("/oauth/v2/token")
                    ? Canned.json(200, "{\"access_token\":\"" + TOKEN + "\",\"expires_in\":3600}")
                    : answer)) {
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
