package io.github.zohocrmcontract.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.zohocrmcontract.client.errors.ItemsFailedException;
import io.github.zohocrmcontract.client.model.User;
import io.github.zohocrmcontract.client.model.UserType;
import io.github.zohocrmcontract.client.results.BatchResult;
import io.github.zohocrmcontract.client.results.ItemResult;
import io.github.zohocrmcontract.client.testing.GuidePage;
import io.github.zohocrmcontract.client.users.Handover;
import io.github.zohocrmcontract.client.users.NewUser;
import io.github.zohocrmcontract.client.users.TransferJob;
import io.github.zohocrmcontract.client.users.UserChanges;
import io.github.zohocrmcontract.client.users.UserDeletion;
import io.github.zohocrmcontract.client.users.UserQuery;
import io.github.zohocrmcontract.stub.ZohoCrmStub;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * This client's snippets of {@code docs/migrating-from-the-vendor-sdk.md} stand in here and run.
 */
@Timeout(120)
class MigrationGuideTest {
  private static final String TERRITORIES = "sandbox-refresh-documented-territories";
  private static final String TRANSFER = "sandbox-refresh-documented-transfer";

  private static final String NORTH = "431581000000744137";
  private static final String JANE = "431581000000278001";
  private static final String NOBODY = "431581000000999999";

  private final ZohoCrmStub stub = ZohoCrmStub.start();
  private final List<String> names = new ArrayList<>();
  private final List<String> report = new ArrayList<>();

  @AfterEach
  void stopStub() {
    stub.close();
  }

  @Test
  void thePageShowsEachTaskOnBothSidesAndOursStandInThisTest() {
    GuidePage page = GuidePage.at("docs/migrating-from-the-vendor-sdk.md");
    assertThat(page.kinds()).containsExactlyInAnyOrder("java", "java vendor");
    assertThat(page.snippets()).hasSize(6);
    assertThat(page.snippetsOf("java vendor")).hasSize(6);
    assertThat(page.snippetsMissingIn(MigrationGuideTest.class))
        .as("To be run by this test")
        .isEmpty();
  }

  @Test
  void startingCallsNobody() {
    String clientId = "1000.client";
    String clientSecret = "secret";
    String refreshToken = "1000.refresh";
    ZohoCrm crm =
        ZohoCrm.builder()
            .dataCentre(DataCentre.EU)
            .refreshToken(clientId, clientSecret, refreshToken)
            .build();
    assertThat(crm).hasToString("ZohoCrm[https://www.zohoapis.eu/crm/v7]");
  }

  @Test
  void usersOfAKindAreListed() {
    ZohoCrm crm = as("sandbox-refresh-documented-users");
    for (User user : crm.users().all(UserQuery.all().type(UserType.ACTIVE_USERS))) {
      names.add(user.getFullName());
    }
    assertThat((long) names.size()).isEqualTo(crm.users().count(UserType.ACTIVE_USERS));
  }

  @Test
  void aUserIsAddedAndChanged() {
    ZohoCrm crm = as(TRANSFER);
    String roleId = "3652397000000026009";
    String profileId = "3652397000000026014";
    ItemResult.Done added =
        crm.users().create(NewUser.of("amara@example.com", roleId, profileId).lastName("Okafor"));
    String userId = added.details().id().orElseThrow();
    crm.users().update(userId, UserChanges.none().lastName("Obi"));
    assertThat(crm.users().get(userId).orElseThrow().getLastName()).isEqualTo("Obi");
  }

  @Test
  void usersArePutIntoATerritory() {
    ZohoCrm crm = as(TRANSFER);
    String territoryId = "3652397000007612003";
    String userId = "3652397000001464011";
    String otherUserId = "3652397000001464021";
    BatchResult added = crm.territoryUsers().associate(territoryId, List.of(userId, otherUserId));
    assertThat(added.failed()).isEmpty();
    assertThat(crm.territoryUsers().list(territoryId))
        .extracting(User::getId)
        .contains(userId, otherUserId);
  }

  @Test
  void aUserIsDeletedAndTheWorkHandedOver() {
    ZohoCrm crm = as(TRANSFER);
    String leaverId = "3652397000001464001";
    String receiverId = "3652397000000186017";
    TransferJob job =
        crm.users()
            .transferAndDelete(
                UserDeletion.of(leaverId).afterHandingOver(Handover.everythingTo(receiverId)));
    job.await(Duration.ofMinutes(10));
    assertThat(crm.users().all(UserQuery.all().type(UserType.DELETED_USERS)))
        .extracting(User::getId)
        .contains(leaverId);
  }

  @Test
  void whatFailsIsToldOneByOne() {
    putIntoNorth(List.of(JANE, NOBODY));
    assertThat(report).containsExactly(NOBODY + ": INVALID_DATA");
    report.clear();
    putIntoNorth(List.of(NOBODY));
    assertThat(report).singleElement().asString().contains("INVALID_DATA");
  }

  private void putIntoNorth(List<String> userIds) {
    ZohoCrm crm = as(TERRITORIES);
    String territoryId = NORTH;
    try {
      BatchResult added = crm.territoryUsers().associate(territoryId, userIds);
      added.failed().forEach(item -> report.add(userIds.get(item.index()) + ": " + item.code()));
    } catch (ItemsFailedException noneWasDone) {
      report.add(noneWasDone.getMessage());
    }
  }

  private ZohoCrm as(String refreshToken) {
    return ZohoCrm.builder()
        .server(stub.url())
        .refreshToken("sandbox-client", "sandbox-secret", refreshToken)
        .build();
  }
}
