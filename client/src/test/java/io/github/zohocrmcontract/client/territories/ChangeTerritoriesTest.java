package io.github.zohocrmcontract.client.territories;

import static io.github.zohocrmcontract.client.model.TerritoryPermissionType.READ_ONLY;
import static io.github.zohocrmcontract.client.model.TerritoryPermissionType.READ_WRITE_DELETE;
import static io.github.zohocrmcontract.client.model.TerritoryRuleName.ACCOUNT_RULE_CRITERIA;
import static io.github.zohocrmcontract.client.model.TerritoryRuleName.LEAD_RULE_CRITERIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.zohocrmcontract.client.ZohoCrm;
import io.github.zohocrmcontract.client.errors.ApiException;
import io.github.zohocrmcontract.client.errors.AuthenticationException;
import io.github.zohocrmcontract.client.errors.InvalidRequestException;
import io.github.zohocrmcontract.client.errors.ItemsFailedException;
import io.github.zohocrmcontract.client.errors.PermissionException;
import io.github.zohocrmcontract.client.model.Territory;
import io.github.zohocrmcontract.client.model.User;
import io.github.zohocrmcontract.client.results.BatchResult;
import io.github.zohocrmcontract.client.results.ItemResult;
import io.github.zohocrmcontract.stub.ZohoCrmStub;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What callers see of making, changing and deleting territories, against the stub. */
class ChangeTerritoriesTest {
  private static final String ORGANISATION = "431581000000272796";
  private static final String CHENNAI = "431581000000744113";
  private static final String SOUTH = "431581000000744125";
  private static final String NORTH = "431581000000744137";
  private static final String CHILD = "431581000000744169";
  private static final String NOWHERE = "431581000000999999";
  private static final String PATRICIA = "431581000000258001";
  private static final String JANE = "431581000000278001";

  private ZohoCrmStub stub;
  private ZohoCrm crm;

  @BeforeEach
  void startStub() {
    stub = ZohoCrmStub.start();
    crm = as("sandbox-refresh-documented-territories");
  }

  @AfterEach
  void stopStub() {
    stub.close();
  }

  @Test
  void aNewTerritoryHasItsManagerAmongItsUsersAndItsRules() {
    RecordCondition rich =
        RecordCondition.where("Annual_Revenue")
            .greaterThan(1000)
            .or(RecordCondition.where("City").is("Ooty"));
    ItemResult.Done made =
        crm.territories()
            .create(
                NewTerritory.of("Nilgiris", CHENNAI, READ_WRITE_DELETE)
                    .manager(JANE)
                    .description("The hills")
                    .rule(ACCOUNT_RULE_CRITERIA, rich));
    String id = made.details().id().orElseThrow();
    Territory territory = crm.territories().get(id).orElseThrow();
    assertThat(territory.getName()).isEqualTo("Nilgiris");
    assertThat(territory.getReportingTo().getId()).isEqualTo(CHENNAI);
    assertThat(territory.getPermissionType()).isEqualTo("read_write_delete");
    assertThat(territory.getDescription()).isEqualTo("The hills");
    assertThat(territory.getManager().getId()).isEqualTo(JANE);
    assertThat(territory.getAccountRuleCriteria()).isEqualTo(rich.toCriteria());
    assertThat(territory.getLeadRuleCriteria()).isNull();
    assertThat(crm.territoryUsers().list(id)).extracting(User::getId).containsExactly(JANE);
    assertThat(crm.territories().children(CHENNAI)).extracting(Territory::getId).contains(id);
  }

  @Test
  void ofSeveralNewTerritoriesEachIsToldAloneInTheOrderOfTheRequest() {
    BatchResult result =
        crm.territories()
            .create(
                List.of(
                    NewTerritory.of("chennai", ORGANISATION, READ_ONLY),
                    NewTerritory.of("Madurai", ORGANISATION, READ_ONLY),
                    NewTerritory.of("Salem", NOWHERE, READ_ONLY)));
    assertThat(result.done()).extracting(ItemResult::index).containsExactly(1);
    assertThat(result.failed()).extracting(ItemResult::index).containsExactly(0, 2);
    assertThat(result.failed().get(0).code()).isEqualTo("DUPLICATE_DATA");
    assertThat(result.failed().get(1).details().jsonPath())
        .hasValue("$.territories[2].reporting_to.id");
  }

  @Test
  void whatIsNotStatedStaysAndWhatIsTakenAwayIsGone() {
    crm.territories()
        .update(
            SOUTH,
            TerritoryChanges.none()
                .description("South of the river")
                .rule(LEAD_RULE_CRITERIA, RecordCondition.where("City").is("Ooty")));
    Territory changed = crm.territories().get(SOUTH).orElseThrow();
    assertThat(changed.getName()).isEqualTo("Chennai-South");
    assertThat(changed.getManager().getId()).isEqualTo(PATRICIA);
    assertThat(changed.getDescription()).isEqualTo("South of the river");
    assertThat(changed.getLeadRuleCriteria().getValue().asString()).isEqualTo("Ooty");

    crm.territories()
        .update(
            SOUTH,
            TerritoryChanges.none()
                .withoutManager()
                .withoutDescription()
                .withoutRule(LEAD_RULE_CRITERIA));
    Territory bare = crm.territories().get(SOUTH).orElseThrow();
    assertThat(bare.getManager()).isNull();
    assertThat(bare.getDescription()).isNull();
    assertThat(bare.getLeadRuleCriteria()).isNull();
    assertThat(crm.territoryUsers().get(SOUTH, PATRICIA)).isPresent();
  }

  @Test
  void severalTerritoriesChangeEachByItsIdentifierAndLoopsAreRefused() {
    BatchResult result =
        crm.territories()
            .update(
                List.of(
                    TerritoryChanges.none().below(NORTH).of(CHENNAI),
                    TerritoryChanges.none().name("The North").below(SOUTH).of(NORTH)));
    assertThat(result.failed()).extracting(ItemResult::index).containsExactly(0);
    assertThat(result.done().get(0).details().id()).hasValue(NORTH);
    assertThat(crm.territories().children(SOUTH))
        .extracting(Territory::getName)
        .contains("The North");
    assertThat(crm.territories().get(CHENNAI).orElseThrow().getReportingTo().getId())
        .isEqualTo(ORGANISATION);
  }

  @Test
  void aDeletedTerritoryIsGoneForTerritoriesAndUsers() {
    crm.userTerritories().add(JANE, SOUTH);
    crm.territories().delete(TerritoryDeletion.of(SOUTH).andItsForecasts());
    assertThat(crm.territories().list()).extracting(Territory::getId).doesNotContain(SOUTH);
    assertThat(crm.userTerritories().list(JANE))
        .extracting(each -> each.getId())
        .containsExactly(CHENNAI);
    assertThat(refusal(() -> crm.territories().delete(TerritoryDeletion.of(SOUTH))))
        .isInstanceOf(InvalidRequestException.class);
  }

  @Test
  void ofSeveralDeletionsThoseWithTerritoriesBelowFail() {
    BatchResult result =
        crm.territories()
            .delete(List.of(TerritoryDeletion.of(CHENNAI), TerritoryDeletion.of(CHILD)));
    assertThat(result.failed()).extracting(ItemResult::index).containsExactly(0);
    assertThat(result.failed().get(0).code()).isEqualTo("NOT_ALLOWED");
    assertThat(result.done()).extracting(ItemResult::index).containsExactly(1);
    ItemsFailedException nothing =
        catchThrowableOfType(
            ItemsFailedException.class,
            () -> crm.territories().delete(List.of(TerritoryDeletion.of(CHENNAI))));
    assertThat(nothing.items()).hasSize(1);
  }

  @Test
  void whatStandsBelowMovesBeforeATerritoryIsDeleted() {
    ItemResult.Done done =
        crm.territories()
            .transferAndDelete(TerritoryDeletion.of(CHENNAI).afterMovingChildrenTo(ORGANISATION));
    assertThat(done.details().id()).hasValue(CHENNAI);
    assertThat(crm.territories().children(ORGANISATION))
        .extracting(Territory::getId)
        .contains(SOUTH, NORTH)
        .doesNotContain(CHENNAI);
  }

  @Test
  void aTransferDownwardsIsRefusedForItselfAlone() {
    BatchResult result =
        crm.territories()
            .transferAndDelete(
                List.of(
                    TerritoryDeletion.of(CHENNAI).afterMovingChildrenTo(SOUTH),
                    TerritoryDeletion.of(CHILD).afterMovingChildrenTo(ORGANISATION)));
    assertThat(result.failed()).extracting(ItemResult::index).containsExactly(0);
    assertThat(result.failed().get(0).details().jsonPath())
        .hasValue("$.territories[0].transfer_to_id");
    assertThat(result.done()).extracting(ItemResult::index).containsExactly(1);
  }

  @Test
  void theOrganisationsOwnTerritoryStays() {
    TerritoryDeletion own = TerritoryDeletion.of(ORGANISATION);
    assertThat(refusal(() -> crm.territories().delete(own)).code()).hasValue("NOT_ALLOWED");
    assertThat(
            refusal(
                    () ->
                        crm.territories()
                            .update(ORGANISATION, TerritoryChanges.none().below(SOUTH)))
                .status())
        .isEqualTo(400);
    crm.territories().update(ORGANISATION, TerritoryChanges.none().name("Everything"));
    assertThat(crm.territories().get(ORGANISATION).orElseThrow().getName()).isEqualTo("Everything");
  }

  @Test
  void onlyAdministratorsChangeTerritoriesAndNobodyIsSignedInAgainForIt() {
    ZohoCrm other = as("sandbox-refresh-documented-territories-standard-user");
    ApiException deleting = refusal(() -> other.territories().delete(TerritoryDeletion.of(SOUTH)));
    assertThat(deleting)
        .isInstanceOf(PermissionException.class)
        .isNotInstanceOf(AuthenticationException.class);
    assertThat(deleting.status()).isEqualTo(401);
    assertThat(refusal(() -> other.territories().update(SOUTH, TerritoryChanges.none().name("X"))))
        .isInstanceOf(PermissionException.class);
    assertThat(crm.territories().get(SOUTH)).isPresent();
  }

  @Test
  void whatCannotBeRightIsNotSent() {
    assertThatThrownBy(() -> crm.territories().update(SOUTH, TerritoryChanges.none()))
        .hasMessage("At least one change is needed.");
    assertThatThrownBy(() -> crm.territories().create(List.of()))
        .hasMessage("At least one territory is needed.");
    assertThatThrownBy(() -> crm.territories().delete(List.of()))
        .hasMessage("At least one territory is needed.");
    assertThatThrownBy(() -> NewTerritory.of(" ", CHENNAI, READ_ONLY))
        .hasMessage("A new territory needs a name.");
    assertThatThrownBy(() -> NewTerritory.of("North", "Chennai", READ_ONLY))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> TerritoryDeletion.of("..").territoryId())
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                crm.territories()
                    .delete(
                        List.of(
                            TerritoryDeletion.of(SOUTH),
                            TerritoryDeletion.of(NORTH).andItsForecasts())))
        .hasMessage("One call deletes the forecasts of all of its territories, or of none.");
    assertThat(crm.territories().get(SOUTH)).isPresent();
  }

  private static ApiException refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    return catchThrowableOfType(ApiException.class, call);
  }

  private ZohoCrm as(String refreshToken) {
    return ZohoCrm.builder()
        .server(stub.url())
        .refreshToken("sandbox-client", "sandbox-secret", refreshToken)
        .build();
  }
}
