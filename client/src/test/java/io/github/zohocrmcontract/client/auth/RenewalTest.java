package io.github.zohocrmcontract.client.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import feign.Request;
import feign.Response;
import io.github.zohocrmcontract.client.ZohoCrm;
import io.github.zohocrmcontract.client.ZohoCrmBuilder;
import io.github.zohocrmcontract.client.errors.AuthenticationException;
import io.github.zohocrmcontract.client.errors.LoginException;
import io.github.zohocrmcontract.client.http.HttpSettings;
import io.github.zohocrmcontract.client.http.HttpTransport;
import io.github.zohocrmcontract.client.http.RefusalReader;
import io.github.zohocrmcontract.client.json.ZohoJson;
import io.github.zohocrmcontract.client.limits.CallLimits;
import io.github.zohocrmcontract.client.observe.CallObserver;
import io.github.zohocrmcontract.client.retries.Pause;
import io.github.zohocrmcontract.client.retries.Retries;
import io.github.zohocrmcontract.client.retries.RetryPolicy;
import io.github.zohocrmcontract.client.testing.CapturedLog;
import io.github.zohocrmcontract.client.testing.Databases;
import io.github.zohocrmcontract.client.testing.LocalServer.Canned;
import io.github.zohocrmcontract.client.testing.MovableClock;
import io.github.zohocrmcontract.client.testing.TokenServer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens around the moment at which a token runs out, and after a restart. */
@Timeout(60)
class RenewalTest {
  private static final Canned BUSY =
      Canned.json(
          200,
          "{\"error\":\"Access Denied\",\"error_description\":\"Too many requests\",\"status\":\"failure\"}");
  private static final Duration INTO_THE_MARGIN = Duration.ofSeconds(3550);

  @TempDir Path directory;
  private final MovableClock clock = new MovableClock();
  private final TokenServer server = TokenServer.start();
  private final ZohoCrm crm = builder().build();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aRenewalThatFailsWhileTheOldTokenIsGoodDoesNotFailTheCall() {
    crm.users().list();
    clock.advance(INTO_THE_MARGIN);
    server.answerTokenCalls(() -> BUSY);
    crm.users().list();
    assertThat(server.tokensUsed()).containsExactly("1000.t1", "1000.t1");
    assertThat(server.tokenCalls()).isEqualTo(2);
  }

  @Test
  void afterARenewalThatFailedTheServerIsLeftAloneForTenSeconds() {
    crm.users().list();
    clock.advance(INTO_THE_MARGIN);
    server.answerTokenCalls(() -> BUSY);
    crm.users().list();
    clock.advance(Duration.ofSeconds(9));
    crm.users().list();
    assertThat(server.tokenCalls()).isEqualTo(2);
    clock.advance(Duration.ofSeconds(1));
    server.answerTokenCalls(null);
    crm.users().list();
    assertThat(server.tokenCalls()).isEqualTo(3);
    assertThat(server.tokensUsed()).endsWith("1000.t1", "1000.t2");
  }

  @Test
  void aRenewalThatFailsOnceTheOldTokenHasRunOutIsALoginError() {
    crm.users().list();
    clock.advance(Duration.ofSeconds(3600));
    server.answerTokenCalls(() -> BUSY);
    assertThat(catchThrowableOfType(LoginException.class, () -> crm.users().list()).code())
        .hasValue("Access Denied");
    assertThat(server.tokensUsed()).hasSize(1);
  }

  @Test
  void anAccountsServerThatRefusesIsNotAskedWithEveryCall() {
    server.answerTokenCalls(() -> Canned.json(200, "{\"error\":\"invalid_client\"}"));
    for (int call = 0; call < 20; call++) {
      assertThat(catchThrowableOfType(LoginException.class, () -> crm.users().list()).code())
          .hasValue("invalid_client");
    }
    assertThat(server.tokenCalls()).isEqualTo(1);
    clock.advance(Duration.ofSeconds(10));
    server.answerTokenCalls(null);
    crm.users().list();
    assertThat(server.tokenCalls()).isEqualTo(2);
  }

  @Test
  void anAccountsServerThatHasGivenTooManyTokensIsLeftAloneForAMinute() {
    server.answerTokenCalls(() -> BUSY);
    for (int second = 0; second < 60; second++) {
      assertThat(catchThrowableOfType(LoginException.class, () -> crm.users().list())).isNotNull();
      clock.advance(Duration.ofSeconds(1));
    }
    assertThat(server.tokenCalls()).isEqualTo(1);
    server.answerTokenCalls(null);
    crm.users().list();
    assertThat(server.tokenCalls()).isEqualTo(2);
  }

  @Test
  void whereNewTokensAreRefusedAsWellNoneIsWastedOnEveryCall() {
    server.answerApiCalls(Canned.json(401, "{\"code\":\"INVALID_TOKEN\",\"message\":\"no\"}"));
    for (int call = 0; call < 20; call++) {
      assertThat(catchThrowableOfType(AuthenticationException.class, () -> crm.users().list()))
          .isNotNull();
    }
    assertThat(server.tokenCalls()).as("one, and one in its place").isEqualTo(2);
    clock.advance(Duration.ofSeconds(60));
    assertThat(catchThrowableOfType(AuthenticationException.class, () -> crm.users().list()))
        .isNotNull();
    assertThat(server.tokenCalls()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "9223372036854775807", "99999999999999999999", "\"soon\""})
  void aLifeThatMakesNoSenseIsTakenForAnHour(String life) {
    server.answerTokenCalls(
        () -> Canned.json(200, "{\"access_token\":\"1000.a\",\"expires_in\":" + life + "}"));
    for (int call = 0; call < 5; call++) {
      crm.users().list();
    }
    assertThat(server.tokenCalls()).isEqualTo(1);
    clock.advance(Duration.ofHours(1));
    crm.users().list();
    assertThat(server.tokenCalls()).isEqualTo(2);
  }

  @Test
  void aRenewalThatIsSlowWhileTheOldTokenIsGoodDoesNotFailTheCall() {
    ZohoCrm hasty = builder().timeout(Duration.ofSeconds(10)).build();
    hasty.users().list();
    clock.advance(INTO_THE_MARGIN);
    CountDownLatch answer = new CountDownLatch(1);
    server.answerTokenCalls(
        () -> {
          TokenServer.await(answer);
          return BUSY;
        });
    hasty.users().list();
    answer.countDown();
    assertThat(server.tokensUsed()).containsExactly("1000.t1", "1000.t1");
  }

  @Test
  void afterARestartTheKeptTokenIsUsedAndNoneIsAskedFor() {
    crmWith(new FileTokenStore(directory)).users().list();
    crmWith(new FileTokenStore(directory)).users().list();
    assertThat(server.tokenCalls()).isEqualTo(1);
    assertThat(server.tokensUsed()).containsExactly("1000.t1", "1000.t1");
  }

  @Test
  void aKeptTokenThatIsStillGoodHelpsAfterARestartThatCannotRenewIt() {
    crmWith(new FileTokenStore(directory)).users().list();
    clock.advance(INTO_THE_MARGIN);
    server.answerTokenCalls(() -> BUSY);
    ZohoCrm restarted = crmWith(new FileTokenStore(directory));
    restarted.users().list();
    restarted.users().list();
    assertThat(server.tokensUsed()).containsExactly("1000.t1", "1000.t1", "1000.t1");
    assertThat(server.tokenCalls()).isEqualTo(2);
  }

  @Test
  void clientsOfDifferentRefreshTokensDoNotShareTheirTokens() {
    TokenStore shared = new InMemoryTokenStore();
    crmWith(shared).users().list();
    ZohoCrm.builder()
        .server(server.url())
        .refreshToken("id", "secret", "1000.someone-else")
        .tokenStore(shared)
        .clock(clock)
        .build()
        .users()
        .list();
    assertThat(server.tokensUsed()).containsExactly("1000.t1", "1000.t2");
  }

  @Test
  void aTokenThatCannotBeKeptIsNotWasted() {
    DataSource database = Databases.at("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    Databases.makeTokenTable(database);
    Databases.run(
        database, "ALTER TABLE zoho_crm_tokens ALTER COLUMN access_token SET DATA TYPE VARCHAR(3)");
    ZohoCrm unlucky = crmWith(new JdbcTokenStore(database));
    try (CapturedLog log = CapturedLog.ofClient()) {
      unlucky.users().list();
      unlucky.users().list();
      assertThat(log.text()).contains("could not be kept").doesNotContain("1000.t1");
    }
    assertThat(server.tokenCalls()).isEqualTo(1);
    assertThat(server.tokensUsed()).containsExactly("1000.t1", "1000.t1");
  }

  @Test
  void aStoreThatDoesNotWorkIsExplainedToTheCaller() {
    DataSource empty = Databases.at("jdbc:h2:mem:" + UUID.randomUUID());
    ZohoCrm unlucky = crmWith(new JdbcTokenStore(empty));
    assertThat(catchThrowableOfType(TokenStoreException.class, () -> unlucky.users().list()))
        .hasMessageContaining("zoho-crm-tokens.sql");
    assertThat(server.tokenCalls()).as("no token was wasted").isZero();
  }

  @Test
  void anApplicationThatActsForItselfAsksWithItsOrganisationAndScopes() {
    ZohoCrm own =
        ZohoCrm.builder()
            .server(server.url())
            .clientCredentials(
                "1000.client",
                "secret",
                "60001234",
                Set.of("ZohoCRM.users.READ", "ZohoCRM.org.READ"))
            .clock(clock)
            .build();
    own.users().list();
    assertThat(server.tokenForms().get(0).split("&"))
        .containsExactlyInAnyOrder(
            "grant_type=client_credentials",
            "client_id=1000.client",
            "client_secret=secret",
            "scope=ZohoCRM.org.READ%2CZohoCRM.users.READ",
            "soid=ZohoCRM.60001234");
    clock.advance(Duration.ofHours(1));
    own.users().list();
    assertThat(server.tokensUsed()).containsExactly("1000.t1", "1000.t2");
  }

  @Test
  void theApiDomainOfTheAnswerIsAdoptedAndKeptWithTheToken() throws Exception {
    try (TokenServer elsewhere = TokenServer.start()) {
      server.apiDomain(elsewhere.url().toString());
      assertThat(callThrough(new FileTokenStore(directory))).isEqualTo(200);
      assertThat(callThrough(new FileTokenStore(directory))).isEqualTo(200);
      assertThat(server.tokenCalls()).isEqualTo(1);
      assertThat(server.tokensUsed()).isEmpty();
      assertThat(elsewhere.tokensUsed()).containsExactly("1000.t1", "1000.t1");
    }
  }

  // The builder moves calls from Zoho's own hosts only, so this is put together by hand.
  private int callThrough(TokenStore store) throws Exception {
    HttpTransport transport = new HttpTransport(HttpSettings.defaults());
    ZohoJson json = new ZohoJson();
    URI base = URI.create(server.url() + "/crm/v7");
    AuthorizedClient client =
        new AuthorizedClient(
            transport,
            new ApiBase(base, true, false),
            new RenewedTokens(
                new TokenEndpoint(transport, json, server.url(), clock, CallObserver.none()),
                new RefreshTokenGrant("id", "secret", "1000.refresh"),
                store,
                Optional.empty(),
                clock,
                Duration.ofSeconds(20)),
            new RefusalReader(json),
            new Retries(RetryPolicy.never(), clock, new Random(), Pause.sleeping()),
            CallLimits.none(),
            CallObserver.none());
    Request request =
        Request.create(
            Request.HttpMethod.GET, base + "/users", Map.of(), null, StandardCharsets.UTF_8, null);
    try (Response response = client.execute(request, new Request.Options())) {
      return response.status();
    }
  }

  private ZohoCrmBuilder builder() {
    return ZohoCrm.builder()
        .server(server.url())
        .refreshToken("id", "secret", "1000.refresh")
        .clock(clock);
  }

  private ZohoCrm crmWith(TokenStore store) {
    return builder().tokenStore(store).build();
  }
}
