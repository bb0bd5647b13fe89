package io.github.zohocrmcontract.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.zohocrmcontract.client.errors.ApiException;
import io.github.zohocrmcontract.client.errors.InvalidRequestException;
import io.github.zohocrmcontract.client.errors.JobFailedException;
import io.github.zohocrmcontract.client.errors.JobTimeoutException;
import io.github.zohocrmcontract.client.errors.TransportException;
import io.github.zohocrmcontract.client.http.Answer;
import io.github.zohocrmcontract.client.limits.Edition;
import io.github.zohocrmcontract.client.model.CrmRecord;
import io.github.zohocrmcontract.client.model.Territory;
import io.github.zohocrmcontract.client.model.TerritoryPermissionType;
import io.github.zohocrmcontract.client.model.TerritoryRuleName;
import io.github.zohocrmcontract.client.model.User;
import io.github.zohocrmcontract.client.model.UserTerritory;
import io.github.zohocrmcontract.client.model.UserType;
import io.github.zohocrmcontract.client.model.UsersCount;
import io.github.zohocrmcontract.client.records.CrmModule;
import io.github.zohocrmcontract.client.results.BatchResult;
import io.github.zohocrmcontract.client.results.ItemResult;
import io.github.zohocrmcontract.client.results.Lookup;
import io.github.zohocrmcontract.client.results.Page;
import io.github.zohocrmcontract.client.retries.RetryPolicy;
import io.github.zohocrmcontract.client.territories.NewTerritory;
import io.github.zohocrmcontract.client.territories.RecordCondition;
import io.github.zohocrmcontract.client.territories.TerritoryChanges;
import io.github.zohocrmcontract.client.territories.TerritoryDeletion;
import io.github.zohocrmcontract.client.territories.TerritoryFilter;
import io.github.zohocrmcontract.client.territories.TerritoryQuery;
import io.github.zohocrmcontract.client.testing.GuidePage;
import io.github.zohocrmcontract.client.testing.LocalServer;
import io.github.zohocrmcontract.client.testing.LocalServer.Canned;
import io.github.zohocrmcontract.client.users.Handover;
import io.github.zohocrmcontract.client.users.JobWait;
import io.github.zohocrmcontract.client.users.NewUser;
import io.github.zohocrmcontract.client.users.TransferJob;
import io.github.zohocrmcontract.client.users.UserChanges;
import io.github.zohocrmcontract.client.users.UserDeletion;
import io.github.zohocrmcontract.client.users.UserQuery;
import io.github.zohocrmcontract.stub.ZohoCrmStub;
import io.github.zohocrmcontract.stub.faults.Fault;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Every snippet of {@code docs/guide.md} stands in here, and runs. */
@Timeout(120)
class GuideTest {
  private static final String USERS = "sandbox-refresh-documented-users";
  private static final String TERRITORIES = "sandbox-refresh-documented-territories";
  private static final String TRANSFER = "sandbox-refresh-documented-transfer";
  private static final String NO_ADMINISTRATOR = "sandbox-refresh-few-licences-office-manager";
  private static final String RECORDS = "sandbox-refresh-documented-records";
  private static final String FEW_LICENCES = "sandbox-refresh-few-licences";

  private final ZohoCrmStub running = ZohoCrmStub.start();
  private final URI stub = running.url();
  private final List<String> names = new ArrayList<>();
  private final List<String> report = new ArrayList<>();

  @AfterEach
  void stopStub() {
    running.close();
  }

  @Test
  void theGuideHasNoSnippetThatIsNotInThisTest() {
    GuidePage page = GuidePage.at("docs/guide.md");
    assertThat(page.kinds()).containsExactly("java");
    assertThat(page.snippets()).hasSize(26);
    assertThat(page.snippetsMissingIn(GuideTest.class)).as("To be run by this test").isEmpty();
  }

  @Test
  void oneStartsWithTheStub() {
    ZohoCrm crm =
        ZohoCrm.builder()
            .server(stub) // http://127.0.0.1:8080, if you started it by hand
            .refreshToken("sandbox-client", "sandbox-secret", "sandbox-refresh-documented-users")
            .build();
    assertThat(crm.users().count()).isEqualTo(15);
  }

  @Test
  void oneGoesOnWithTheDataCentre() {
    String clientId = "1000.client";
    String clientSecret = "secret";
    String refreshToken = "1000.refresh";
    ZohoCrm crm =
        ZohoCrm.builder()
            .dataCentre(DataCentre.EU)
            .environment(DataCentre.Environment.SANDBOX)
            .refreshToken(clientId, clientSecret, refreshToken)
            .build();
    assertThat(crm).hasToString("ZohoCrm[https://sandbox.zohoapis.eu/crm/v7]");
  }

  @Test
  void listsAreWalkedAndLeftEarly() {
    ZohoCrm crm = as(USERS);
    for (User user : crm.users().all(UserQuery.all().type(UserType.ACTIVE_USERS))) {
      names.add(user.getFullName());
    }
    assertThat((long) names.size()).isEqualTo(crm.users().count(UserType.ACTIVE_USERS));

    String email = crm.users().list().items().get(2).getEmail();
    Optional<User> found =
        crm.users().all().stream()
            .filter(user -> email.equalsIgnoreCase(user.getEmail()))
            .findFirst();
    assertThat(found.orElseThrow().getId()).isEqualTo(crm.users().list().items().get(2).getId());

    Page<User> page = crm.users().list(UserQuery.all().perPage(10).page(2));
    boolean isLast = !page.hasMore();
    assertThat(page).hasSize(5);
    assertThat(isLast).isTrue();

    names.clear();
    try (Stream<User> users = crm.users().all(UserQuery.all().perPage(5)).onePageAhead().stream()) {
      users.limit(7).map(User::getFullName).forEach(names::add);
    }
    assertThat(names).hasSize(7);
  }

  @Test
  void whatHasNotChangedIsNoEmptyPage() {
    readChanged(OffsetDateTime.parse("2000-01-01T00:00:00Z"));
    assertThat(names).hasSize(15);
    names.clear();
    readChanged(OffsetDateTime.now().plusDays(1));
    assertThat(names).isEmpty();
  }

  private void readChanged(OffsetDateTime lastRun) {
    ZohoCrm crm = as(USERS);
    Page<User> changed = crm.users().list(UserQuery.all().ifModifiedSince(lastRun));
    if (!changed.isNotModified()) {
      changed.forEach(user -> names.add(user.getFullName()));
    }
    assertThat(changed.isNotModified()).isEqualTo(names.isEmpty());
  }

  @Test
  void oneUserIsFoundOrNot() {
    ZohoCrm crm = as(USERS);
    String userId = "5725767000000411001";
    OffsetDateTime lastRun = OffsetDateTime.parse("2000-01-01T00:00:00Z");
    Optional<User> user = crm.users().get(userId);
    assertThat(user).isPresent();
    assertThatExceptionOfType(InvalidRequestException.class)
        .isThrownBy(() -> crm.users().get("1"))
        .satisfies(unknown -> assertThat(unknown.code()).hasValue("INVALID_DATA"));
    assertThatIllegalArgumentException().isThrownBy(() -> crm.users().get("Patricia"));

    Lookup<User> lookup = crm.users().getIfModifiedSince(userId, lastRun);
    if (lookup instanceof Lookup.Found<User> changed) {
      names.add(changed.object().getFullName());
    } // the others are Lookup.NotModified and Lookup.Nothing
    assertThat(names).containsExactly(user.orElseThrow().getFullName());
  }

  @Test
  void usersAreAddedAndChanged() {
    ZohoCrm crm = as(TRANSFER);
    String roleId = "3652397000000026009";
    String profileId = "3652397000000026014";
    String managerId = "3652397000001464001";
    ItemResult.Done added =
        crm.users()
            .create(
                NewUser.of("amara@example.com", roleId, profileId)
                    .firstName("Amara")
                    .lastName("Okafor")
                    .reportingTo(managerId)
                    .with("Shoe_Size", 42)); // a field of the organisation's own
    String userId = added.details().id().orElseThrow();
    crm.users().update(userId, UserChanges.none().with("phone", "+1 512").clear("Reporting_To"));
    crm.users().deactivate(userId);
    User user = crm.users().get(userId).orElseThrow();
    assertThat(user.getPhone()).isEqualTo("+1 512");
    assertThat(user.getReportingTo()).isNull();
    assertThat(user.getStatus()).isEqualTo("disabled");

    Object shoeSize = user.getAdditionalProperty("Shoe_Size");
    boolean wasSent = user.getPhone_JsonNullable().isPresent();
    byte[] whole = crm.json().write(user); // with every key that came
    assertThat(shoeSize).isEqualTo(42);
    assertThat(wasSent).isTrue();
    assertThat(new String(whole, StandardCharsets.UTF_8)).contains("\"Shoe_Size\":42");
  }

  @Test
  void territoriesAreMadeFilledAndFound() {
    ZohoCrm crm = as(TERRITORIES);
    String parentId = "431581000000744113";
    String otherTerritoryId = "431581000000744137";
    String managerId = "431581000000258001";
    String userId = "431581000000278001";
    RecordCondition largeInOoty =
        RecordCondition.where("Annual_Revenue")
            .greaterThan(1_000_000)
            .and(RecordCondition.where("Billing_City").is("Ooty"));
    ItemResult.Done made =
        crm.territories()
            .create(
                NewTerritory.of("Nilgiris", parentId, TerritoryPermissionType.READ_ONLY)
                    .manager(managerId)
                    .rule(TerritoryRuleName.ACCOUNT_RULE_CRITERIA, largeInOoty));
    String territoryId = made.details().id().orElseThrow();
    crm.territories()
        .update(territoryId, TerritoryChanges.none().name("Blue Hills").withoutManager());
    Territory hills = crm.territories().get(territoryId).orElseThrow();
    assertThat(hills.getName()).isEqualTo("Blue Hills");
    assertThat(hills.getManager()).isNull();

    crm.territoryUsers().associate(territoryId, userId);
    for (User member : crm.territoryUsers().all(territoryId)) {
      names.add(member.getFullName());
    }
    crm.userTerritories().add(userId, List.of(otherTerritoryId));
    crm.userTerritories().remove(userId, territoryId);
    assertThat(names).hasSize(2);
    assertThat(crm.userTerritories().list(userId))
        .extracting(UserTerritory::getId)
        .contains(otherTerritoryId)
        .doesNotContain(territoryId);

    names.clear();
    TerritoryFilter belowIt = TerritoryFilter.parent().is(parentId);
    for (Territory territory :
        crm.territories().all(TerritoryQuery.all().filter(belowIt).withAllRules())) {
      names.add(territory.getName());
    }
    assertThat(names).contains("Blue Hills", "Chennai-South").doesNotContain("Chennai");
  }

  @Test
  void territoriesOfARecordAreScheduled() {
    ZohoCrm crm = as(RECORDS);
    String recordId = "554023000003635073";
    String territoryId = "554023000000430409";
    ItemResult.Done scheduled =
        crm.records().assignTerritories(CrmModule.ACCOUNTS, recordId, List.of(territoryId));
    String jobId = scheduled.details().jobId().orElseThrow();
    CrmRecord account = crm.records().get(CrmModule.ACCOUNTS, recordId).orElseThrow();
    account.getTerritories().forEach(territory -> names.add(territory.getName()));
    assertThat(jobId).isNotBlank();
    assertThat(names).containsExactly("Austin");
  }

  @Test
  void ofABatchEachResultIsTold() {
    ZohoCrm crm = as(TERRITORIES);
    String territoryId = "431581000000744137";
    List<String> userIds = List.of("431581000000278001", "431581000000999999");
    BatchResult added = crm.territoryUsers().associate(territoryId, userIds);
    for (ItemResult.Failed failed : added.failed()) {
      report.add(
          userIds.get(failed.index()) + ": " + failed.code() + ". " + failed.cure().orElse(""));
    }
    assertThat(report).singleElement().asString().startsWith("431581000000999999: INVALID_DATA. ");
  }

  @Test
  void deletingIsSaidInSoManyWords() {
    ZohoCrm crm = as(TRANSFER);
    String userId = "3652397000001464021";
    crm.users().delete(UserDeletion.of(userId)); // hands nothing over
    assertThat(deletedUsers()).contains(userId);

    String leaverId = "3652397000001464001";
    String receiverId = "3652397000000186017";
    TransferJob job =
        crm.users()
            .transferAndDelete(
                UserDeletion.of(leaverId).afterHandingOver(Handover.everythingTo(receiverId)));
    String jobId = job.id(); // enough to go on with in another process
    follow(crm, jobId);
    assertThat(report).last().isEqualTo("completed");
    assertThat(deletedUsers()).contains(leaverId);
  }

  private void follow(ZohoCrm crm, String jobId) {
    try {
      crm.users()
          .transferJob(jobId)
          .await(
              JobWait.atMost(Duration.ofMinutes(10))
                  .onProgress(status -> report.add(status.value())));
    } catch (JobTimeoutException goesOn) {
      report.add("ask again later: " + goesOn.jobId());
    } catch (JobFailedException failed) {
      report.add(failed.reason().orElse("no reason given"));
    }
  }

  @Test
  void territoriesAreDeletedWithOrWithoutWhatStandsBelow() {
    ZohoCrm crm = as(TERRITORIES);
    String territoryId = "431581000000744125";
    String parentId = "431581000000744159";
    String otherTerritoryId = "431581000000272796";
    crm.territories().delete(TerritoryDeletion.of(territoryId));
    crm.territories()
        .transferAndDelete(TerritoryDeletion.of(parentId).afterMovingChildrenTo(otherTerritoryId));
    assertThat(crm.territories().list())
        .extracting(Territory::getId)
        .doesNotContain(territoryId, parentId)
        .contains("431581000000744169");
  }

  @Test
  void errorsAreToldApartByWhatToDo() {
    String roleId = "3652397000000026009";
    String profileId = "3652397000000026014";
    NewUser amara = NewUser.of("amara@example.com", roleId, profileId).lastName("Okafor");
    as(TRANSFER).users().create(amara);
    add(as(TRANSFER), amara);
    NewUser obi =
        NewUser.of("obi@example.com", "1600000000000026005", "1600000000000026011").lastName("Obi");
    add(as(FEW_LICENCES), obi);
    add(as(TRANSFER), NewUser.of("obi@example.com", "1", profileId).lastName("Obi"));
    add(as(NO_ADMINISTRATOR), obi);
    ZohoCrm late = as(TRANSFER);
    running.close();
    add(late, amara);
    assertThat(report).hasSize(5);
    assertThat(report.subList(0, 3))
        .containsExactly("the address is taken", "no licence is left", "wrong: $.users[0].role");
    assertThat(report.get(3)).endsWith(".");
    assertThat(report.get(4)).isEqualTo("NO_CONNECTION, so look before you do it again");
  }

  private void add(ZohoCrm crm, NewUser user) {
    try {
      crm.users().create(user);
    } catch (ApiException refused) {
      switch (refused.kind()) {
        case DUPLICATE -> report.add("the address is taken");
        case CAPACITY -> report.add("no licence is left");
        case INVALID_INPUT ->
            report.add("wrong: " + refused.details().jsonPath().orElse("the request"));
        case PERMISSION -> report.add(refused.cure().orElse(refused.serverMessage()));
        default -> throw refused;
      }
    } catch (TransportException lost) {
      report.add(lost.fault() + ", so look before you do it again");
    }
  }

  @Test
  void limitsAreSaidInTheBuilder() {
    String clientId = "sandbox-client";
    String clientSecret = "sandbox-secret";
    String refreshToken = USERS;
    ZohoCrm crm =
        ZohoCrm.builder()
            .server(stub)
            .refreshToken(clientId, clientSecret, refreshToken)
            .timeout(Duration.ofSeconds(20)) // a whole call, with login, waits and repetitions
            .retries(RetryPolicy.defaults().attempts(5))
            .parallelCalls(
                Edition.STANDARD) // or a number; Zoho counts all processes of an application
            .build();
    OptionalLong left =
        crm.limits().creditsRemaining(); // of the day; Zoho tells once half are gone
    assertThat(left).isEmpty();
    assertThat(crm.limits().mostParallel()).hasValue(10);
    assertThat(crm.users().count()).isEqualTo(15);
  }

  @Test
  void whatIsYourOwnIsUsed() {
    String accessToken = "1000.token";
    String traceId = "4bf92f3577b34da6";
    SimpleModule module = new SimpleModule("shoes");
    try (LocalServer server =
        LocalServer.answering(request -> Canned.json(200, "{\"users\":[]}"))) {
      InetSocketAddress proxy = new InetSocketAddress("127.0.0.1", server.url().getPort());
      ZohoCrm crm =
          ZohoCrm.builder()
              .baseUrl(URI.create("http://api.example/crm/v7"))
              .accessToken(accessToken)
              .httpClient(HttpClient.newBuilder().proxy(ProxySelector.of(proxy)))
              .jsonMapper(JsonMapper.builder().addModule(module))
              .header("X-Program", "offboarding")
              .build();
      ZohoCrm traced = crm.withHeader("X-Trace", traceId); // shares connections and tokens
      traced.users().list();
      assertThat(server.requests().get(0).header("Host")).isEqualTo("api.example");
      assertThat(server.requests().get(0).header("X-Program")).isEqualTo("offboarding");
      assertThat(server.requests().get(0).header("X-Trace")).isEqualTo(traceId);
    }
  }

  @Test
  void theOperationsTellStatusAndHeaders() {
    ZohoCrm crm = as(USERS);
    Answer<UsersCount> answer = crm.usersApi().getUsersCount(UserType.ACTIVE_USERS);
    long count = answer.body().orElseThrow().getCount();
    Optional<String> date = answer.headers().firstValue("Date");
    assertThat(count).isEqualTo(crm.users().count(UserType.ACTIVE_USERS));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(date).isPresent();
  }

  @Test
  void programsAreTestedWithTheStub() {
    try (ZohoCrmStub stub = ZohoCrmStub.start()) {
      stub.faults().add(Fault.answering("TOO_MANY_REQUESTS").onOperation("getUsers").times(2));
      ZohoCrm crm =
          ZohoCrm.builder()
              .server(stub.url())
              .refreshToken("sandbox-client", "sandbox-secret", "sandbox-refresh-documented-users")
              .pause(time -> {}) // repeats without waiting
              .build();
      assertThat(crm.users().list()).hasSize(15);
      assertThat(stub.journal().ofOperation("getUsers")).hasSize(3);
      assertThat(stub.journal().requests()).allMatch(request -> request.findings().isEmpty());
    }
  }

  private List<String> deletedUsers() {
    return as(TRANSFER).users().all(UserQuery.all().type(UserType.DELETED_USERS)).stream()
        .map(User::getId)
        .toList();
  }

  private ZohoCrm as(String refreshToken) {
    return ZohoCrm.builder()
        .server(stub)
        .refreshToken("sandbox-client", "sandbox-secret", refreshToken)
        .retries(RetryPolicy.never())
        .build();
  }
}
