package io.github.zohocrmcontract.client.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.zohocrmcontract.client.ZohoCrm;
import io.github.zohocrmcontract.client.errors.AuthenticationException;
import io.github.zohocrmcontract.client.errors.LoginException;
import io.github.zohocrmcontract.client.errors.PermissionException;
import io.github.zohocrmcontract.client.errors.ScopeException;
import io.github.zohocrmcontract.client.errors.TransportException;
import io.github.zohocrmcontract.client.testing.LocalServer;
import io.github.zohocrmcontract.client.testing.LocalServer.Canned;
import io.github.zohocrmcontract.client.testing.MovableClock;
import io.github.zohocrmcontract.client.testing.Recorded;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A server that gives the tokens {@code 1000.t1}, {@code 1000.t2} and so on, and answers calls as
 * each test wants.
 */
@Timeout(60)
class LoginTest {
  private static final String TOKEN_PATH = "/oauth/v2/token";
  private static final String USERS_PATH = "/crm/v7/users";
  private static final Canned USERS = Canned.json(200, "{\"users\":[]}");

  private final AtomicInteger tokens = new AtomicInteger();
  private final MovableClock clock = new MovableClock();
  private Function<Recorded, Canned> api = request -> USERS;
  private Function<Recorded, Canned> accounts =
      request -> token("1000.t" + tokens.incrementAndGet(), "\"expires_in\":3600");
  private final LocalServer server =
      LocalServer.answering(
          request ->
              request.uri().getPath().equals(TOKEN_PATH)
                  ? accounts.apply(request)
                  : api.apply(request));
  private final ZohoCrm crm =
      ZohoCrm.builder()
          .server(server.url())
          .refreshToken("client&id", "secret", "1000.refresh")
          .clock(clock)
          .build();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void theRefreshTokenGoesIntoTheBodyOfTheRequestAsAForm() {
    crm.users().list();
    Recorded request = server.requests(TOKEN_PATH).get(0);
    assertThat(request.method()).isEqualTo("POST");
    assertThat(request.uri()).hasToString(TOKEN_PATH);
    assertThat(request.header("Content-Type")).isEqualTo("application/x-www-form-urlencoded");
    assertThat(request.body().split("&"))
        .containsExactlyInAnyOrder(
            "grant_type=refresh_token",
            "client_id=client%26id",
            "client_secret=secret",
            "refresh_token=1000.refresh");
    assertThat(server.requests(USERS_PATH).get(0).header("Authorization"))
        .isEqualTo("Zoho-oauthtoken 1000.t1");
  }

  @Test
  void aTokenIsUsedUntilAMinuteBeforeItRunsOut() {
    crm.users().list();
    clock.advance(Duration.ofSeconds(3539));
    crm.users().list();
    assertThat(tokens).hasValue(1);
    clock.advance(Duration.ofSeconds(1));
    crm.users().list();
    assertThat(tokens).hasValue(2);
    assertThat(server.requests(USERS_PATH))
        .extracting(request -> request.header("Authorization"))
        .containsExactly(
            "Zoho-oauthtoken 1000.t1", "Zoho-oauthtoken 1000.t1", "Zoho-oauthtoken 1000.t2");
  }

  @Test
  void lifetimesInMillisecondsAreUnderstood() {
    accounts =
        request ->
            token(
                "1000.t" + tokens.incrementAndGet(),
                "\"expires_in\":3600000,\"expires_in_sec\":3600");
    crm.users().list();
    clock.advance(Duration.ofSeconds(3540));
    crm.users().list();
    assertThat(tokens).hasValue(2);
  }

  @Test
  void aTokenThatLivesShorterThanTheMarginIsNotRenewedWithEveryCall() {
    accounts = request -> token("1000.t" + tokens.incrementAndGet(), "\"expires_in\":40");
    crm.users().list();
    clock.advance(Duration.ofSeconds(19));
    crm.users().list();
    assertThat(tokens).hasValue(1);
    clock.advance(Duration.ofSeconds(1));
    crm.users().list();
    assertThat(tokens).hasValue(2);
  }

  @Test
  void manyThreadsWithoutATokenAskForOne() throws Exception {
    int threads = 24;
    CountDownLatch waiting = new CountDownLatch(threads);
    accounts =
        request -> {
          awaitAll(waiting);
          return token("1000.t" + tokens.incrementAndGet(), "\"expires_in\":3600");
        };
    runAll(
        threads,
        () -> {
          waiting.countDown();
          crm.users().list();
        });
    assertThat(server.requests(TOKEN_PATH)).hasSize(1);
    assertThat(server.requests(USERS_PATH)).hasSize(threads);
  }

  @Test
  void manyThreadsWhoseTokenIsRefusedAskForOneOther() throws Exception {
    int threads = 12;
    CountDownLatch refused = new CountDownLatch(threads);
    api =
        request -> {
          if (request.header("Authorization").endsWith("t1")) {
            refused.countDown();
            awaitAll(refused);
            return error(401, "INVALID_TOKEN");
          }
          return USERS;
        };
    runAll(threads, () -> crm.users().list());
    assertThat(server.requests(TOKEN_PATH)).hasSize(2);
    assertThat(server.requests(USERS_PATH)).hasSize(2 * threads);
  }

  @ParameterizedTest
  @ValueSource(strings = {"INVALID_TOKEN", "AUTHENTICATION_FAILURE"})
  void aRefusedTokenIsReplacedOnceAndTheCallRepeated(String code) {
    api = request -> request.header("Authorization").endsWith("t1") ? error(401, code) : USERS;
    assertThat(crm.users().list().items()).isEmpty();
    assertThat(server.requests(USERS_PATH)).hasSize(2);
    assertThat(tokens).hasValue(2);
  }

  @Test
  void aTokenThatIsRefusedAgainIsAnError() {
    api = request -> error(401, "INVALID_TOKEN");
    AuthenticationException error =
        catchThrowableOfType(AuthenticationException.class, () -> crm.users().list());
    assertThat(error.code()).hasValue("INVALID_TOKEN");
    assertThat(server.requests(USERS_PATH)).hasSize(2);
    assertThat(tokens).hasValue(2);
  }

  @Test
  void aMissingScopeIsNeverRepeated() {
    api = request -> error(401, "OAUTH_SCOPE_MISMATCH");
    assertThat(catchThrowableOfType(ScopeException.class, () -> crm.users().list()).status())
        .isEqualTo(401);
    assertThat(server.requests(USERS_PATH)).hasSize(1);
    assertThat(tokens).hasValue(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"NO_PERMISSION", "INVALID_TOKEN"})
  void a403IsNeverRepeated(String code) {
    api = request -> error(403, code);
    assertThat(catchThrowableOfType(PermissionException.class, () -> crm.users().list()).code())
        .hasValue(code);
    assertThat(server.requests(USERS_PATH)).hasSize(1);
    assertThat(tokens).hasValue(1);
  }

  @Test
  void aMissingPermissionThatComesAs401IsOneAllTheSame() {
    api = request -> error(401, "AUTHORIZATION_FAILED");
    assertThat(catchThrowableOfType(PermissionException.class, () -> crm.users().list()).status())
        .isEqualTo(401);
    assertThat(tokens).hasValue(1);
  }

  @Test
  void a401ThatSaysNothingIsTriedWithAnotherToken() {
    api = request -> request.header("Authorization").endsWith("t1") ? Canned.empty(401) : USERS;
    assertThat(crm.users().list().items()).isEmpty();
    assertThat(tokens).hasValue(2);
  }

  @Test
  void aFixedTokenIsNotRenewed() {
    api = request -> error(401, "INVALID_TOKEN");
    ZohoCrm fixed = ZohoCrm.builder().server(server.url()).accessToken("1000.fixed").build();
    catchThrowableOfType(AuthenticationException.class, () -> fixed.users().list());
    assertThat(server.requests(USERS_PATH)).hasSize(1);
    assertThat(server.requests(TOKEN_PATH)).isEmpty();
  }

  @Test
  void anErrorOfTheAccountsServerIsOneEvenWithStatus200() {
    accounts =
        request ->
            Canned.json(
                200,
                "{\"error\":\"Access Denied\",\"error_description\":\"You have made too many requests\",\"status\":\"failure\"}");
    LoginException error = catchThrowableOfType(LoginException.class, () -> crm.users().list());
    assertThat(error).isInstanceOf(AuthenticationException.class);
    assertThat(error.status()).isEqualTo(200);
    assertThat(error.code()).hasValue("Access Denied");
    assertThat(error.serverMessage()).isEqualTo("You have made too many requests");
    assertThat(error.request().path()).isEqualTo(TOKEN_PATH);
    assertThat(server.requests(USERS_PATH)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html>",
        "[]",
        "{}",
        "{\"access_token\":null}",
        "{\"access_token\":\"a b\\n\"}"
      })
  void anAnswerWithoutAUsableTokenIsAnError(String body) {
    accounts = request -> body.isEmpty() ? Canned.empty(200) : Canned.json(200, body);
    assertThat(catchThrowableOfType(LoginException.class, () -> crm.users().list()).code())
        .isEmpty();
  }

  @Test
  void tenSecondsAfterAFailedLoginACallAsksAgain() {
    Function<Recorded, Canned> good = accounts;
    accounts = request -> Canned.json(400, "{\"error\":\"invalid_client\"}");
    assertThat(catchThrowableOfType(LoginException.class, () -> crm.users().list()).code())
        .hasValue("invalid_client");
    accounts = good;
    clock.advance(Duration.ofSeconds(10));
    assertThat(crm.users().list().items()).isEmpty();
  }

  @Test
  void anInterruptedCallerDoesNotSpoilTheLoginForOthers() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch answer = new CountDownLatch(1);
    accounts =
        request -> {
          asked.countDown();
          awaitAll(answer);
          return token("1000.t" + tokens.incrementAndGet(), "\"expires_in\":3600");
        };
    List<Throwable> faults = new ArrayList<>();
    Thread first =
        new Thread(
            () -> {
              try {
                crm.users().list();
              } catch (RuntimeException fault) {
                faults.add(fault);
              }
            });
    first.start();
    assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();
    first.interrupt();
    first.join();
    answer.countDown();
    assertThat(crm.users().list().items()).isEmpty();
    assertThat(tokens).hasValue(1);
    assertThat(faults)
        .singleElement()
        .isInstanceOfSatisfying(
            TransportException.class,
            fault -> assertThat(fault.fault()).isEqualTo(TransportException.Fault.INTERRUPTED));
  }

  @Test
  void aLoginThatTakesTooLongEndsWithTheCall() {
    CountDownLatch answer = new CountDownLatch(1);
    accounts =
        request -> {
          awaitAll(answer);
          return token("1000.late", "\"expires_in\":3600");
        };
    ZohoCrm hasty =
        ZohoCrm.builder()
            .server(server.url())
            .refreshToken("id", "secret", "1000.refresh")
            .timeout(Duration.ofMillis(300))
            .build();
    TransportException fault =
        catchThrowableOfType(TransportException.class, () -> hasty.users().list());
    answer.countDown();
    assertThat(fault.fault()).isEqualTo(TransportException.Fault.DEADLINE);
    assertThat(fault.request().path()).isEqualTo(TOKEN_PATH);
  }

  @Test
  void aUrlThatWasGivenOutrightIsNotMovedByTheToken() {
    try (LocalServer other = LocalServer.answering(request -> USERS)) {
      accounts =
          request -> token("1000.t1", "\"expires_in\":3600,\"api_domain\":\"" + other.url() + "\"");
      crm.users().list();
      assertThat(other.requests()).isEmpty();
      assertThat(server.requests(USERS_PATH)).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://www.zohoapis.eu",
        "https://www.zohoapis.eu/",
        "https://developer.zohoapis.com.au"
      })
  void aTokenOfAnotherDataCentreMovesTheCallsThere(String domain) {
    URI moved = base("https://www.zohoapis.com/crm/v7").forToken(tokenOf(domain));
    assertThat(moved).isEqualTo(URI.create(domain.replaceAll("/$", "") + "/crm/v7"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://www.zohoapis.eu",
        "http://127.0.0.1:8080",
        "ftp://www.zohoapis.eu",
        "https://someone@www.zohoapis.eu",
        "www.zohoapis.eu",
        "//www.zohoapis.eu"
      })
  void aTokenDoesNotMoveCallsToAPlaceThatIsNotSafe(String domain) {
    URI stays = URI.create("https://www.zohoapis.com/crm/v7");
    assertThat(base(stays.toString()).forToken(tokenOf(domain))).isEqualTo(stays);
  }

  @Test
  void aTokenMovesCallsOnThisMachineOnThisMachine() {
    assertThat(base("http://127.0.0.1:1/crm/v7").forToken(tokenOf("http://localhost:2")))
        .isEqualTo(URI.create("http://localhost:2/crm/v7"));
  }

  private static ApiBase base(String url) {
    return new ApiBase(URI.create(url), true, false);
  }

  private AccessToken tokenOf(String domain) {
    return AccessToken.of(
        "t", clock.instant(), clock.instant().plusSeconds(3600), Optional.of(URI.create(domain)));
  }

  private static Canned token(String token, String more) {
    return Canned.json(
        200, "{\"access_token\":\"" + token + "\",\"token_type\":\"Bearer\"," + more + "}");
  }

  private static Canned error(int status, String code) {
    return Canned.json(
        status,
        "{\"code\":\"" + code + "\",\"details\":{},\"message\":\"no\",\"status\":\"error\"}");
  }

  private static void awaitAll(CountDownLatch latch) {
    try {
      if (!latch.await(20, TimeUnit.SECONDS)) {
        throw new AssertionError("The others did not come within 20 s.");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static void runAll(int threads, Runnable task) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        all.add(pool.submit(task));
      }
      for (Future<?> each : all) {
        each.get(30, TimeUnit.SECONDS);
      }
    } finally {
      pool.shutdownNow();
    }
  }
}
