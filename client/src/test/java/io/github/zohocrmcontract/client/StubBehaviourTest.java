package io.github.zohocrmcontract.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.zohocrmcontract.client.auth.AccessToken;
import io.github.zohocrmcontract.client.auth.InMemoryTokenStore;
import io.github.zohocrmcontract.client.auth.RefreshTokenGrant;
import io.github.zohocrmcontract.client.auth.RenewedTokens;
import io.github.zohocrmcontract.client.auth.TokenEndpoint;
import io.github.zohocrmcontract.client.auth.TokenSource;
import io.github.zohocrmcontract.client.errors.AuthenticationException;
import io.github.zohocrmcontract.client.errors.InvalidRequestException;
import io.github.zohocrmcontract.client.errors.ItemsFailedException;
import io.github.zohocrmcontract.client.errors.LoginException;
import io.github.zohocrmcontract.client.errors.PermissionException;
import io.github.zohocrmcontract.client.errors.ScopeException;
import io.github.zohocrmcontract.client.http.Deadline;
import io.github.zohocrmcontract.client.http.HttpSettings;
import io.github.zohocrmcontract.client.http.HttpTransport;
import io.github.zohocrmcontract.client.json.ZohoJson;
import io.github.zohocrmcontract.client.model.User;
import io.github.zohocrmcontract.client.model.UserType;
import io.github.zohocrmcontract.client.observe.CallObserver;
import io.github.zohocrmcontract.client.results.BatchResult;
import io.github.zohocrmcontract.client.results.ItemResult;
import io.github.zohocrmcontract.client.results.Lookup;
import io.github.zohocrmcontract.client.results.Page;
import io.github.zohocrmcontract.client.results.PageInfo;
import io.github.zohocrmcontract.client.users.Handover;
import io.github.zohocrmcontract.client.users.JobStatus;
import io.github.zohocrmcontract.client.users.JobWait;
import io.github.zohocrmcontract.client.users.TransferJob;
import io.github.zohocrmcontract.client.users.UserDeletion;
import io.github.zohocrmcontract.client.users.UserQuery;
import io.github.zohocrmcontract.stub.StubOptions;
import io.github.zohocrmcontract.stub.ZohoCrmStub;
import io.github.zohocrmcontract.stub.sandbox.ClockChange;
import io.github.zohocrmcontract.stub.sandbox.NewOrganisation;
import io.github.zohocrmcontract.stub.sandbox.OrganisationPlan;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The client against the stub, which remembers. */
class StubBehaviourTest {
  private static final String USERS = "sandbox-refresh-documented-users";
  private static final String TERRITORIES = "sandbox-refresh-documented-territories";
  private static final String TRANSFER = "sandbox-refresh-documented-transfer";

  private static final String CHENNAI = "431581000000744113";
  private static final String ZOHO = "431581000000272796";
  private static final String PATRICIA = "431581000000258001";
  private static final String JANE = "431581000000278001";
  private static final String NOBODY = "431581000000999999";

  private static final String LEAVER = "3652397000001464001";
  private static final String RECEIVER = "3652397000000186017";

  private ZohoCrmStub stub;

  @BeforeEach
  void startStub() {
    stub = ZohoCrmStub.start();
  }

  @AfterEach
  void stopStub() {
    stub.close();
  }

  @Test
  void theOrganisationHasFifteenUsersOnOnePage() {
    Page<User> page = as(USERS).users().list();
    assertThat(page.items()).hasSize(15);
    assertThat(page.info()).hasValue(new PageInfo(1, 200, 15, false));
    assertThat(page.hasMore()).isFalse();
    assertThat(page.isNotModified()).isFalse();
  }

  @Test
  void pagesAreCutAsAskedFor() {
    Page<User> second = as(USERS).users().list(UserQuery.all().perPage(10).page(2));
    assertThat(second.items()).hasSize(5);
    assertThat(second.info()).hasValue(new PageInfo(2, 10, 5, false));
    assertThat(as(USERS).users().list(UserQuery.all().perPage(10)).hasMore()).isTrue();
  }

  @Test
  void aPageBehindTheLastIsEmptyAndNotNull() {
    Page<User> page = as(USERS).users().list(UserQuery.all().page(9));
    assertThat(page.isEmpty()).isTrue();
    assertThat(page.isNotModified()).isFalse();
    assertThat(page.info()).isEmpty();
  }

  @Test
  void typesAndIdentifiersNarrowTheList() {
    ZohoCrm crm = as(USERS);
    assertThat(crm.users().list(UserQuery.all().type(UserType.DELETED_USERS)))
        .extracting(User::getStatus)
        .containsExactly("deleted", "deleted");
    assertThat(
            crm.users()
                .list(UserQuery.all().ids(List.of("5725767000000583018", "5725767000000583032"))))
        .extracting(User::getId)
        .containsExactly("5725767000000583018", "5725767000000583032");
    assertThat(crm.users().list(UserQuery.all().type(UserType.CURRENT_USER))).hasSize(1);
  }

  @Test
  void oneUserIsFoundAndAnUnknownOneIsATypedError() {
    ZohoCrm crm = as(USERS);
    assertThat(crm.users().get("5725767000000411001").orElseThrow().getId())
        .isEqualTo("5725767000000411001");
    InvalidRequestException unknown =
        catchThrowableOfType(InvalidRequestException.class, () -> crm.users().get("1"));
    assertThat(unknown.status()).isEqualTo(400);
    assertThat(unknown.code()).hasValue("INVALID_DATA");
    assertThat(unknown.details().resourcePathIndex()).hasValue(1);
    assertThat(unknown.request().toString()).isEqualTo("GET /crm/v7/users/1");
  }

  @Test
  void whatHasNotChangedIsStatedAsSuch() {
    ZohoCrm crm = as(USERS);
    OffsetDateTime later = OffsetDateTime.parse("2026-01-01T00:00:00+05:30");
    OffsetDateTime earlier = OffsetDateTime.parse("2023-01-01T00:00:00+05:30");
    Page<User> page = crm.users().list(UserQuery.all().ifModifiedSince(later));
    assertThat(page.isNotModified()).isTrue();
    assertThat(page.items()).isEmpty();
    assertThat(crm.users().getIfModifiedSince("5725767000000411001", later))
        .isInstanceOf(Lookup.NotModified.class);
    assertThat(crm.users().getIfModifiedSince("5725767000000411001", earlier).value()).isPresent();
  }

  @Test
  void theUsersOfATerritoryAreListedAndFound() {
    ZohoCrm crm = as(TERRITORIES);
    assertThat(crm.territoryUsers().list(CHENNAI))
        .extracting(User::getId)
        .containsExactly(PATRICIA, JANE);
    assertThat(crm.territoryUsers().get(CHENNAI, JANE)).isPresent();
    assertThat(crm.territoryUsers().get(ZOHO, JANE)).isEmpty();
  }

  @Test
  void aUserWhoIsTakenOutIsGoneAndCountedNoMore() {
    ZohoCrm crm = as(TERRITORIES);
    assertThat(counts(crm)).containsEntry("Chennai", "2");
    ItemResult.Done done = crm.territoryUsers().disassociate(CHENNAI, JANE);
    assertThat(done.details().id()).hasValue(JANE);
    assertThat(crm.territoryUsers().get(CHENNAI, JANE)).isEmpty();
    assertThat(crm.territoryUsers().list(CHENNAI))
        .extracting(User::getId)
        .containsExactly(PATRICIA);
    assertThat(counts(crm)).containsEntry("Chennai", "1");
  }

  @Test
  void aBatchOfWhichSomeFailedTellsEachOne() {
    ZohoCrm crm = as(TERRITORIES);
    BatchResult result = crm.territoryUsers().disassociate(CHENNAI, List.of(PATRICIA, NOBODY));
    assertThat(result.isComplete()).isFalse();
    assertThat(result.done()).extracting(ItemResult::index).containsExactly(0);
    assertThat(result.failed())
        .singleElement()
        .satisfies(
            failed -> {
              assertThat(failed.index()).isEqualTo(1);
              assertThat(failed.code()).isEqualTo("INVALID_DATA");
              assertThat(failed.details().id()).hasValue(NOBODY);
            });
  }

  @Test
  void aBatchOfWhichAllFailedIsThrownWithEachResult() {
    ZohoCrm crm = as(TERRITORIES);
    ItemsFailedException error =
        catchThrowableOfType(
            ItemsFailedException.class,
            () -> crm.territoryUsers().disassociate(ZOHO, List.of(JANE, NOBODY)));
    assertThat(error.status()).isEqualTo(400);
    assertThat(error.items()).hasSize(2).allMatch(ItemResult.Failed.class::isInstance);
    assertThat(error.code()).hasValue("INVALID_DATA");
  }

  @Test
  void aUserWhoIsTransferredAndDeletedIsAmongTheDeleted() {
    ZohoCrm crm = as(TRANSFER);
    TransferJob job =
        crm.users()
            .transferAndDelete(
                UserDeletion.of(LEAVER).afterHandingOver(Handover.everythingTo(RECEIVER)));
    assertThat(job.await(Duration.ofSeconds(20)).isCompleted()).isTrue();
    assertThat(as(TRANSFER).users().transferJob(job.id()).status().map(JobStatus::value))
        .hasValue("completed");
    assertThat(crm.users().transferJob("1").status()).isEmpty();
    assertThat(crm.users().list(UserQuery.all().type(UserType.DELETED_USERS)))
        .extracting(User::getId)
        .contains(LEAVER);
  }

  @Test
  void aTransferIsAwaitedUntilItsJobIsNoLongerInProgress() {
    StubOptions slow = StubOptions.forTests().withTransferJobDelay(Duration.ofHours(1));
    try (ZohoCrmStub pending = ZohoCrmStub.start(slow)) {
      NewOrganisation organisation =
          pending
              .organisations()
              .create(OrganisationPlan.seeded("leaving", "documented-transfer").standingStill());
      ZohoCrm crm =
          ZohoCrm.builder().server(pending.url()).accessToken(organisation.accessToken()).build();
      TransferJob job =
          crm.users()
              .transferAndDelete(
                  UserDeletion.of(LEAVER).afterHandingOver(Handover.everythingTo(RECEIVER)));
      List<String> told = new ArrayList<>();
      JobWait wait =
          JobWait.atMost(Duration.ofSeconds(60))
              .pausing(Duration.ofMillis(10), Duration.ofMillis(10))
              .onProgress(
                  status -> {
                    told.add(status.value());
                    pending
                        .organisations()
                        .changeClock("leaving", ClockChange.move(Duration.ofMinutes(40)));
                  });
      assertThat(job.await(wait).isCompleted()).isTrue();
      assertThat(told).containsExactly("in_progress", "in_progress", "completed");
    }
  }

  @Test
  void usersAreCountedByKind() {
    assertThat(as(USERS).users().count()).isEqualTo(15);
    assertThat(as(USERS).users().count(UserType.DELETED_USERS)).isEqualTo(2);
  }

  @Test
  void usersPutIntoATerritoryAreInItAndThoseWhoWereAreTold() {
    ZohoCrm crm = as(TERRITORIES);
    String southChennai = "431581000000744125";
    BatchResult added =
        crm.territoryUsers()
            .associate(southChennai, List.of("431581000000258001", "431581000000278001"));
    assertThat(added.failed())
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.index()).isZero();
              assertThat(item.code()).isEqualTo("DUPLICATE_DATA");
            });
    assertThat(crm.territoryUsers().list(southChennai)).hasSize(2);
    crm.territoryUsers().disassociate(southChennai, "431581000000278001");
    crm.territoryUsers().associate(southChennai, "431581000000278001");
    assertThat(crm.territoryUsers().get(southChennai, "431581000000278001")).isPresent();
  }

  @Test
  void aTransferThatCannotBeIsThrownWithWhereTheFaultLies() {
    ItemsFailedException error =
        catchThrowableOfType(
            ItemsFailedException.class,
            () ->
                as(TRANSFER)
                    .users()
                    .transferAndDelete(
                        UserDeletion.of("1").afterHandingOver(Handover.everythingTo(RECEIVER))));
    assertThat(error.details().jsonPath()).hasValue("$.transfer_and_delete.id");
    assertThat(error.items()).hasSize(1);
  }

  @Test
  void onlyTheSuperAdminMayTransferAndDelete() {
    ZohoCrm crm = withToken("sandbox-access-documented-transfer-standard-user");
    PermissionException error =
        catchThrowableOfType(
            PermissionException.class,
            () ->
                crm.users()
                    .transferAndDelete(
                        UserDeletion.of(LEAVER).afterHandingOver(Handover.everythingTo(RECEIVER))));
    assertThat(error.status()).isEqualTo(403);
    assertThat(error.code()).hasValue("NO_PERMISSION");
  }

  @Test
  void aTokenWithoutTheScopeIsAScopeErrorAndStillGoodForOthers() {
    ZohoCrm crm = as("sandbox-refresh-documented-users-read-only");
    ScopeException error =
        catchThrowableOfType(ScopeException.class, () -> crm.territories().associatedUsersCounts());
    assertThat(error.status()).isEqualTo(401);
    assertThat(crm.users().list()).hasSize(15);
  }

  @Test
  void aTokenThatHasRunOutIsRenewedWithoutTheCallerNoticing() {
    HttpTransport transport = new HttpTransport(HttpSettings.defaults());
    TokenSource grant =
        new RenewedTokens(
            new TokenEndpoint(
                transport, new ZohoJson(), stub.url(), Clock.systemUTC(), CallObserver.none()),
            new RefreshTokenGrant("sandbox-client", "sandbox-secret", USERS),
            new InMemoryTokenStore(),
            Optional.empty(),
            Clock.systemUTC(),
            transport.settings().answerTimeout());
    TokenSource expiredFirst =
        new TokenSource() {
          @Override
          public AccessToken token(Deadline deadline) {
            return AccessToken.of("sandbox-access-expired");
          }

          @Override
          public Optional<AccessToken> replacement(AccessToken refused, Deadline deadline) {
            return grant.replacement(refused, deadline);
          }
        };
    ZohoCrm crm = ZohoCrm.builder().server(stub.url()).tokenSource(expiredFirst).build();
    assertThat(crm.users().list()).hasSize(15);
  }

  @Test
  void aTokenThatHasRunOutAndCannotBeRenewedIsAnError() {
    AuthenticationException error =
        catchThrowableOfType(
            AuthenticationException.class,
            () -> withToken("sandbox-access-expired").users().list());
    assertThat(error.code()).hasValue("INVALID_TOKEN");
  }

  @Test
  void aWrongRefreshTokenIsALoginError() {
    assertThat(
            catchThrowableOfType(LoginException.class, () -> as("1000.wrong").users().list())
                .code())
        .isPresent();
  }

  private ZohoCrm as(String refreshToken) {
    return ZohoCrm.builder()
        .server(stub.url())
        .refreshToken("sandbox-client", "sandbox-secret", refreshToken)
        .build();
  }

  private ZohoCrm withToken(String accessToken) {
    return ZohoCrm.builder().server(stub.url()).accessToken(accessToken).build();
  }

  private static Map<String, String> counts(ZohoCrm crm) {
    return crm.territories().associatedUsersCounts().items().stream()
        .collect(
            Collectors.toMap(count -> count.getTerritory().getName(), count -> count.getCount()));
  }
}
