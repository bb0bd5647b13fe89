package io.github.zohocrmcontract.stub;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.zohocrmcontract.stub.faults.Fault;
import io.github.zohocrmcontract.stub.sandbox.ClockChange;
import io.github.zohocrmcontract.stub.sandbox.NewOrganisation;
import io.github.zohocrmcontract.stub.sandbox.OrganisationPlan;
import io.github.zohocrmcontract.stub.sandbox.OrganisationState;
import io.github.zohocrmcontract.stub.sandbox.SandboxOrganisations;
import io.github.zohocrmcontract.stub.testing.Postgres;
import io.github.zohocrmcontract.stub.testing.Reply;
import io.github.zohocrmcontract.stub.testing.StubExtension;
import io.github.zohocrmcontract.stub.testing.StubProcess;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two stubs, each a process of its own, on one PostgreSQL database: whatever counts or is good once
 * is so over both, and what one does the other knows at once.
 */
@Timeout(300)
class TwoStubsOnOneDatabaseTest {

  private static final int CALLERS = 8;
  private static final Duration DELAY = Duration.ofHours(1);
  private static final String TERRITORIES = "/settings/territories";
  private static final String ROOT = "1100000000000201001";
  private static final String ACCOUNT = "/Accounts/1100000000000302001";

  @RegisterExtension
  static final StubExtension stubs =
      StubExtension.two(
          options -> options.withOauthLimits().withRecordJobDelay(DELAY),
          "--oauth-limits",
          "--record-job-delay=" + DELAY.toSeconds());

  private final ExecutorService callers = Executors.newFixedThreadPool(CALLERS);

  @AfterEach
  void stop() {
    callers.shutdownNow();
  }

  @Test
  void ofManyWhoWantTheLastPlaceInATerritoryOneGetsItAndAsManyAreInItAsWereToldSo()
      throws Exception {
    NewOrganisation made = organisations().create(OrganisationPlan.generated("joining", 140, 1, 7));
    String territory = newTerritory(made, "Joined");
    List<String> active =
        stubs.get("/users?type=ActiveUsers").as(made.accessToken()).send().texts("/users/*/id");
    List<String> wanting = active.subList(99, 99 + CALLERS);
    int told = 0;
    for (String user : active.subList(0, 99)) {
      told += join(made, territory, user) == 200 ? 1 : 0;
    }
    for (int round = 0; round < 4; round++) {
      List<Integer> statuses =
          atOnce(
              wanting.stream()
                  .<Callable<Integer>>map(user -> () -> join(made, territory, user))
                  .toList());
      assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 400);
      for (int stub = 0; stub < 2; stub++) {
        Reply users =
            stubs.only(stub).get(path(territory) + "/users").as(made.accessToken()).send();
        assertThat(users.texts("/users/*/id")).hasSize(told + 1);
      }
      String last = wanting.get(statuses.indexOf(200));
      Reply left = stubs.delete(path(territory) + "/users/" + last).as(made.accessToken()).send();
      assertThat(left.status()).as(left.body()).isEqualTo(200);
    }
    assertThat(told).isEqualTo(99);
  }

  @Test
  void everyNewTerritoryGetsAnIdentifierOfItsOwn() throws Exception {
    NewOrganisation made = organisations().create(OrganisationPlan.empty("identifiers"));
    List<Callable<String>> making =
        IntStream.range(0, 40)
            .<Callable<String>>mapToObj(number -> () -> newTerritory(made, "Number " + number))
            .toList();
    List<String> identifiers = atOnce(making);
    assertThat(identifiers).doesNotHaveDuplicates();
    Reply all = stubs.get(TERRITORIES).as(made.accessToken()).send();
    assertThat(all.texts("/territories/*/id")).containsAll(identifiers).hasSize(41);
  }

  @Test
  void aCodeIsGoodOnce() throws Exception {
    organisations().create(OrganisationPlan.empty("codes"));
    String code = organisations().code("codes", OptionalLong.empty(), List.of());
    List<String> answers = atOnce(Collections.nCopies(CALLERS, () -> token("code", code)));
    assertThat(answers).filteredOn(answer -> answer.contains("access_token")).hasSize(1);
    assertThat(answers).filteredOn(answer -> answer.contains("invalid_code")).hasSize(CALLERS - 1);
  }

  @Test
  void theTokensOfTenMinutesAreCountedOverBoth() throws Exception {
    for (int round = 0; round < 4; round++) {
      NewOrganisation made =
          organisations().create(OrganisationPlan.empty("tokens-" + round).standingStill());
      for (int count = 0; count < 9; count++) {
        assertThat(token("refresh_token", made.refreshToken())).contains("access_token");
      }
      List<String> answers =
          atOnce(Collections.nCopies(CALLERS, () -> token("refresh_token", made.refreshToken())));
      assertThat(answers).filteredOn(answer -> answer.contains("access_token")).hasSize(1);
      assertThat(answers)
          .filteredOn(answer -> answer.contains("Access Denied"))
          .hasSize(CALLERS - 1);
    }
  }

  @Test
  void aJobThatFallsDueIsDoneOnceWhicheverStubNotices() throws Exception {
    NewOrganisation made = organisations().create(OrganisationPlan.empty("jobs"));
    String territory = newTerritory(made, "Due");
    for (int round = 0; round < 3; round++) {
      schedule(made, "assign", territory);
      passTimeAtTheOther("jobs");
      List<List<String>> seen =
          atOnce(Collections.nCopies(CALLERS, () -> territoriesOfTheAccount(made)));
      assertThat(seen).containsOnly(List.of(territory));
      schedule(made, "remove", territory);
      passTimeAtTheOther("jobs");
      assertThat(atOnce(Collections.nCopies(CALLERS, () -> territoriesOfTheAccount(made))))
          .containsOnly(List.of());
    }
  }

  @Test
  void aClockThatIsMovedAtOneIsMovedAtTheOther() {
    organisations()
        .create(
            OrganisationPlan.empty("clocks")
                .startingAt(Instant.parse("2026-01-05T09:00:00Z"))
                .standingStill());
    passTimeAtTheOther("clocks");
    assertThat(organisations().now("clocks")).isEqualTo(Instant.parse("2026-01-05T10:00:00Z"));
    organisations().changeClock("clocks", ClockChange.move(Duration.ofDays(1)));
    assertThat(
            stubs.only(1).call("GET", "/sandbox/v1/organisations/clocks/clock").send().text("/now"))
        .isEqualTo("2026-01-06T10:00:00Z");
  }

  @Test
  void whatIsMadeOrRemovedAtOneIsThereOrGoneAtTheOther() {
    NewOrganisation made = organisations().create(OrganisationPlan.empty("short-lived"));
    StubExtension other = stubs.only(1);
    assertThat(other.get("/users").as(made.accessToken()).send().status()).isEqualTo(200);
    organisations().remove("short-lived");
    assertThat(other.get("/users").as(made.accessToken()).send().text("/code"))
        .isEqualTo("INVALID_TOKEN");
  }

  @Test
  void faultsAndTheJournalAreEachStubsOwn() {
    NewOrganisation made = organisations().create(OrganisationPlan.empty("faulty"));
    stubs.stub().faults().add(Fault.answering("INTERNAL_ERROR").inOrganisation("faulty"));
    assertThat(stubs.only(1).get("/users").as(made.accessToken()).send().status()).isEqualTo(200);
    assertThat(stubs.stub().journal().ofOrganisation("faulty")).isEmpty();
    assertThat(stubs.only(0).get("/users").as(made.accessToken()).send().status()).isEqualTo(500);
  }

  @Test
  void nobodyWhoWorksMeanwhileMeetsAFaultOfTheStubWhenOrganisationsAreKeptRestoredAndRemoved()
      throws Exception {
    AtomicBoolean over = new AtomicBoolean();
    Set<String> tokens = Collections.synchronizedSet(new HashSet<>());
    List<Future<Integer>> work = new ArrayList<>();
    for (int caller = 0; caller < 4; caller++) {
      work.add(callers.submit(() -> workUntil(over, tokens)));
    }
    try {
      for (int round = 0; round < 3; round++) {
        NewOrganisation made = organisations().create(OrganisationPlan.generated("kept", 20, 5, 7));
        tokens.add(made.accessToken());
        sandbox("POST", "/organisations/kept/snapshots", "{\"name\":\"before\"}", 201);
        organisations().restore("kept", "before");
        sandbox("POST", "/organisations/kept/actions/reset", "", 200);
        sandbox("POST", "/organisations/kept/snapshots/before/actions/restore", "", 200);
        organisations().remove("kept");
        tokens.clear();
      }
    } finally {
      over.set(true);
    }
    int calls = 0;
    for (Future<Integer> one : work) {
      calls += one.get(120, TimeUnit.SECONDS);
    }
    assertThat(calls).isGreaterThan(20);
  }

  @Test
  void anOrganisationThatSeveralMakeAtTheSameTimeIsMadeOnce() throws Exception {
    for (int round = 0; round < 3; round++) {
      String body = "{\"name\":\"wanted-" + round + "\"}";
      List<Integer> statuses =
          atOnce(
              Collections.nCopies(
                  CALLERS,
                  () ->
                      stubs.call("POST", "/sandbox/v1/organisations").json(body).send().status()));
      assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
    }
  }

  @Test
  void twoThatStartAtTheSameMomentOnAnEmptyDatabaseMakeItOnce() throws Exception {
    String url = Postgres.shared().newDatabase();
    List<StubProcess> started =
        atOnce(
            Collections.nCopies(2, () -> StubProcess.start("--port=0", "--database-url=" + url)));
    try (StubProcess first = started.get(0);
        StubProcess second = started.get(1);
        ZohoCrmStub third = ZohoCrmStub.start(StubOptions.forTests().withDatabase(url));
        ZohoCrmStub alone = ZohoCrmStub.start()) {
      assertThat(first.url()).isNotEqualTo(second.url());
      assertThat(contents(third)).isEqualTo(contents(alone));
      assertThat(third.organisations().list())
          .extracting(OrganisationState::name)
          .isEqualTo(alone.organisations().list().stream().map(OrganisationState::name).toList());
    }
  }

  @Test
  void whatWasChangedIsThereAfterAllHaveStopped() {
    StubOptions options = StubOptions.forTests().withDatabase(Postgres.shared().newDatabase());
    try (ZohoCrmStub one = ZohoCrmStub.start(options)) {
      try (ZohoCrmStub other = ZohoCrmStub.start(options)) {
        other.organisations().create(OrganisationPlan.empty("staying"));
      }
      assertThat(one.organisations().get("staying").users()).isEqualTo(1);
    }
    try (ZohoCrmStub again = ZohoCrmStub.start(options)) {
      assertThat(again.organisations().get("staying").users()).isEqualTo(1);
    }
  }

  /** How many rows there are in each table. */
  private static List<String> contents(ZohoCrmStub stub) {
    JdbcClient database = stub.application().getBean(JdbcClient.class);
    return Planting.texts(
            stub,
            "SELECT LOWER(table_name) FROM information_schema.tables"
                + " WHERE table_schema = CURRENT_SCHEMA")
        .stream()
        .sorted()
        .map(
            table ->
                table
                    + " "
                    + database.sql("SELECT COUNT(*) FROM " + table).query(Long.class).single())
        .toList();
  }

  /**
   * Reads and changes the organisation that is there, if one is; its answers are the contract's.
   */
  private static int workUntil(AtomicBoolean over, Set<String> tokens) {
    int calls = 0;
    while (!over.get()) {
      for (String token : List.copyOf(tokens)) {
        String name = "Made " + Thread.currentThread().getId() + " " + calls;
        for (Reply reply :
            List.of(
                stubs.post(TERRITORIES).as(token).json(territory(name)).send(),
                stubs.get(TERRITORIES).as(token).send(),
                stubs.get(path(ROOT) + "/users").as(token).send(),
                stubs.get(ACCOUNT).as(token).send(),
                stubs.call("GET", "/sandbox/v1/organisations").send())) {
          assertThat(reply.status()).as(reply.body()).isLessThan(500);
          calls++;
        }
      }
    }
    return calls;
  }

  private static SandboxOrganisations organisations() {
    return stubs.stub().organisations();
  }

  private static void passTimeAtTheOther(String organisation) {
    Reply moved =
        stubs
            .only(1)
            .call("PUT", "/sandbox/v1/organisations/" + organisation + "/clock")
            .json("{\"move_seconds\":" + DELAY.toSeconds() + "}")
            .send();
    assertThat(moved.status()).as(moved.body()).isEqualTo(200);
  }

  private static void sandbox(String method, String path, String body, int status) {
    var call = stubs.only(1).call(method, "/sandbox/v1" + path);
    Reply reply = (body.isEmpty() ? call : call.json(body)).send();
    assertThat(reply.status()).as(reply.body()).isEqualTo(status);
  }

  private static String newTerritory(NewOrganisation made, String name) {
    Reply reply = stubs.post(TERRITORIES).as(made.accessToken()).json(territory(name)).send();
    assertThat(reply.status()).as(reply.body()).isEqualTo(201);
    return reply.text("/territories/0/details/id");
  }

  private static String territory(String name) {
    return """
        {"territories":[{"name":"%s","permission_type":"read_only","reporting_to":{"id":"%s"}}]}"""
        .formatted(name, ROOT);
  }

  private static String path(String territory) {
    return TERRITORIES + "/" + territory;
  }

  private static int join(NewOrganisation made, String territory, String user) {
    return stubs.put(path(territory) + "/users/" + user).as(made.accessToken()).send().status();
  }

  private static void schedule(NewOrganisation made, String change, String territory) {
    Reply reply =
        stubs
            .post(ACCOUNT + "/actions/" + change + "_territories")
            .as(made.accessToken())
            .json("{\"data\":[{\"Territories\":[{\"id\":\"" + territory + "\"}]}]}")
            .send();
    assertThat(reply.status()).as(reply.body()).isEqualTo(202);
  }

  private static List<String> territoriesOfTheAccount(NewOrganisation made) {
    Reply reply = stubs.get(ACCOUNT).as(made.accessToken()).send();
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    return reply.texts("/data/0/Territories/*/id");
  }

  /** A token for a code or for a refresh token; the answer as it is. */
  private static String token(String key, String secret) {
    Reply reply =
        stubs
            .call("POST", "/oauth/v2/token")
            .form(
                "grant_type",
                key.equals("code") ? "authorization_code" : key,
                "client_id",
                "sandbox-client",
                "client_secret",
                "sandbox-secret",
                key,
                secret)
            .send();
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    return reply.body();
  }

  /** Lets callers begin at one moment and make all calls; the answers come in their order. */
  private <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
    CyclicBarrier start = new CyclicBarrier(Math.min(CALLERS, calls.size()));
    List<Future<T>> answers = new ArrayList<>();
    for (int index = 0; index < calls.size(); index++) {
      Callable<T> call = calls.get(index);
      boolean waits = index < start.getParties();
      answers.add(
          callers.submit(
              () -> {
                if (waits) {
                  start.await(30, TimeUnit.SECONDS);
                }
                return call.call();
              }));
    }
    List<T> answered = new ArrayList<>();
    for (Future<T> answer : answers) {
      answered.add(answer.get(120, TimeUnit.SECONDS));
    }
    return answered;
  }
}
