package io.github.zohocrmcontract.client.contract;

import static io.github.zohocrmcontract.client.model.TerritoryPermissionType.READ_ONLY;
import static io.github.zohocrmcontract.client.model.TerritoryPermissionType.READ_WRITE_DELETE;
import static io.github.zohocrmcontract.client.model.TerritoryRuleName.ACCOUNT_RULE_CRITERIA;
import static io.github.zohocrmcontract.client.model.TerritoryRuleName.DEAL_RULE_CRITERIA;
import static io.github.zohocrmcontract.client.model.TerritoryRuleName.LEAD_RULE_CRITERIA;
import static io.github.zohocrmcontract.client.territories.RecordCondition.where;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.zohocrmcontract.client.ZohoCrm;
import io.github.zohocrmcontract.client.errors.ServerException;
import io.github.zohocrmcontract.client.http.Answer;
import io.github.zohocrmcontract.client.model.UserType;
import io.github.zohocrmcontract.client.records.CrmModule;
import io.github.zohocrmcontract.client.records.RecordTerritoryChanges;
import io.github.zohocrmcontract.client.retries.RetryPolicy;
import io.github.zohocrmcontract.client.territories.ChildTerritoryQuery;
import io.github.zohocrmcontract.client.territories.NewTerritory;
import io.github.zohocrmcontract.client.territories.TerritoryChanges;
import io.github.zohocrmcontract.client.territories.TerritoryDeletion;
import io.github.zohocrmcontract.client.territories.TerritoryFilter;
import io.github.zohocrmcontract.client.territories.TerritoryQuery;
import io.github.zohocrmcontract.client.testing.Bundle;
import io.github.zohocrmcontract.client.testing.LocalServer;
import io.github.zohocrmcontract.client.testing.LocalServer.Canned;
import io.github.zohocrmcontract.client.testing.Recorded;
import io.github.zohocrmcontract.client.testing.calls.Calls;
import io.github.zohocrmcontract.client.users.GroupQuery;
import io.github.zohocrmcontract.client.users.Handover;
import io.github.zohocrmcontract.client.users.NewUser;
import io.github.zohocrmcontract.client.users.UserChanges;
import io.github.zohocrmcontract.client.users.UserDeletion;
import io.github.zohocrmcontract.client.users.UserQuery;
import io.github.zohocrmcontract.spec.checks.ContractChecks;
import io.github.zohocrmcontract.spec.checks.ObservedExchange;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the client sends is what the contract allows. A recording server refuses everything with a
 * 500.
 */
class RequestsTest {
  private static ContractChecks checks;

  private final LocalServer server = LocalServer.answering(request -> Canned.empty(500));
  private final ZohoCrm crm =
      ZohoCrm.builder()
          .server(server.url())
          .accessToken("1000.any")
          .retries(RetryPolicy.never())
          .build();

  @BeforeAll
  static void readBundle() {
    checks = ContractChecks.ofBundle(Bundle.path());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  static Stream<Map.Entry<String, Function<ZohoCrm, Answer<?>>>> operations() {
    return Calls.all().entrySet().stream();
  }

  @ParameterizedTest
  @MethodSource("operations")
  void everyOperationWithEveryParameterIsAValidRequest(
      Map.Entry<String, Function<ZohoCrm, Answer<?>>> operation) {
    assertThatThrownBy(() -> operation.getValue().apply(crm)).isInstanceOf(ServerException.class);
    assertValid();
  }

  @Test
  void whatTheFacadesSendIsValid() {
    List<Runnable> calls =
        List.of(
            () -> crm.users().list(),
            () ->
                crm.users().list(UserQuery.all().type(UserType.CURRENT_USER).page(1).perPage(200)),
            () -> crm.users().get("1"),
            () -> crm.users().create(NewUser.of("amara@example.com", "2", "3").lastName("Okafor")),
            () ->
                crm.users()
                    .create(
                        NewUser.of("amara@example.com", "2", "3")
                            .firstName("Amara")
                            .reportingTo("4")
                            .with("dob", LocalDate.of(1990, 12, 31))
                            .with("share_among_subordinates", true)),
            () ->
                crm.users()
                    .update(
                        "1",
                        UserChanges.none()
                            .email("amara@example.com")
                            .firstName("Amara")
                            .lastName("Okafor")
                            .role("2")
                            .profile("3")
                            .reportingTo("4")
                            .with("reinvite", true)
                            .clear("phone")),
            () -> crm.users().update("1", UserChanges.none().clear("Reporting_To")),
            () -> crm.users().activate("1"),
            () -> crm.users().deactivate("1"),
            () -> crm.users().delete(UserDeletion.of("1")),
            () -> crm.users().groups("1"),
            () -> crm.users().groups("1", GroupQuery.all().page(2).perPage(200).sourcesCounted()),
            () ->
                crm.users()
                    .transferAndDelete(
                        UserDeletion.of("1").afterHandingOver(Handover.everythingTo("2"))),
            () ->
                crm.users()
                    .transferAndDelete(
                        UserDeletion.of("1").afterHandingOver(Handover.subordinatesOnly("2"))),
            () ->
                crm.users()
                    .transferAndDelete(
                        UserDeletion.of("1")
                            .afterHandingOver(
                                Handover.of(Handover.Work.recordsTo("2").andCriteria()))),
            () -> crm.users().transferJob("1").status(),
            () -> crm.users().all().iterator().next(),
            () -> crm.users().allGroups("1").iterator().next(),
            () -> crm.territories().all().iterator().next(),
            () -> crm.territories().allChildren("1").iterator().next(),
            () -> crm.territoryUsers().all("1").iterator().next(),
            () -> crm.userTerritories().all("1").iterator().next(),
            () -> crm.territories().associatedUsersCounts(),
            () -> crm.territories().list(),
            () ->
                crm.territories()
                    .list(
                        TerritoryQuery.all()
                            .filter(TerritoryFilter.parent().isNot("1"))
                            .ids(List.of("1", "2"))
                            .page(1)
                            .perPage(2000)
                            .withAllRules()),
            () -> crm.territories().get("1"),
            () -> crm.territories().children("1"),
            () ->
                crm.territories()
                    .children(
                        "1",
                        ChildTerritoryQuery.all()
                            .filter(TerritoryFilter.readOnly())
                            .page(2)
                            .perPage(200)),
            () -> crm.territories().create(NewTerritory.of("North", "1", READ_ONLY)),
            () ->
                crm.territories()
                    .create(
                        List.of(
                            NewTerritory.of("South", "1", READ_WRITE_DELETE)
                                .manager("2")
                                .description("South of the river")
                                .rule(ACCOUNT_RULE_CRITERIA, where("City").is("Ooty"))
                                .rule(LEAD_RULE_CRITERIA, where("City").contains("o"))
                                .rule(DEAL_RULE_CRITERIA, where("Amount").lessThan(7)))),
            () ->
                crm.territories()
                    .update(
                        "1",
                        TerritoryChanges.none()
                            .name("North")
                            .below("2")
                            .permissionType(READ_ONLY)
                            .manager("3")
                            .description("North of the river")
                            .rule(ACCOUNT_RULE_CRITERIA, where("City").isNot("Ooty"))
                            .rule(LEAD_RULE_CRITERIA, where("City").startsWith("O"))
                            .rule(DEAL_RULE_CRITERIA, where("Amount").between("1", "2"))),
            () ->
                crm.territories()
                    .update(
                        List.of(
                            TerritoryChanges.none()
                                .withoutManager()
                                .withoutDescription()
                                .withoutRule(ACCOUNT_RULE_CRITERIA)
                                .withoutRule(LEAD_RULE_CRITERIA)
                                .withoutRule(DEAL_RULE_CRITERIA)
                                .of("1"))),
            () -> crm.territories().delete(TerritoryDeletion.of("1")),
            () ->
                crm.territories()
                    .delete(
                        List.of(
                            TerritoryDeletion.of("1").andItsForecasts(),
                            TerritoryDeletion.of("2").andItsForecasts())),
            () ->
                crm.territories()
                    .transferAndDelete(TerritoryDeletion.of("1").afterMovingChildrenTo("2")),
            () ->
                crm.territories()
                    .transferAndDelete(
                        List.of(TerritoryDeletion.of("1").afterMovingChildrenTo("2"))),
            () -> crm.territoryUsers().list("1"),
            () -> crm.territoryUsers().get("1", "2"),
            () -> crm.territoryUsers().disassociate("1", List.of("2")),
            () -> crm.territoryUsers().disassociate("1", "2"),
            () -> crm.records().get(CrmModule.LEADS, "1"),
            () -> crm.records().getIfModifiedSince(CrmModule.DEALS, "1", OffsetDateTime.now()),
            () -> crm.records().assignTerritories(CrmModule.ACCOUNTS, "1", List.of("2", "3")),
            () ->
                crm.records()
                    .assignTerritories(
                        CrmModule.CONTACTS,
                        RecordTerritoryChanges.of("1", List.of("2", "3")).and("4", List.of("2"))),
            () -> crm.records().removeTerritories(CrmModule.ACCOUNTS, "1", List.of("2", "3")),
            () ->
                crm.records()
                    .removeTerritories(
                        CrmModule.DEALS, RecordTerritoryChanges.of("1", List.of("2"))),
            () -> crm.userTerritories().list("1"),
            () -> crm.userTerritories().get("1", "2"),
            () -> crm.userTerritories().add("1", List.of("2", "3")),
            () -> crm.userTerritories().add("1", "2"),
            () -> crm.userTerritories().remove("1", List.of("2", "3")),
            () -> crm.userTerritories().remove("1", "2"));
    calls.forEach(call -> assertThatThrownBy(call::run).isInstanceOf(ServerException.class));
    assertThat(server.requests()).hasSameSizeAs(calls);
    assertValid();
  }

  @Test
  void listsGoOutWithCommasAndDateTimesWithSecondsAndOffset() {
    OffsetDateTime moment = OffsetDateTime.parse("2019-07-25T15:26:00.999+05:30");
    assertThatThrownBy(
            () -> crm.users().list(UserQuery.all().ids(List.of("1", "2")).ifModifiedSince(moment)))
        .isInstanceOf(ServerException.class);
    Recorded request = server.requests().get(0);
    assertThat(request.uri().getQuery()).isEqualTo("ids=1,2");
    assertThat(request.header("If-Modified-Since")).isEqualTo("2019-07-25T15:26:00+05:30");
  }

  @Test
  void whatIsNotStatedIsNotSent() {
    assertThatThrownBy(() -> crm.users().list()).isInstanceOf(ServerException.class);
    Recorded request = server.requests().get(0);
    assertThat(request.uri()).hasToString("/crm/v7/users");
    assertThat(request.header("If-Modified-Since")).isNull();
    assertThat(request.header("Content-Type")).isNull();
    assertThat(request.header("Authorization")).isEqualTo("Zoho-oauthtoken 1000.any");
    assertThat(request.header("Accept-Encoding")).isEqualTo("gzip");
  }

  @Test
  void aPathParameterCannotLeadElsewhere() {
    assertThatThrownBy(() -> crm.usersApi().getUser("1/../a b?c=d#e%", null))
        .isInstanceOf(ServerException.class);
    assertThat(server.requests().get(0).uri().getRawPath())
        .isEqualTo("/crm/v7/users/1%2F..%2Fa%20b%3Fc%3Dd%23e%25");
    assertThatThrownBy(() -> crm.users().get("..")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> crm.territoryUsers().disassociate("1", List.of("2", "3,4")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void bodiesAreJsonInUtf8AndSaySo() {
    assertThatThrownBy(
            () ->
                crm.users()
                    .transferAndDelete(
                        UserDeletion.of("1").afterHandingOver(Handover.subordinatesOnly("2"))))
        .isInstanceOf(ServerException.class);
    Recorded request = server.requests().get(0);
    assertThat(request.header("Content-Type")).isEqualTo("application/json");
    assertThat(request.body())
        .isEqualTo(
            "{\"transfer_and_delete\":[{\"id\":\"1\",\"move_subordinate\":{\"id\":\"2\"}}]}");
  }

  private void assertValid() {
    assertThat(server.requests())
        .isNotEmpty()
        .allSatisfy(request -> assertThat(checks.requestFindings(observed(request))).isEmpty())
        .allSatisfy(
            request -> assertThat(checks.differencesOfOpinion(observed(request))).isEmpty());
  }

  private static ObservedExchange observed(Recorded request) {
    return new ObservedExchange(
        request.method(),
        request.uri().toString(),
        request.headers(),
        request.body(),
        0,
        Map.of(),
        "");
  }
}
