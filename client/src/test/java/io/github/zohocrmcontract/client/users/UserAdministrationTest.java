package io.github.zohocrmcontract.client.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.zohocrmcontract.client.ZohoCrm;
import io.github.zohocrmcontract.client.errors.InvalidRequestException;
import io.github.zohocrmcontract.client.errors.ItemsFailedException;
import io.github.zohocrmcontract.client.errors.PermissionException;
import io.github.zohocrmcontract.client.errors.ScopeException;
import io.github.zohocrmcontract.client.model.User;
import io.github.zohocrmcontract.client.model.UserGroup;
import io.github.zohocrmcontract.client.model.UserType;
import io.github.zohocrmcontract.client.results.Page;
import io.github.zohocrmcontract.stub.ZohoCrmStub;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openapitools.jackson.nullable.JsonNullable;

/** Adding, changing and deleting users, and their groups, against the stub. */
class UserAdministrationTest {
  private static final String TRANSFER = "sandbox-refresh-documented-transfer";

  private static final String MANAGER_ROLE = "3652397000000026008";
  private static final String SALES_ROLE = "3652397000000026009";
  private static final String STANDARD = "3652397000000026014";

  private static final String SUPER_ADMIN = "3652397000000186017";
  private static final String SAMUEL = "3652397000001464001";
  private static final String DANA = "3652397000001464011";
  private static final String RAVI = "3652397000001464021";
  private static final String TEXAS = "3652397000007612003";

  private static final NewUser AMARA =
      NewUser.of("amara@example.com", SALES_ROLE, STANDARD).firstName("Amara").lastName("Okafor");

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
  void aNewUserIsThereAndCountedAndNotConfirmed() {
    ZohoCrm crm = as(TRANSFER);
    long before = crm.users().count(UserType.NOT_CONFIRMED_USERS);
    String id = create(crm, AMARA.reportingTo(SAMUEL).with("Shoe_Size", Map.of("eu", 42)));
    User user = user(crm, id);
    assertThat(user.getFullName()).isEqualTo("Amara Okafor");
    assertThat(user.getStatus()).isEqualTo("active");
    assertThat(user.getConfirm()).isFalse();
    assertThat(user.getRole().getId()).isEqualTo(SALES_ROLE);
    assertThat(user.getProfile().getId()).isEqualTo(STANDARD);
    assertThat(user.getReportingTo().getId()).isEqualTo(SAMUEL);
    assertThat(user.getAdditionalProperty("Shoe_Size")).isEqualTo(Map.of("eu", 42));
    assertThat(crm.users().count(UserType.NOT_CONFIRMED_USERS)).isEqualTo(before + 1);
  }

  @Test
  void anAddressThatIsTakenIsThrownAndNobodyIsAdded() {
    ZohoCrm crm = as(TRANSFER);
    create(crm, AMARA);
    long before = crm.users().count();
    ItemsFailedException taken =
        catchThrowableOfType(ItemsFailedException.class, () -> crm.users().create(AMARA));
    assertThat(taken.status()).isEqualTo(400);
    assertThat(taken.code()).hasValue("DUPLICATE_DATA");
    assertThat(crm.users().count()).isEqualTo(before);
  }

  @Test
  void onlyWhatIsStatedChangesAndNullClears() {
    ZohoCrm crm = as(TRANSFER);
    String id = create(crm, AMARA.with("phone", "+1 512").with("alias", "Ama"));
    crm.users()
        .update(id, UserChanges.none().lastName("Obi").role(MANAGER_ROLE).with("phone", null));
    User user = user(crm, id);
    assertThat(user.getFullName()).isEqualTo("Amara Obi");
    assertThat(user.getRole().getId()).isEqualTo(MANAGER_ROLE);
    assertThat(user.getPhone_JsonNullable()).isEqualTo(JsonNullable.of(null));
    assertThat(user.getAlias()).isEqualTo("Ama");
    assertThat(user.getProfile().getId()).isEqualTo(STANDARD);

    crm.users().update(RAVI, UserChanges.none().clear("Reporting_To"));
    assertThat(user(crm, RAVI).getReportingTo()).isNull();
  }

  @Test
  void aUserIsDeactivatedAndActivatedAgainAndNeitherTwice() {
    ZohoCrm crm = as(TRANSFER);
    crm.users().deactivate(DANA);
    assertThat(user(crm, DANA).getStatus()).isEqualTo("disabled");
    assertThat(ids(crm, UserType.ACTIVE_USERS)).doesNotContain(DANA);
    assertThat(refused(() -> crm.users().deactivate(DANA)).code())
        .hasValue("ID_ALREADY_DEACTIVATED");
    ItemsFailedException change =
        refused(() -> crm.users().update(DANA, UserChanges.none().with("phone", "1")));
    assertThat(change.details().jsonPath()).hasValue("$.users[0].phone");

    crm.users().activate(DANA);
    assertThat(ids(crm, UserType.ACTIVE_USERS)).contains(DANA);
    assertThat(refused(() -> crm.users().activate(DANA)).code()).hasValue("ID_ALREADY_ACTIVE");
  }

  @Test
  void aDeletedUserIsAmongTheDeletedOutOfTerritoriesAndNobodysManager() {
    ZohoCrm crm = as(TRANSFER);
    assertThat(crm.territoryUsers().get(TEXAS, SAMUEL)).isPresent();
    assertThat(crm.users().delete(UserDeletion.of(SAMUEL)).details().id()).isEmpty();
    assertThat(ids(crm, UserType.DELETED_USERS)).contains(SAMUEL);
    assertThat(crm.territoryUsers().get(TEXAS, SAMUEL)).isEmpty();
    assertThat(user(crm, DANA).getReportingTo().getId()).isEqualTo(SUPER_ADMIN);
    assertThat(refused(() -> crm.users().activate(SAMUEL)).code())
        .hasValue("CANNOT_UPDATE_DELETED_USER");
  }

  @Test
  void groupsComePageByPageWithTheirSourcesIfAskedForAndMayBeNone() {
    ZohoCrm crm = as(TRANSFER);
    Page<UserGroup> first =
        crm.users().groups(SAMUEL, GroupQuery.all().perPage(1).sourcesCounted());
    assertThat(first).extracting(UserGroup::getName).containsExactly("Tier1");
    assertThat(first.items().get(0).getSourcesCount().getUsers()).isEqualTo(1);
    assertThat(first.hasMore()).isTrue();
    assertThat(crm.users().groups(SAMUEL, GroupQuery.all().perPage(1).page(2)))
        .extracting(UserGroup::getName)
        .containsExactly("Texans");
    assertThat(crm.users().groups(SAMUEL).items().get(0).getSourcesCount()).isNull();

    assertThat(crm.users().groups(RAVI).isEmpty()).isTrue();
    crm.territoryUsers().associate(TEXAS, RAVI);
    assertThat(crm.users().groups(RAVI)).extracting(UserGroup::getName).containsExactly("Texans");
  }

  @Test
  void whoMayNotAndWhatIsUnknownAreErrorsOfTheirOwn() {
    PermissionException forbidden =
        catchThrowableOfType(
            PermissionException.class,
            () ->
                as("sandbox-refresh-few-licences-office-manager")
                    .users()
                    .create(
                        NewUser.of(
                                "amara@example.com", "1600000000000026009", "1600000000000026017")
                            .lastName("Okafor")));
    assertThat(forbidden.code()).hasValue("FORBIDDEN");
    assertThat(
            catchThrowableOfType(
                    InvalidRequestException.class, () -> as(TRANSFER).users().groups("1"))
                .code())
        .hasValue("INVALID_DATA");
    assertThatThrownBy(
            () ->
                as("sandbox-refresh-documented-users-read-only")
                    .users()
                    .groups("5725767000000583018"))
        .isInstanceOf(ScopeException.class);
  }

  @Test
  void whatCannotBeRightIsRefusedBeforeItIsSent() {
    ZohoCrm crm = as(TRANSFER);
    assertThatThrownBy(() -> crm.users().update(RAVI, UserChanges.none()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> UserChanges.none().with("id", DANA))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> AMARA.with("email", "other@example.com"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> NewUser.of("amara@example.com", "Manager", STANDARD))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> UserDeletion.of("..")).isInstanceOf(IllegalArgumentException.class);
  }

  private static ItemsFailedException refused(Runnable call) {
    ItemsFailedException error = catchThrowableOfType(ItemsFailedException.class, call::run);
    assertThat(error).isNotNull();
    return error;
  }

  private static String create(ZohoCrm crm, NewUser user) {
    return crm.users().create(user).details().id().orElseThrow();
  }

  private static User user(ZohoCrm crm, String id) {
    return crm.users().get(id).orElseThrow();
  }

  private static Iterable<String> ids(ZohoCrm crm, UserType type) {
    return crm.users().list(UserQuery.all().type(type)).items().stream().map(User::getId).toList();
  }

  private ZohoCrm as(String refreshToken) {
    return ZohoCrm.builder()
        .server(stub.url())
        .refreshToken("sandbox-client", "sandbox-secret", refreshToken)
        .build();
  }
}
