package io.github.zohocrmcontract.client.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.zohocrmcontract.client.ZohoCrm;
import io.github.zohocrmcontract.client.errors.InvalidRequestException;
import io.github.zohocrmcontract.client.errors.ItemsFailedException;
import io.github.zohocrmcontract.client.errors.ScopeException;
import io.github.zohocrmcontract.client.model.CrmRecord;
import io.github.zohocrmcontract.client.model.RecordTerritory;
import io.github.zohocrmcontract.client.results.BatchResult;
import io.github.zohocrmcontract.client.results.ItemResult;
import io.github.zohocrmcontract.client.results.Lookup;
import io.github.zohocrmcontract.client.testing.LocalServer;
import io.github.zohocrmcontract.client.testing.LocalServer.Canned;
import io.github.zohocrmcontract.client.users.Handover;
import io.github.zohocrmcontract.client.users.UserDeletion;
import io.github.zohocrmcontract.stub.StubOptions;
import io.github.zohocrmcontract.stub.ZohoCrmStub;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Territories of records, changed at the stub and seen on the records. */
class RecordsTest {
  private static final String RECORDS = "sandbox-refresh-documented-records";
  private static final String TRANSFER = "sandbox-refresh-documented-transfer";

  private static final String ACCOUNT = "554023000003635073";
  private static final String LOCKED = "554023000003635033";
  private static final String WITH_BOTH_KINDS = "554023000003635063";
  private static final String CONTACT = "554023000003637001";
  private static final String AUSTIN = "554023000000430409";
  private static final String BOSTON = "554023000000430451";
  private static final String NOTHING = "554023000009999999";

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
  void whatIsAssignedIsScheduledAndThenSeenOnTheRecord() {
    ZohoCrm crm = as(RECORDS);
    ItemResult.Done scheduled =
        crm.records().assignTerritories(CrmModule.ACCOUNTS, ACCOUNT, List.of(AUSTIN, BOSTON));
    assertThat(scheduled.code()).isEqualTo("SCHEDULED");
    assertThat(scheduled.details().id()).hasValue(ACCOUNT);
    assertThat(scheduled.details().jobId()).isPresent();
    CrmRecord account = record(crm, ACCOUNT);
    assertThat(account.getTerritories())
        .extracting(RecordTerritory::getName)
        .containsExactly("Austin", "Boston");
    assertThat(account.getTerritories())
        .extracting(RecordTerritory::getAssigned)
        .containsOnly("manually");
  }

  @Test
  void whatWasAssignedCanBeTakenAwayAgainFromOneAndFromSeveral() {
    ZohoCrm crm = as(RECORDS);
    crm.records().assignTerritories(CrmModule.ACCOUNTS, ACCOUNT, List.of(AUSTIN, BOSTON));
    crm.records().removeTerritories(CrmModule.ACCOUNTS, ACCOUNT, List.of(AUSTIN));
    assertThat(territories(crm, ACCOUNT)).containsExactly(BOSTON);
    BatchResult removed =
        crm.records()
            .removeTerritories(
                CrmModule.ACCOUNTS,
                RecordTerritoryChanges.of(ACCOUNT, List.of(BOSTON))
                    .and(WITH_BOTH_KINDS, List.of(AUSTIN)));
    assertThat(removed.isComplete()).isTrue();
    assertThat(territories(crm, ACCOUNT)).isEmpty();
    assertThat(territories(crm, WITH_BOTH_KINDS)).containsExactly(BOSTON);
  }

  @Test
  void ofSeveralRecordsEachSucceedsOrFailsAloneInTheirOrder() {
    ZohoCrm crm = as(RECORDS);
    BatchResult result =
        crm.records()
            .assignTerritories(
                CrmModule.ACCOUNTS,
                RecordTerritoryChanges.of(LOCKED, List.of(AUSTIN))
                    .and(ACCOUNT, List.of(AUSTIN))
                    .and(NOTHING, List.of(AUSTIN)));
    assertThat(result.items())
        .extracting(ItemResult::code)
        .containsExactly("RECORD_LOCKED", "SCHEDULED", "INVALID_DATA");
    assertThat(result.done()).extracting(ItemResult::index).containsExactly(1);
    assertThat(result.failed().get(1).details().jsonPath()).hasValue("$.data[2].id");
    assertThat(territories(crm, ACCOUNT)).containsExactly(AUSTIN);
    assertThat(territories(crm, LOCKED)).isEmpty();
  }

  @Test
  void aChangeOfWhichNothingIsScheduledIsThrownAndLeavesTheRecordsAsTheyWere() {
    ZohoCrm crm = as(RECORDS);
    ItemsFailedException error =
        catchThrowableOfType(
            ItemsFailedException.class,
            () ->
                crm.records()
                    .assignTerritories(CrmModule.ACCOUNTS, ACCOUNT, List.of(AUSTIN, NOTHING)));
    assertThat(error.status()).isEqualTo(400);
    assertThat(error.items()).singleElement().isInstanceOf(ItemResult.Failed.class);
    assertThat(error.details().jsonPath()).hasValue("$.data[0].Territories[1].id");
    assertThat(territories(crm, ACCOUNT)).isEmpty();
  }

  @Test
  void whatTheSystemAssignedCannotBeTakenAway() {
    ZohoCrm crm = as(RECORDS);
    ItemsFailedException error =
        catchThrowableOfType(
            ItemsFailedException.class,
            () ->
                crm.records()
                    .removeTerritories(CrmModule.ACCOUNTS, WITH_BOTH_KINDS, List.of(BOSTON)));
    assertThat(error.status()).isEqualTo(403);
    assertThat(error.code()).hasValue("NOT_ALLOWED");
    assertThat(territories(crm, WITH_BOTH_KINDS)).containsExactly(AUSTIN, BOSTON);
  }

  @Test
  void theRecordOfSomeoneElseIsTheSameErrorUnderBothDocumentedStatuses() {
    ZohoCrm crm = as("sandbox-refresh-documented-records-standard-user");
    ItemsFailedException assigning =
        catchThrowableOfType(
            ItemsFailedException.class,
            () -> crm.records().assignTerritories(CrmModule.ACCOUNTS, ACCOUNT, List.of(AUSTIN)));
    ItemsFailedException removing =
        catchThrowableOfType(
            ItemsFailedException.class,
            () -> crm.records().removeTerritories(CrmModule.ACCOUNTS, ACCOUNT, List.of(AUSTIN)));
    assertThat(List.of(assigning.status(), removing.status())).containsExactly(400, 401);
    assertThat(assigning.code()).hasValue("AUTHORIZATION_FAILED").isEqualTo(removing.code());
  }

  @Test
  void keysThatNobodyDescribedAndUnknownValuesSurvive() {
    String answer =
        "{\"data\":[{\"id\":\"1\",\"Account_Name\":{\"name\":\"Harbour\",\"id\":\"2\"},"
            + "\"Shoe_Size\":43,\"Territory\":{\"name\":\"Texas\"},"
            + "\"Territories\":[{\"Name\":\"Texas\",\"$assigned\":\"by_magic\",\"$why\":null}]}]}";
    try (LocalServer server = LocalServer.answering(request -> Canned.json(200, answer))) {
      ZohoCrm crm = ZohoCrm.builder().server(server.url()).accessToken("t").build();
      CrmRecord deal = crm.records().get(CrmModule.DEALS, "1").orElseThrow();
      assertThat(deal.getAccountName().path("name").asString()).isEqualTo("Harbour");
      assertThat(deal.getAdditionalProperties()).containsKeys("Shoe_Size", "Territory");
      assertThat(deal.getTerritories().get(0).getAssigned()).isEqualTo("by_magic");
      assertThat(deal.getTerritories().get(0).getAdditionalProperties()).containsKey("$why");
    }
  }

  @Test
  void whileAChangeIsPendingTheRecordIsAsBeforeAndRefusesAnother() {
    StubOptions slow = StubOptions.forTests().withRecordJobDelay(Duration.ofHours(1));
    try (ZohoCrmStub pending = ZohoCrmStub.start(slow)) {
      ZohoCrm crm = at(pending, RECORDS);
      crm.records().assignTerritories(CrmModule.ACCOUNTS, ACCOUNT, List.of(AUSTIN));
      assertThat(territories(crm, ACCOUNT)).isEmpty();
      ItemsFailedException error =
          catchThrowableOfType(
              ItemsFailedException.class,
              () -> crm.records().assignTerritories(CrmModule.ACCOUNTS, ACCOUNT, List.of(BOSTON)));
      assertThat(error.code()).hasValue("ALREADY_SCHEDULED");
    }
  }

  @Test
  void aRecordIsNotModifiedUntilItsTerritoriesChange() {
    ZohoCrm crm = as(RECORDS);
    OffsetDateTime moment = OffsetDateTime.parse("2026-01-01T00:00:00Z");
    assertThat(crm.records().getIfModifiedSince(CrmModule.ACCOUNTS, ACCOUNT, moment))
        .isInstanceOf(Lookup.NotModified.class);
    crm.records().assignTerritories(CrmModule.ACCOUNTS, ACCOUNT, List.of(AUSTIN));
    assertThat(crm.records().getIfModifiedSince(CrmModule.ACCOUNTS, ACCOUNT, moment).value())
        .isPresent();
  }

  @Test
  void recordsGoToTheReceiverOfATransferAndKeepTheirTerritories() {
    ZohoCrm crm = as(TRANSFER);
    String account = "3652397000000310001";
    List<String> before = territories(crm, account);
    assertThat(before).isNotEmpty();
    assertThat(record(crm, account).getOwner().getId()).isEqualTo("3652397000001464001");
    crm.users()
        .transferAndDelete(
            UserDeletion.of("3652397000001464001")
                .afterHandingOver(Handover.everythingTo("3652397000000186017")));
    assertThat(record(crm, account).getOwner().getId()).isEqualTo("3652397000000186017");
    assertThat(territories(crm, account)).isEqualTo(before);
  }

  @Test
  void aTokenForOneModuleIsGoodForThatModuleOnly() {
    ZohoCrm crm = as("sandbox-refresh-documented-records-contacts-only");
    assertThat(crm.records().get(CrmModule.CONTACTS, CONTACT)).isPresent();
    assertThatThrownBy(() -> crm.records().get(CrmModule.ACCOUNTS, ACCOUNT))
        .isInstanceOf(ScopeException.class);
  }

  @Test
  void anUnknownRecordIsATypedErrorAndWhatIsNoIdentifierIsNotSent() {
    ZohoCrm crm = as(RECORDS);
    InvalidRequestException unknown =
        catchThrowableOfType(
            InvalidRequestException.class, () -> crm.records().get(CrmModule.CONTACTS, ACCOUNT));
    assertThat(unknown.code()).hasValue("INVALID_DATA");
    assertThat(unknown.details().resourcePathIndex()).hasValue(1);
    assertThatThrownBy(() -> crm.records().assignTerritories(CrmModule.LEADS, "1", List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> RecordTerritoryChanges.of("..", List.of(AUSTIN)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static CrmRecord record(ZohoCrm crm, String account) {
    return crm.records().get(CrmModule.ACCOUNTS, account).orElseThrow();
  }

  private static List<String> territories(ZohoCrm crm, String account) {
    return record(crm, account).getTerritories().stream().map(RecordTerritory::getId).toList();
  }

  private ZohoCrm as(String refreshToken) {
    return at(stub, refreshToken);
  }

  private static ZohoCrm at(ZohoCrmStub stub, String refreshToken) {
    return ZohoCrm.builder()
        .server(stub.url())
        .refreshToken("sandbox-client", "sandbox-secret", refreshToken)
        .build();
  }
}
