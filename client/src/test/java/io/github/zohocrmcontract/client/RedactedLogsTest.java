package io.github.zohocrmcontract.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Level;
import io.github.zohocrmcontract.client.retries.RetryPolicy;
import io.github.zohocrmcontract.client.testing.CapturedLog;
import io.github.zohocrmcontract.client.testing.LocalServer;
import io.github.zohocrmcontract.client.testing.LocalServer.Canned;
import io.github.zohocrmcontract.client.testing.MovableClock;
import io.github.zohocrmcontract.client.testing.Recorded;
import io.github.zohocrmcontract.client.users.NewUser;
import io.github.zohocrmcontract.client.users.UserChanges;
import io.github.zohocrmcontract.client.users.UserQuery;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the level and whatever happens, logs hold no secret and nothing about a person. */
class RedactedLogsTest {
  private static final String TOKEN = "1000.tokentokentoken";
  private static final String REFRESH = "1000.refreshrefresh";
  private static final String SECRET = "secretsecretsecret";
  private static final String EMAIL = "amara.okafor@example.com";
  private static final String NAME = "Okafor";
  private static final String PHONE = "+15125550100";
  private static final String QUERIED = "7777777777";
  private static final String USER =
      "{\"id\":\"7\",\"email\":\"%s\",\"last_name\":\"%s\",\"phone\":\"%s\"}"
          .formatted(EMAIL, NAME, PHONE);

  @ParameterizedTest
  @ValueSource(strings = {"ALL", "TRACE", "DEBUG", "INFO", "WARN", "ERROR"})
  void noLogHoldsATokenASecretOrAnythingAboutAPerson(String level) {
    try (CapturedLog log = CapturedLog.ofEverything(Level.valueOf(level))) {
      for (Canned answer : answersThatSpeakOfAPerson()) {
        callsOf(answer);
      }
      renewalThatFails();
      assertThat(log.text())
          .doesNotContain(TOKEN)
          .doesNotContain(REFRESH)
          .doesNotContain(SECRET)
          .doesNotContain(EMAIL)
          .doesNotContain("example.com")
          .doesNotContain(NAME)
          .doesNotContain(PHONE)
          .doesNotContain(QUERIED);
    }
  }

  @Test
  void theCallsOfThisTestAreLoggedAtAll() {
    try (CapturedLog log = CapturedLog.ofEverything(Level.DEBUG)) {
      callsOf(Canned.json(200, "{\"users\":[" + USER + "]}"));
      renewalThatFails();
      assertThat(log.text())
          .contains("GET /crm/v7/users -> 200", "POST /crm/v7/users -> ", "/oauth/v2/token")
          .contains("No new access token; the old one is used");
    }
  }

  @Test
  void aLogWithATokenWouldBeSeen() {
    try (CapturedLog log = CapturedLog.ofEverything(Level.WARN)) {
      org.slf4j.LoggerFactory.getLogger("somewhere").warn("the token is {}", TOKEN);
      assertThat(log.text()).contains(TOKEN);
    }
  }

  private static List<Canned> answersThatSpeakOfAPerson() {
    String item =
        "{\"code\":\"DUPLICATE_DATA\",\"message\":\"%s is taken\",\"status\":\"error\",\"details\":{\"email\":\"%s\"}}"
            .formatted(EMAIL, EMAIL);
    return List.of(
        Canned.json(200, "{\"users\":[" + USER + "]}"),
        Canned.json(200, "{\"users\":[" + USER),
        Canned.json(
            200, "{\"users\":[{\"id\":\"" + EMAIL + "\",\"created_time\":\"" + NAME + "\"}]}"),
        Canned.json(400, "{\"users\":[" + item + "]}"),
        Canned.json(400, item),
        Canned.json(401, item.replace("DUPLICATE_DATA", "INVALID_TOKEN")),
        Canned.json(403, item.replace("DUPLICATE_DATA", "NO_PERMISSION")),
        new Canned(
            502,
            Map.of("Content-Type", "text/html"),
            ("<p>" + EMAIL + " " + TOKEN).getBytes(StandardCharsets.UTF_8)),
        new Canned(302, Map.of("Location", "https://example.com/?to=" + EMAIL), new byte[0]));
  }

  private static void callsOf(Canned answer) {
    try (LocalServer server =
        LocalServer.answering(request -> isLogin(request) ? token() : answer)) {
      ZohoCrm crm =
          ZohoCrm.builder()
              .server(server.url())
              .refreshToken("id", SECRET, REFRESH)
              .retries(RetryPolicy.defaults())
              .pause(time -> {})
              .build();
      catchThrowable(() -> crm.users().list(UserQuery.all()));
      catchThrowable(() -> crm.users().get("7"));
      catchThrowable(() -> crm.users().list(UserQuery.all().ids(List.of(QUERIED))));
      catchThrowable(
          () ->
              crm.users().create(NewUser.of(EMAIL, "1", "2").lastName(NAME).with("phone", PHONE)));
      catchThrowable(() -> crm.users().update("7", UserChanges.none().with("email", EMAIL)));
      assertThat(server.requests("/crm/v7/users")).hasSizeGreaterThan(1);
    }
  }

  // The accounts server refuses and repeats what it was sent, as careless servers do.
  private static void renewalThatFails() {
    MovableClock clock = new MovableClock();
    LocalServer[] self = new LocalServer[1];
    try (LocalServer server =
        LocalServer.answering(
            request -> {
              if (!isLogin(request)) {
                return Canned.json(200, "{\"users\":[]}");
              }
              return self[0].requests("/oauth/v2/token").size() == 1
                  ? token()
                  : Canned.json(
                      400,
                      "{\"error\":\"invalid_code\",\"error_description\":\""
                          + request.body()
                          + "\"}");
            })) {
      self[0] = server;
      ZohoCrm crm =
          ZohoCrm.builder()
              .server(server.url())
              .refreshToken("id", SECRET, REFRESH)
              .clock(clock)
              .build();
      crm.users().list();
      clock.advance(Duration.ofMinutes(59).plusSeconds(30));
      crm.users().list();
      assertThat(server.requests("/oauth/v2/token")).hasSize(2);
    }
  }

  private static boolean isLogin(Recorded request) {
    return request.uri().getPath().startsWith("/oauth");
  }

  private static Canned token() {
    return Canned.json(200, "{\"access_token\":\"" + TOKEN + "\",\"expires_in\":3600}");
  }
}
