package io.github.zohocrmcontract.client.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.zohocrmcontract.client.ZohoCrm;
import io.github.zohocrmcontract.client.ZohoCrmBuilder;
import io.github.zohocrmcontract.client.errors.LoginException;
import io.github.zohocrmcontract.client.errors.PermissionException;
import io.github.zohocrmcontract.client.errors.RequestLine;
import io.github.zohocrmcontract.client.errors.ServerException;
import io.github.zohocrmcontract.client.errors.TransportException;
import io.github.zohocrmcontract.client.errors.TransportException.Fault;
import io.github.zohocrmcontract.client.testing.CapturedLog;
import io.github.zohocrmcontract.client.testing.FaultyServer;
import io.github.zohocrmcontract.client.testing.LocalServer;
import io.github.zohocrmcontract.client.testing.LocalServer.Canned;
import io.github.zohocrmcontract.client.testing.Recorded;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CallObserverTest {
  private static final Canned USERS = Canned.json(200, "{\"users\":[]}");
  private static final Canned TOKEN =
      Canned.json(200, "{\"access_token\":\"1000.any\",\"expires_in\":3600}");

  private final List<ObservedCall> calls = Collections.synchronizedList(new ArrayList<>());
  private final List<Boolean> tokens = Collections.synchronizedList(new ArrayList<>());
  private final CallObserver observer =
      new CallObserver() {
        @Override
        public void called(ObservedCall call) {
          calls.add(call);
        }

        @Override
        public void askedForToken(boolean given) {
          tokens.add(given);
        }
      };

  @Test
  void aCallIsToldWithItsOperationStatusAndCredits() {
    Canned answer =
        new Canned(
            200,
            Map.of("X-API-CREDITS-REMAINING", "1234"),
            "{\"users\":[]}".getBytes(StandardCharsets.UTF_8));
    try (LocalServer server = server(request -> answer)) {
      client(server.url()).build().users().list();
    }
    assertThat(calls)
        .singleElement()
        .satisfies(
            call -> {
              assertThat(call.operation()).isEqualTo("getUsers");
              assertThat(call.request()).isEqualTo(new RequestLine("GET", "/crm/v7/users"));
              assertThat(call.status()).hasValue(200);
              assertThat(call.fault()).isEmpty();
              assertThat(call.attempts()).isEqualTo(1);
              assertThat(call.time()).isPositive();
              assertThat(call.creditsRemaining()).hasValue(1234);
            });
    assertThat(tokens).containsExactly(true);
  }

  @Test
  void repetitionsAreOneCallWithSeveralAttempts() {
    try (LocalServer server = server(request -> Canned.empty(503))) {
      ZohoCrm crm = client(server.url()).pause(time -> {}).build();
      assertThatThrownBy(() -> crm.users().list()).isInstanceOf(ServerException.class);
    }
    assertThat(calls)
        .singleElement()
        .satisfies(
            call -> {
              assertThat(call.status()).hasValue(503);
              assertThat(call.attempts()).isEqualTo(3);
            });
  }

  @Test
  void anotherTokenAfterARefusalIsASecondAttemptAndASecondRequestForATokenIsTold() {
    Canned refused = Canned.json(401, "{\"code\":\"INVALID_TOKEN\",\"message\":\"\"}");
    LocalServer[] self = new LocalServer[1];
    try (LocalServer server =
        server(request -> self[0].requests("/crm/v7/users").size() == 1 ? refused : USERS)) {
      self[0] = server;
      client(server.url()).build().users().list();
    }
    assertThat(calls).extracting(ObservedCall::attempts).containsExactly(2);
    assertThat(tokens).containsExactly(true, true);
  }

  @Test
  void aRefusalIsToldWithItsStatus() {
    Canned refused = Canned.json(403, "{\"code\":\"NO_PERMISSION\",\"message\":\"\"}");
    try (LocalServer server = server(request -> refused)) {
      ZohoCrm crm = client(server.url()).build();
      assertThatThrownBy(() -> crm.users().list()).isInstanceOf(PermissionException.class);
    }
    assertThat(calls).extracting(call -> call.status().orElse(0)).containsExactly(403);
  }

  @Test
  void aCallThatGotNoAnswerIsToldWithTheFault() throws Exception {
    try (FaultyServer server = FaultyServer.hangingUp()) {
      ZohoCrm crm =
          ZohoCrm.builder()
              .server(server.url())
              .accessToken("1000.any")
              .observer(observer)
              .pause(time -> {})
              .build();
      assertThatThrownBy(() -> crm.users().list()).isInstanceOf(TransportException.class);
    }
    assertThat(calls)
        .singleElement()
        .satisfies(
            call -> {
              assertThat(call.status()).isEmpty();
              assertThat(call.fault()).hasValue(Fault.CONNECTION_LOST);
              assertThat(call.attempts()).isEqualTo(3);
            });
  }

  @Test
  void aCallWithoutATokenWasNeverSent() {
    try (LocalServer server =
        LocalServer.answering(request -> Canned.json(200, "{\"error\":\"invalid_client\"}"))) {
      ZohoCrm crm = client(server.url()).build();
      assertThatThrownBy(() -> crm.users().list()).isInstanceOf(LoginException.class);
    }
    assertThat(calls)
        .singleElement()
        .satisfies(
            call -> {
              assertThat(call.attempts()).isZero();
              assertThat(call.status()).isEmpty();
              assertThat(call.fault()).isEqualTo(Optional.empty());
            });
    assertThat(tokens).containsExactly(false);
  }

  @Test
  void anObserverThatFailsHarmsNoCallAndIsLogged() {
    CallObserver failing =
        call -> {
          throw new IllegalStateException("full");
        };
    try (CapturedLog log = CapturedLog.ofClient();
        LocalServer server = server(request -> USERS)) {
      assertThat(client(server.url()).observer(failing).build().users().list().items()).isEmpty();
      assertThat(log.text()).contains("The observer of calls failed").contains("full");
    }
  }

  @Test
  void micrometerGetsATimerCountersAndAGauge() {
    SimpleMeterRegistry registry = new SimpleMeterRegistry();
    Canned busy = new Canned(429, Map.of("Retry-After", "1"), new byte[0]);
    Canned answer =
        new Canned(
            200,
            Map.of("X-API-CREDITS-REMAINING", "99"),
            "{\"users\":[{\"id\":\"7\"}]}".getBytes(StandardCharsets.UTF_8));
    LocalServer[] self = new LocalServer[1];
    try (LocalServer server =
        server(request -> self[0].requests("/crm/v7/users/7").size() < 3 ? busy : answer)) {
      self[0] = server;
      ZohoCrm crm =
          client(server.url()).pause(time -> {}).observer(new MicrometerObserver(registry)).build();
      crm.users().get("7");
      crm.users().get("7");
    }
    assertThat(
            registry
                .get("zoho.crm.calls")
                .tags("operation", "getUser", "status", "200", "fault", "none")
                .timer()
                .count())
        .isEqualTo(2);
    assertThat(registry.get("zoho.crm.repetitions").tag("operation", "getUser").counter().count())
        .isEqualTo(2);
    assertThat(registry.get("zoho.crm.token.requests").tag("outcome", "given").counter().count())
        .isEqualTo(1);
    assertThat(registry.get("zoho.crm.credits.remaining").gauge().value()).isEqualTo(99);
    assertThat(registry.getMeters())
        .allSatisfy(meter -> assertThat(meter.getId().toString()).doesNotContain("/7"));
  }

  @Test
  void everyRequestSaysWhoSendsIt() {
    try (LocalServer server = server(request -> USERS)) {
      client(server.url()).build().users().list();
      client(server.url()).userAgent("offboarding/2.1 (night)").build().users().list();
      String own = "zoho-crm-contract/[0-9]+\\.[0-9]+\\.[0-9]+(-SNAPSHOT)? \\(Java [0-9]+\\)";
      List<String> said = server.requests().stream().map(CallObserverTest::userAgent).toList();
      assertThat(said).hasSize(4);
      assertThat(said.subList(0, 2)).allMatch(agent -> agent.matches(own));
      assertThat(said.subList(2, 4))
          .allMatch(agent -> agent.matches("offboarding/2\\.1 \\(night\\) " + own));
    }
  }

  @Test
  void aUserAgentThatNoHeaderCanHoldIsRefused() {
    ZohoCrmBuilder builder = ZohoCrm.builder();
    for (String bad : List.of("", "a\r\nX: y", "\u00fcber/1", " a")) {
      assertThatThrownBy(() -> builder.userAgent(bad)).hasMessageContaining("offboarding/2.1");
    }
    assertThatThrownBy(() -> builder.header("User-Agent", "x")).hasMessageContaining("userAgent()");
  }

  private LocalServer server(Function<Recorded, Canned> api) {
    return LocalServer.answering(
        request -> request.uri().getPath().startsWith("/oauth") ? TOKEN : api.apply(request));
  }

  private ZohoCrmBuilder client(URI server) {
    return ZohoCrm.builder()
        .server(server)
        .refreshToken("id", "secret", "1000.refresh")
        .timeout(Duration.ofSeconds(50))
        .observer(observer);
  }

  private static String userAgent(Recorded request) {
    return request.header("User-Agent");
  }
}
