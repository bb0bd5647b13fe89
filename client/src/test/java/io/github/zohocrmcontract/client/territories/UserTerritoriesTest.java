package io.github.zohocrmcontract.client.territories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.zohocrmcontract.client.ZohoCrm;
import io.github.zohocrmcontract.client.errors.InvalidRequestException;
import io.github.zohocrmcontract.client.errors.ItemsFailedException;
import io.github.zohocrmcontract.client.errors.NotAllowedException;
import io.github.zohocrmcontract.client.errors.PermissionException;
import io.github.zohocrmcontract.client.model.User;
import io.github.zohocrmcontract.client.model.UserTerritory;
import io.github.zohocrmcontract.client.results.BatchResult;
import io.github.zohocrmcontract.client.results.ItemResult;
import io.github.zohocrmcontract.client.results.Page;
import io.github.zohocrmcontract.client.results.PageInfo;
import io.github.zohocrmcontract.stub.ZohoCrmStub;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What callers see of the territories of a user, against the stub, which remembers. */
class UserTerritoriesTest {
  private static final String TERRITORIES = "sandbox-refresh-documented-territories";
  private static final String TRANSFER = "sandbox-refresh-documented-transfer";

  private static final String CHENNAI = "431581000000744113";
  private static final String SOUTH = "431581000000744125";
  private static final String NORTH = "431581000000744137";
  private static final String NOWHERE = "431581000000999999";
  private static final String PATRICIA = "431581000000258001";
  private static final String JANE = "431581000000278001";

  private static final String USA = "3652397000000715341";
  private static final String TEXAS = "3652397000007612003";
  private static final String MANAGER_OF_TEXAS = "3652397000000281001";
  private static final String MEMBER_OF_BOTH = "3652397000001464001";
  private static final String INACTIVE = "3652397000001464031";

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
  void theTerritoriesOfAUserComeWithTheirManagersAndTheTerritoriesAbove() {
    Page<UserTerritory> page = as(TRANSFER).userTerritories().list(MEMBER_OF_BOTH);
    assertThat(page).extracting(UserTerritory::getId).containsExactly(USA, TEXAS);
    assertThat(page.info()).hasValue(new PageInfo(1, 200, 2, false));
    UserTerritory texas = page.items().get(1);
    assertThat(texas.getName()).isEqualTo("Texas");
    assertThat(texas.getManager().getId()).isEqualTo(MANAGER_OF_TEXAS);
    assertThat(texas.getReportingTo().getId()).isEqualTo(USA);
    assertThat(page.items().get(0).getReportingTo()).isNull();
  }

  @Test
  void aUserPutIntoTerritoriesIsInThemOnBothSidesAndStaysWhereTheUserWas() {
    ZohoCrm crm = as(TERRITORIES);
    BatchResult added = crm.userTerritories().add(JANE, List.of(SOUTH, NORTH));
    assertThat(added.isComplete()).isTrue();
    assertThat(added.done())
        .extracting(done -> done.details().id().orElseThrow())
        .containsExactly(SOUTH, NORTH);
    assertThat(crm.userTerritories().list(JANE))
        .extracting(UserTerritory::getId)
        .containsExactly(CHENNAI, SOUTH, NORTH);
    assertThat(crm.userTerritories().get(JANE, SOUTH)).isPresent();
    assertThat(crm.territoryUsers().list(SOUTH)).extracting(User::getId).contains(JANE);
    assertThat(crm.territoryUsers().get(NORTH, JANE)).isPresent();
  }

  @Test
  void aUserTakenOutOfTheOnlyTerritoryHasAnEmptyPageUntilPutBack() {
    ZohoCrm crm = as(TERRITORIES);
    ItemResult.Done removed = crm.userTerritories().remove(JANE, CHENNAI);
    assertThat(removed.details().id()).hasValue(CHENNAI);
    assertThat(crm.userTerritories().list(JANE).isEmpty()).isTrue();
    assertThat(crm.userTerritories().get(JANE, CHENNAI)).isEmpty();
    assertThat(crm.territoryUsers().list(CHENNAI)).extracting(User::getId).doesNotContain(JANE);
    assertThat(crm.userTerritories().add(JANE, CHENNAI).details().id()).hasValue(CHENNAI);
    assertThat(crm.territoryUsers().get(CHENNAI, JANE)).isPresent();
  }

  @Test
  void whatTheSideOfTheTerritoryChangesIsSeenByTheUser() {
    ZohoCrm crm = as(TERRITORIES);
    crm.territoryUsers().associate(NORTH, JANE);
    crm.territoryUsers().disassociate(CHENNAI, JANE);
    assertThat(crm.userTerritories().list(JANE))
        .extracting(UserTerritory::getId)
        .containsExactly(NORTH);
  }

  @Test
  void ofSeveralTerritoriesEachIsToldAloneInTheOrderOfTheRequest() {
    ZohoCrm crm = as(TERRITORIES);
    BatchResult added = crm.userTerritories().add(JANE, List.of(NOWHERE, SOUTH, CHENNAI));
    assertThat(added.done()).extracting(ItemResult::index).containsExactly(1);
    assertThat(added.failed()).extracting(ItemResult::index).containsExactly(0, 2);
    assertThat(added.failed())
        .extracting(ItemResult::code)
        .containsExactly("INVALID_DATA", "DUPLICATE_DATA");
    BatchResult removed = crm.userTerritories().remove(JANE, List.of(NORTH, SOUTH));
    assertThat(removed.done()).extracting(ItemResult::index).containsExactly(1);
    assertThat(removed.failed())
        .singleElement()
        .satisfies(item -> assertThat(item.details().id()).hasValue(NORTH));
    assertThat(crm.userTerritories().list(JANE))
        .extracting(UserTerritory::getId)
        .containsExactly(CHENNAI);
  }

  @Test
  void managersStayInTheirTerritoryAndEverybodyInTheOrganisationsOwn() {
    ZohoCrm crm = as(TRANSFER);
    ItemsFailedException manager =
        catchThrowableOfType(
            ItemsFailedException.class,
            () -> crm.userTerritories().remove(MANAGER_OF_TEXAS, List.of(TEXAS)));
    assertThat(manager.items())
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.code()).isEqualTo("INVALID_DATA");
              assertThat(item.details().values()).isEmpty();
            });
    ItemsFailedException organisation =
        catchThrowableOfType(
            ItemsFailedException.class, () -> crm.userTerritories().remove(MEMBER_OF_BOTH, USA));
    assertThat(organisation.details().resourcePathIndex()).hasValue(3);
    assertThat(crm.userTerritories().get(MANAGER_OF_TEXAS, TEXAS)).isPresent();
    assertThat(crm.userTerritories().get(MEMBER_OF_BOTH, USA)).isPresent();
  }

  @Test
  void whoCannotBeChangedAtAllIsAFaultOfTheRequestAsAWhole() {
    ZohoCrm crm = as(TERRITORIES);
    assertThatThrownBy(() -> crm.userTerritories().add(PATRICIA, CHENNAI))
        .isInstanceOf(NotAllowedException.class);
    assertThatThrownBy(() -> crm.userTerritories().remove(PATRICIA, NORTH))
        .isInstanceOf(NotAllowedException.class);
    assertThat(crm.userTerritories().get(PATRICIA, NORTH)).isPresent();
    InvalidRequestException inactive =
        refusal(() -> as(TRANSFER).userTerritories().add(INACTIVE, TEXAS));
    assertThat(inactive.details().resourcePathIndex()).hasValue(1);
    assertThat(refusal(() -> crm.userTerritories().get(JANE, NOWHERE)).details())
        .satisfies(details -> assertThat(details.resourcePathIndex()).hasValue(3));
  }

  @Test
  void onlyAdministratorsChangeTheTerritoriesOfOthers() {
    ZohoCrm crm = as("sandbox-refresh-documented-territories-standard-user");
    PermissionException error =
        catchThrowableOfType(
            PermissionException.class, () -> crm.userTerritories().add(PATRICIA, CHENNAI));
    assertThat(error.status()).isEqualTo(403);
    assertThat(error.code()).hasValue("NO_PERMISSION");
  }

  @Test
  void whatIsNoIdentifierOrNoTerritoryAtAllIsNotSent() {
    UserTerritories territories = as(TERRITORIES).userTerritories();
    assertThatThrownBy(() -> territories.list("..")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> territories.add(JANE, List.of()))
        .hasMessage("At least one territory is needed.");
    assertThatThrownBy(() -> territories.remove(JANE, List.of()))
        .hasMessage("At least one territory is needed.");
    assertThatThrownBy(() -> territories.remove(JANE, List.of(CHENNAI, "1,2")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static InvalidRequestException refusal(ThrowingCallable call) {
    return catchThrowableOfType(InvalidRequestException.class, call);
  }

  private ZohoCrm as(String refreshToken) {
    return ZohoCrm.builder()
        .server(stub.url())
        .refreshToken("sandbox-client", "sandbox-secret", refreshToken)
        .build();
  }
}
