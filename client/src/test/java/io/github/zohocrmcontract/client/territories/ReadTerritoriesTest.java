package io.github.zohocrmcontract.client.territories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.zohocrmcontract.client.ZohoCrm;
import io.github.zohocrmcontract.client.errors.InvalidRequestException;
import io.github.zohocrmcontract.client.model.Territory;
import io.github.zohocrmcontract.client.model.TerritoryPermissionType;
import io.github.zohocrmcontract.client.model.TerritoryRuleName;
import io.github.zohocrmcontract.client.results.Page;
import io.github.zohocrmcontract.client.results.PageInfo;
import io.github.zohocrmcontract.client.users.Handover;
import io.github.zohocrmcontract.client.users.UserDeletion;
import io.github.zohocrmcontract.stub.ZohoCrmStub;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Territories as the client reads them from the stub, which remembers. */
class ReadTerritoriesTest {
  private static final String TERRITORIES = "sandbox-refresh-documented-territories";
  private static final String ROOT = "431581000000272796";
  private static final String CHENNAI = "431581000000744113";
  private static final String PARENT = "431581000000744159";
  private static final String CHILD = "431581000000744169";
  private static final String PATRICIA = "431581000000258001";
  private static final String JANE = "431581000000278001";
  private static final OffsetDateTime MADE = OffsetDateTime.parse("2023-06-10T12:28:06.9+05:30");
  private static final OffsetDateTime CHANGED = OffsetDateTime.parse("2023-06-10T06:58:31Z");

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
  void allTerritoriesComeOnOnePageWithoutTheirRules() {
    Page<Territory> page = as(TERRITORIES).territories().list();
    assertThat(page.info()).hasValue(new PageInfo(1, 2000, 7, false));
    Territory root = page.items().get(0);
    assertThat(root.getName()).isEqualTo("Zoho");
    assertThat(root.getReportingTo()).isNull();
    assertThat(root.getManager().getName()).isEqualTo("Patricia Boyle");
    assertThat(page)
        .allSatisfy(
            territory ->
                assertThat(territory.getAccountRuleCriteria_JsonNullable().isPresent()).isFalse());
  }

  @Test
  void rulesComeIfAskedForAndANullIsTold() {
    TerritoryQuery child = TerritoryQuery.all().ids(List.of(CHILD));
    ZohoCrm crm = as(TERRITORIES);
    Page<Territory> page =
        crm.territories()
            .list(
                child.withRules(
                    TerritoryRuleName.ACCOUNT_RULE_CRITERIA, TerritoryRuleName.DEAL_RULE_CRITERIA));
    assertThat(page.info()).isEmpty();
    Territory territory = page.items().get(0);
    assertThat(territory.getAccountRuleCriteria().getValue().asString()).isEqualTo("Consulting");
    assertThat(territory.getDealRuleCriteria_JsonNullable().isPresent()).isTrue();
    assertThat(territory.getDealRuleCriteria()).isNull();
    assertThat(territory.getLeadRuleCriteria_JsonNullable().isPresent()).isFalse();
    assertThat(crm.territories().list(child.withAllRules()).items().get(0))
        .isEqualTo(crm.territories().get(CHILD).orElseThrow());
  }

  @Test
  void pagesAreCutAsAskedFor() {
    ZohoCrm crm = as(TERRITORIES);
    Page<Territory> second = crm.territories().list(TerritoryQuery.all().perPage(5).page(2));
    assertThat(second.info()).hasValue(new PageInfo(2, 5, 2, false));
    assertThat(crm.territories().list(TerritoryQuery.all().perPage(5)).hasMore()).isTrue();
    assertThat(crm.territories().list(TerritoryQuery.all().page(9)).isEmpty()).isTrue();
  }

  static Stream<Arguments> filters() {
    return Stream.of(
        Arguments.of(TerritoryFilter.id().is(CHILD), List.of("Child")),
        Arguments.of(TerritoryFilter.parent().is(ROOT), List.of("Chennai", "Parent")),
        Arguments.of(
            TerritoryFilter.manager().isNot(PATRICIA),
            List.of("Chennai", "Chennai North", "Chennai Leads")),
        Arguments.of(TerritoryFilter.createdBy().is(JANE), List.of()),
        Arguments.of(TerritoryFilter.modifiedBy().isNot(PATRICIA), List.of()),
        Arguments.of(TerritoryFilter.readWriteDelete(), List.of("Chennai")),
        Arguments.of(
            TerritoryFilter.readOnly(),
            List.of("Zoho", "Chennai-South", "Chennai North", "Parent", "Child", "Chennai Leads")),
        Arguments.of(TerritoryFilter.name().is("Chennai North"), List.of("Chennai North")),
        Arguments.of(TerritoryFilter.name().contains("nt"), List.of("Parent")),
        Arguments.of(
            TerritoryFilter.name().doesNotContain("Chennai"), List.of("Zoho", "Parent", "Child")),
        Arguments.of(
            TerritoryFilter.name().isNot("Zoho"),
            List.of(
                "Chennai", "Chennai-South", "Chennai North", "Parent", "Child", "Chennai Leads")),
        Arguments.of(TerritoryFilter.name().startsWith("P"), List.of("Parent")),
        Arguments.of(TerritoryFilter.name().endsWith("Leads"), List.of("Chennai Leads")),
        Arguments.of(TerritoryFilter.name().is("\"R&D\" + Süd #1%, {a}\\"), List.of()),
        Arguments.of(TerritoryFilter.createdTime().at(MADE), List.of("Child")),
        Arguments.of(TerritoryFilter.createdTime().before(MADE), List.of()),
        Arguments.of(TerritoryFilter.createdTime().atOrBefore(MADE), List.of("Child")),
        Arguments.of(TerritoryFilter.modifiedTime().between(MADE, CHANGED), List.of("Child")),
        Arguments.of(
            TerritoryFilter.modifiedTime().after(CHANGED),
            List.of(
                "Zoho", "Chennai", "Chennai-South", "Chennai North", "Parent", "Chennai Leads")));
  }

  @ParameterizedTest
  @MethodSource("filters")
  void aFilterFindsWhatItSays(TerritoryFilter filter, List<String> expected) {
    assertThat(as(TERRITORIES).territories().list(TerritoryQuery.all().filter(filter)))
        .extracting(Territory::getName)
        .isEqualTo(expected);
  }

  @Test
  void aTextAtTheStartOrAtTheEndIsToldFromOneInside() {
    ZohoCrm crm = as(TERRITORIES);
    crm.territories()
        .create(
            List.of(
                NewTerritory.of("South Parent", ROOT, TerritoryPermissionType.READ_ONLY),
                NewTerritory.of("Leads of Parents", ROOT, TerritoryPermissionType.READ_ONLY)));
    TerritoryFilter.ByText name = TerritoryFilter.name();
    assertThat(names(crm, name.startsWith("Parent"))).containsExactly("Parent");
    assertThat(names(crm, name.endsWith("Parent"))).containsExactly("Parent", "South Parent");
    assertThat(names(crm, name.contains("Parent")))
        .containsExactly("Parent", "South Parent", "Leads of Parents");
    assertThat(names(crm, name.is("Parent"))).containsExactly("Parent");
    assertThat(names(crm, name.startsWith("Leads"))).containsExactly("Leads of Parents");
    assertThat(names(crm, name.endsWith("Leads"))).containsExactly("Chennai Leads");
  }

  private static List<String> names(ZohoCrm crm, TerritoryFilter filter) {
    return crm.territories().list(TerritoryQuery.all().filter(filter)).items().stream()
        .map(Territory::getName)
        .toList();
  }

  @Test
  void childrenAreThoseDirectlyBelow() {
    ZohoCrm crm = as(TERRITORIES);
    assertThat(crm.territories().children(ROOT))
        .extracting(Territory::getName)
        .containsExactly("Chennai", "Parent");
    Page<Territory> second =
        crm.territories()
            .children(
                CHENNAI,
                ChildTerritoryQuery.all()
                    .filter(TerritoryFilter.name().startsWith("Chennai"))
                    .perPage(2)
                    .page(2));
    assertThat(second).extracting(Territory::getName).containsExactly("Chennai Leads");
    Territory child = crm.territories().children(PARENT).items().get(0);
    assertThat(child.getAccountRuleCriteria().getField().getApiName()).isEqualTo("Industry");
    assertThat(child.getApiName()).isNull();
    assertThat(crm.territories().children(CHILD).isEmpty()).isTrue();
  }

  @Test
  void anUnknownTerritoryIsATypedError() {
    InvalidRequestException unknown =
        catchThrowableOfType(
            InvalidRequestException.class, () -> as(TERRITORIES).territories().get("77"));
    assertThat(unknown.details().resourcePathIndex()).hasValue(2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> as(TERRITORIES).territories().get("actions"));
    assertThatIllegalArgumentException().isThrownBy(() -> TerritoryFilter.manager().is("Patricia"));
  }

  @Test
  void aManagerWhoIsDeletedIsGoneFromTheTerritory() {
    ZohoCrm crm = as("sandbox-refresh-documented-transfer");
    TerritoryQuery managed =
        TerritoryQuery.all().filter(TerritoryFilter.manager().is("3652397000000281001"));
    assertThat(crm.territories().list(managed))
        .extracting(Territory::getName)
        .containsExactly("Texas");
    crm.users()
        .transferAndDelete(
            UserDeletion.of("3652397000000281001")
                .afterHandingOver(Handover.everythingTo("3652397000000186017")));
    assertThat(crm.territories().list(managed).isEmpty()).isTrue();
    Optional<Territory> texas = crm.territories().get("3652397000007612003");
    assertThat(texas.orElseThrow().getManager()).isNull();
  }

  @Test
  void conditionsOnRecordsAreWrittenAsTheDocumentsHaveThem() {
    RecordCondition condition =
        RecordCondition.where("Billing_City")
            .is("Chennai")
            .or(
                RecordCondition.where("Annual_Revenue", "431581000000000625")
                    .greaterThan(1_000_000)
                    .and(RecordCondition.where("Billing_Code").startsWith("600"))
                    .and(RecordCondition.where("Closing_Date").during("THISMONTH")));
    assertThat(json(condition))
        .isEqualTo(
            Map.of(
                "group_operator",
                "OR",
                "group",
                List.of(
                    Map.of(
                        "field",
                        Map.of("api_name", "Billing_City"),
                        "comparator",
                        "equal",
                        "value",
                        "Chennai"),
                    Map.of(
                        "group_operator",
                        "AND",
                        "group",
                        List.of(
                            Map.of(
                                "field",
                                Map.of("api_name", "Annual_Revenue", "id", "431581000000000625"),
                                "comparator",
                                "greater_than",
                                "value",
                                "1000000"),
                            Map.of(
                                "field",
                                Map.of("api_name", "Billing_Code"),
                                "comparator",
                                "starts_with",
                                "value",
                                "600"),
                            Map.of(
                                "field",
                                Map.of("api_name", "Closing_Date"),
                                "comparator",
                                "between",
                                "value",
                                "THISMONTH"))))));
  }

  @Test
  void aConditionHasTwentyFiveComparisonsAtMost() {
    RecordCondition one = RecordCondition.where("Amount").between("1", "2");
    RecordCondition most = one;
    for (int count = 2; count <= 25; count++) {
      most = count % 2 == 0 ? most.and(one) : most.or(one);
    }
    RecordCondition full = most;
    assertThatIllegalArgumentException().isThrownBy(() -> full.and(one));
  }

  private Object json(RecordCondition condition) {
    ZohoCrm crm = as(TERRITORIES);
    return crm.json().plain(crm.json().readTree(crm.json().write(condition.toCriteria())));
  }

  private ZohoCrm as(String refreshToken) {
    return ZohoCrm.builder()
        .server(stub.url())
        .refreshToken("sandbox-client", "sandbox-secret", refreshToken)
        .build();
  }
}
