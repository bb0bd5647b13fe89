package io.github.zohocrmcontract.stub.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.zohocrmcontract.stub.refusals.Refusal;
import io.github.zohocrmcontract.stub.sandbox.ClockChange;
import io.github.zohocrmcontract.stub.sandbox.OrganisationPlan;
import io.github.zohocrmcontract.stub.testing.MovableClock;
import io.github.zohocrmcontract.stub.testing.Reply;
import io.github.zohocrmcontract.stub.testing.Sandbox;
import io.github.zohocrmcontract.stub.testing.StubExtension;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Credits within 24 hours and calls at the same time, for each organisation. */
class LimitsTest {

  @RegisterExtension static final StubExtension STUB = new StubExtension();

  private static final String REMAINING = "X-API-CREDITS-REMAINING";

  private final MovableClock clock = new MovableClock();
  private final Limits limits =
      new Limits(organisation -> clock.instant(), organisation -> 10, Optional.empty());

  @ParameterizedTest
  @CsvSource({
    "FREE,         100,     5000,  5",
    "STANDARD,     10,      52500, 10",
    "STANDARD,     1000,    100000, 10",
    "PROFESSIONAL, 10,      55000, 15",
    "PROFESSIONAL, 100000,  3000000, 15",
    "ENTERPRISE,   10,      60000, 20",
    "ENTERPRISE,   100000,  5000000, 20",
    "ULTIMATE,     10,      70000, 25",
    "ULTIMATE,     1000000, 2000050000, 25"
  })
  void anEditionAllowsWhatZohoSays(Edition edition, long users, long credits, int concurrency) {
    assertThat(edition.allowance(users)).isEqualTo(new Allowance(credits, concurrency));
  }

  @Test
  void thereIsNoLimitUnlessOneIsSet() {
    for (int call = 0; call < 100; call++) {
      limits.admit("acme", "getUsers");
    }
    assertThat(limits.usage("acme")).isEmpty();
  }

  @Test
  void theEditionOfAllCountsTheUsersOfEach() {
    Limits ofAll =
        new Limits(
            organisation -> clock.instant(), String::length, Optional.of(Edition.ENTERPRISE));
    assertThat(ofAll.usage("acme").orElseThrow().allowance().credits()).isEqualTo(54_000);
  }

  @Test
  void creditsComeBackAfterADay() {
    limits.set("acme", new Allowance(2, 10));
    limits.admit("acme", "getUsers").close();
    clock.move(Duration.ofHours(12));
    limits.admit("acme", "getUsers").close();
    assertRefused("acme");
    clock.move(Duration.ofHours(12).plusMinutes(1));
    limits.admit("acme", "getUsers").close();
    assertRefused("acme");
    assertThat(limits.usage("acme").orElseThrow().credits()).isEqualTo(2);
  }

  @Test
  void whatWasUsedAfterTheMomentToWhichTheClockIsSetBackIsNotUsedYet() {
    limits.set("acme", new Allowance(2, 10));
    limits.admit("acme", "getUsers").close();
    clock.move(Duration.ofHours(2));
    limits.admit("acme", "getUsers").close();
    clock.move(Duration.ofHours(-1));
    limits.admit("acme", "getUsers").close();
    assertRefused("acme");
    clock.move(Duration.ofHours(-8760));
    assertThat(limits.usage("acme").orElseThrow().credits()).isZero();
  }

  @Test
  void callsThatLookAtTheClockInAnotherOrderAllCount() {
    limits.set("acme", new Allowance(2, 10));
    limits.admit("acme", "getUsers").close();
    clock.move(Duration.ofMillis(-1));
    limits.admit("acme", "getUsers").close();
    assertRefused("acme");
  }

  @Test
  void creditsGoByTheTimeOfTheirOrganisation() {
    STUB.stub().organisations().create(OrganisationPlan.empty("by-its-own-clock").standingStill());
    String token =
        STUB.stub()
            .organisations()
            .login("by-its-own-clock", OptionalLong.empty(), List.of())
            .accessToken();
    STUB.stub().limits().set("by-its-own-clock", new Allowance(1, 5));
    assertThat(STUB.get("/users").as(token).send().status()).isEqualTo(200);
    assertThat(STUB.get("/users").as(token).send().status()).isEqualTo(429);
    STUB.stub()
        .organisations()
        .changeClock("by-its-own-clock", ClockChange.move(Duration.ofMinutes(59)));
    assertThat(STUB.get("/users").as(token).send().status()).isEqualTo(429);
    STUB.stub()
        .organisations()
        .changeClock("by-its-own-clock", ClockChange.move(Duration.ofHours(24)));
    String later =
        STUB.stub()
            .organisations()
            .login("by-its-own-clock", OptionalLong.empty(), List.of())
            .accessToken();
    assertThat(STUB.get("/users").as(later).send().status()).isEqualTo(200);
    assertThat(STUB.get("/users").as(later).send().status()).isEqualTo(429);
  }

  @Test
  void onlyCallsToTheApiCount() {
    STUB.stub().organisations().create(OrganisationPlan.empty("counted"));
    var tokens = STUB.stub().organisations().login("counted", OptionalLong.empty(), List.of());
    STUB.stub().limits().set("counted", new Allowance(2, 1));
    STUB.get("/users").as(tokens.accessToken()).send();
    for (String target : List.of("/health", "/metrics", "/sandbox/v1/organisations/counted")) {
      Reply reply = STUB.call("GET", target).as(tokens.accessToken()).sendUnchecked();
      assertThat(reply.status()).as(target).isEqualTo(200);
      assertThat(reply.headers().firstValue(REMAINING)).as(target).isEmpty();
    }
    Reply refreshed =
        STUB.call("POST", "/oauth/v2/token")
            .form(
                "grant_type", "refresh_token",
                "client_id", "sandbox-client",
                "client_secret", "sandbox-secret",
                "refresh_token", tokens.refreshToken())
            .send();
    assertThat(refreshed.status()).isEqualTo(200);
    assertThat(refreshed.headers().firstValue(REMAINING)).isEmpty();
    assertThat(STUB.stub().limits().usage("counted").orElseThrow().credits()).isEqualTo(1);
  }

  @Test
  void aCallThatIsRefusedCostsNothing() {
    limits.set("acme", new Allowance(2, 1));
    Limits.Admission first = limits.admit("acme", "getUsers");
    assertRefused("acme");
    first.close();
    limits.admit("acme", "getUsers").close();
    assertRefused("acme");
  }

  @Test
  void callsThatCountMoreUseMore() {
    limits.set("acme", new Allowance(10, 5));
    limits.setCost("createTerritories", new CallCost(4, 3));
    Limits.Admission dear = limits.admit("acme", "createTerritories");
    assertThat(limits.usage("acme").orElseThrow().underWay()).isEqualTo(3);
    assertThat(limits.usage("acme").orElseThrow().remaining()).isEqualTo(6);
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> limits.admit("acme", "createTerritories"));
    dear.close();
    assertThat(limits.usage("acme").orElseThrow().underWay()).isZero();
  }

  @Test
  void oneOrganisationDoesNotUseTheCreditsOfAnother() {
    limits.set("acme", new Allowance(1, 1));
    limits.set("other", new Allowance(1, 1));
    limits.admit("acme", "getUsers");
    limits.admit("other", "getUsers").close();
  }

  @Test
  void whatIsLeftIsToldFromHalfOnAndThenCallsAreRefusedAsDocumented() {
    STUB.stub().limits().set("documented-users", new Allowance(4, 5));
    try {
      assertThat(call().headers().firstValue(REMAINING)).isEmpty();
      assertThat(call().headers().firstValue(REMAINING)).contains("2");
      // A call that is refused for another reason counts all the same.
      assertThat(
              STUB.get("/users?page=one").as(Sandbox.USERS).send().headers().firstValue(REMAINING))
          .contains("1");
      assertThat(call().headers().firstValue(REMAINING)).contains("0");
      Reply refused = call();
      assertThat(refused.status()).isEqualTo(429);
      assertThat(refused.text("/code")).isEqualTo("TOO_MANY_REQUESTS");
      assertThat(refused.headers().firstValue(REMAINING)).contains("0");
      assertThat(refused.headers().firstValue("Retry-After")).isEmpty();
      assertThat(STUB.get("/users").as(Sandbox.TRANSFER).send().status()).isEqualTo(200);
    } finally {
      STUB.stub().limits().reset("documented-users");
    }
    assertThat(call().status()).isEqualTo(200);
  }

  private static Reply call() {
    return STUB.get("/users").as(Sandbox.USERS).send();
  }

  private void assertRefused(String organisation) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> limits.admit(organisation, "getUsers"))
        .matches(refusal -> refusal.status() == 429);
  }
}
