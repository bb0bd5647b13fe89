package io.github.zohocrmcontract.stub.territories;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.zohocrmcontract.spec.checks.ContractTree;
import io.github.zohocrmcontract.stub.testing.Reply;
import io.github.zohocrmcontract.stub.testing.Sandbox;
import io.github.zohocrmcontract.stub.testing.StubExtension;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What lists of territories show, in which order, and which filters choose what. */
class ReadTerritoriesTest {

  private static final String LIST = "/settings/territories";
  private static final String ROOT = "431581000000272796";
  private static final String PARENT = "431581000000744159";
  private static final String CHILD = "431581000000744169";

  /** Names in the order in which they are listed. */
  private static final List<String> ALL =
      List.of(
          "Zoho", "Chennai", "Chennai-South", "Chennai North", "Parent", "Child", "Chennai Leads");

  private static final ContractTree CONTRACT =
      ContractTree.read(Path.of(System.getProperty("contract.bundle")));

  @RegisterExtension final StubExtension stub = new StubExtension();

  @ParameterizedTest
  @CsvSource({
    "'', TerritoriesOfTheOrganisation",
    "?ids=431581000000744113%2C431581000000744169, TerritoriesByIds",
    "/431581000000744169, OneTerritory",
    "/431581000000744159/__child_territories, ChildTerritories"
  })
  void theSandboxAnswersAsTheContractShows(String target, String example) {
    JsonNode shown = CONTRACT.document().at("/components/examples/" + example + "/value");
    assertThat(get(LIST + target).json()).isEqualTo(shown);
  }

  /** Zoho is all 7; permission, manager, times and tree are those of the seed. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id                | equal        | \"431581000000744169\" | Child",
        "id                | equal        | 431581000000744169       | Child",
        "id                | not_equal    | \"431581000000744169\" | "
            + "Zoho, Chennai, Chennai-South, Chennai North, Parent, Chennai Leads",
        "reporting_to.id   | equal        | \"431581000000744113\" | "
            + "Chennai-South, Chennai North, Chennai Leads",
        "reporting_to.id   | not_equal    | \"431581000000744113\" | Zoho, Chennai, Parent, Child",
        "manager.id        | equal        | \"431581000000258001\" | "
            + "Zoho, Chennai-South, Parent, Child",
        "manager.id        | not_equal    | \"431581000000258001\" | "
            + "Chennai, Chennai North, Chennai Leads",
        "permission_type   | equal        | \"read_write_delete\"   | Chennai",
        "permission_type   | not_equal    | \"read_only\"           | Chennai",
        "created_by        | not_equal    | \"431581000000278001\" | "
            + "Zoho, Chennai, Chennai-South, Chennai North, Parent, Child, Chennai Leads",
        "created_by.id     | equal        | \"431581000000278001\" | ",
        "modified_by       | equal        | \"431581000000278001\" | ",
        "modified_by.id    | not_equal    | \"431581000000258001\" | ",
        "name              | equal        | \"chennai\"             | Chennai",
        "name              | not_equal    | \"CHENNAI\"             | "
            + "Zoho, Chennai-South, Chennai North, Parent, Child, Chennai Leads",
        "name              | contains     | \"NAI-\"                | Chennai-South",
        "name              | not_contains | \"chennai\"             | Zoho, Parent, Child",
        "name              | starts_with  | \"Ch\"                  | "
            + "Chennai, Chennai-South, Chennai North, Child, Chennai Leads",
        "name              | ends_with    | \"th\"                  | Chennai-South, Chennai North",
        "created_time      | equal        | \"2023-06-10T06:58:06Z\"      | Child",
        "created_time      | less_than    | \"2023-06-10T12:28:06+05:30\" | ",
        "created_time      | less_than    | \"2023-06-10T12:28:07+05:30\" | Child",
        "created_time      | less_equal   | \"2023-06-10T12:28:06+05:30\" | Child",
        "modified_time     | greater_than | \"2023-06-10T12:28:31+05:30\" | "
            + "Zoho, Chennai, Chennai-South, Chennai North, Parent, Chennai Leads",
        "modified_time     | between      | "
            + "[\"2023-06-10T12:28:31+05:30\",\"2023-06-10T12:28:31+05:30\"] | Child",
        "modified_time     | between      | "
            + "[\"2023-06-10T12:28:32+05:30\",\"2023-06-10T12:00:00Z\"] | "
            + "Zoho, Chennai, Chennai-South, Chennai North, Parent, Chennai Leads",
      })
  void aFilterChoosesByOneKey(String field, String comparator, String value, String expected) {
    Reply reply = get(LIST + "?filters=" + filter(field, comparator, value));
    if (expected == null) {
      assertThat(reply.status()).isEqualTo(204);
    } else {
      assertThat(names(reply)).containsExactly(expected.split(", "));
      assertThat(reply.text("/info/count")).isEqualTo(String.valueOf(names(reply).size()));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id              | contains     | \"4\"",
        "manager.id      | between      | [\"1\",\"2\"]",
        "permission_type | starts_with  | \"read\"",
        "permission_type | equal        | \"read\"",
        "created_by      | equal        | \"Patricia Boyle\"",
        "created_by      | equal        | {\"id\":\"431581000000258001\"}",
        "name            | less_than    | \"Chennai\"",
        "name            | equal        | 7",
        "created_time    | not_equal    | \"2023-06-10T12:28:06+05:30\"",
        "created_time    | greater_equal| \"2023-06-10T12:28:06+05:30\"",
        "created_time    | equal        | \"2023-06-10\"",
        "created_time    | equal        | [\"2023-06-10T12:28:06+05:30\"]",
        "created_time    | between      | [\"2023-06-10T12:28:06+05:30\"]",
        "created_time    | between      | \"2023-06-10T12:28:06+05:30\"",
      })
  void whatDoesNotGoWithTheKeyIsTold(String field, String comparator, String value) {
    Reply reply = get(LIST + "?filters=" + filter(field, comparator, value));
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.text("/code")).isEqualTo("DEPENDENT_MISMATCH");
    assertThat(reply.text("/details/param_name")).isEqualTo("filters");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "description         | INVALID_DATA",
        "api_name            | INVALID_DATA",
        "lead_rule_criteria  | INVALID_DATA",
        "reporting_to        | INVALID_DATA",
      })
  void noOtherKeyCanBeFilteredBy(String field, String code) {
    Reply reply = get(LIST + "?filters=" + filter(field, "equal", "\"x\""));
    assertThat(reply.text("/code")).isEqualTo(code);
    assertThat(reply.text("/message")).contains(field);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[]                                                     | INVALID_DATA           |",
        "{\"field\":                                            | INVALID_DATA           |",
        "{}                                                     | INVALID_DATA           |",
        "{\"field\":null,\"comparator\":\"equal\",\"value\":\"x\"} | INVALID_DATA           |",
        "{\"field\":\"name\",\"comparator\":\"equal\",\"value\":\"x\"} | INVALID_DATA | $.field",
        "{\"field\":{\"api_name\":5},\"comparator\":\"equal\",\"value\":\"x\"} | INVALID_DATA | "
            + "$.field.api_name",
        "{\"field\":{\"api_name\":\"name\"},\"comparator\":{},\"value\":\"x\"} | INVALID_DATA | "
            + "$.comparator",
        "{\"field\":{\"api_name\":null},\"comparator\":\"equal\",\"value\":\"x\"} | MANDATORY_NOT_FOUND | "
            + "$.field.api_name",
        "{\"field\":{\"api_name\":\"name\"},\"value\":\"x\"} | EXPECTED_FIELD_MISSING |",
        "{\"field\":{\"api_name\":\"name\"},\"comparator\":\"equal\",\"value\":null} | "
            + "EXPECTED_FIELD_MISSING |",
        "{\"group_operator\":\"or\"} | NOT_SUPPORTED | $.group_operator",
      })
  void aFilterOfTheWrongFormIsToldWhere(String filter, String code, String path) {
    Reply reply = get(LIST + "?filters=" + encoded(filter));
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.text("/code")).isEqualTo(code);
    assertThat(reply.text("/details/param_name")).isEqualTo("filters");
    if (path != null) {
      assertThat(reply.text("/details/json_path")).isEqualTo(path);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // As Zoho's Node SDK sends it: in halves, and with an ampersand at the end.
        "?filters=%7B%22field%22:%7B%22api_name%22:%22name%22%7D,%22comparator%22:%22equal%22,"
            + "%22value%22:%22Chennai%20North%22%7D&",
        // As its Java SDK sends it: as a form, with a plus for a space.
        "?filters=%7B%22field%22%3A%7B%22api_name%22%3A%22name%22%7D%2C%22comparator%22%3A"
            + "%22equal%22%2C%22value%22%3A%22Chennai+North%22%7D"
      })
  void aFilterIsReadAsZohosOwnSdksEncodeIt(String query) {
    assertThat(names(get(LIST + query))).containsExactly("Chennai North");
  }

  @Test
  void filterAndIdentifiersTogetherNarrowTheList() {
    Reply reply =
        get(
            LIST
                + "?ids="
                + CHILD
                + ",77,"
                + Sandbox.CHENNAI
                + "&filters="
                + filter("manager.id", "equal", "\"" + Sandbox.PATRICIA + "\""));
    assertThat(names(reply)).containsExactly("Child");
    assertThat(reply.json().has("info")).isFalse();
  }

  @Test
  void identifiersThatNobodyKnowsAreNotFound() {
    assertThat(get(LIST + "?ids=77,78").status()).isEqualTo(204);
    assertThat(names(get(LIST + "?ids=77, " + CHILD + "," + CHILD))).containsExactly("Child");
  }

  @Test
  void pagesFollowEachOtherWithTheOrganisationsOwnTerritoryFirst() {
    List<String> seen = new ArrayList<>();
    for (int page = 1; page <= 3; page++) {
      Reply reply = get(LIST + "?per_page=3&page=" + page);
      seen.addAll(names(reply));
      assertThat(reply.text("/info/more_records")).isEqualTo(page < 3 ? "true" : "false");
      assertThat(reply.text("/info/page")).isEqualTo(String.valueOf(page));
      assertThat(reply.text("/info/per_page")).isEqualTo("3");
    }
    assertThat(seen).isEqualTo(ALL);
    assertThat(get(LIST + "?per_page=3&page=4").status()).isEqualTo(204);
    assertThat(get(LIST + "?per_page=2000&page=2147483647").status()).isEqualTo(204);
    assertThat(names(get(LIST + "?per_page=7"))).isEqualTo(ALL);
    assertThat(get(LIST + "?per_page=7").text("/info/more_records")).isEqualTo("false");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "none",
        "account_rule_criteria",
        "deal_rule_criteria,lead_rule_criteria",
        "lead_rule_criteria, account_rule_criteria,deal_rule_criteria",
      })
  void rulesComeWithTheListOnlyIfAskedFor(String include) {
    String query = include == null ? "" : "&include=" + encoded(include);
    JsonNode child = get(LIST + "?ids=" + CHILD + query).json().at("/territories/0");
    List<String> rules =
        child.propertyNames().stream().filter(name -> name.endsWith("_criteria")).toList();
    assertThat(rules)
        .containsExactlyInAnyOrder(include == null ? new String[0] : include.split(", ?"));
    if (rules.contains("account_rule_criteria")) {
      assertThat(child.at("/account_rule_criteria/field/api_name").asString())
          .isEqualTo("Industry");
    }
    assertThat(child.path("deal_rule_criteria").isNull())
        .isEqualTo(rules.contains("deal_rule_criteria"));
  }

  @Test
  void childrenOfChildrenAreNotListed() {
    assertThat(names(get(LIST + "/" + ROOT + "/__child_territories")))
        .containsExactly("Chennai", "Parent");
    assertThat(names(get(LIST + "/" + PARENT + "/__child_territories"))).containsExactly("Child");
    assertThat(get(LIST + "/" + CHILD + "/__child_territories").status()).isEqualTo(204);
  }

  @Test
  void childrenAreFilteredAndPagedAsAnyList() {
    String children = LIST + "/" + Sandbox.CHENNAI + "/__child_territories";
    assertThat(names(get(children + "?filters=" + filter("name", "ends_with", "\"th\""))))
        .containsExactly("Chennai-South", "Chennai North");
    Reply second = get(children + "?per_page=2&page=2");
    assertThat(names(second)).containsExactly("Chennai Leads");
    assertThat(second.text("/info/more_records")).isEqualTo("false");
    assertThat(get(children + "?filters=" + filter("name", "equal", "\"Child\"")).status())
        .isEqualTo(204);
  }

  @Test
  void whoeverWorksInTheOrganisationReadsItsTerritories() {
    Reply reply = stub.get(LIST).as("sandbox-access-documented-territories-standard-user").send();
    assertThat(names(reply)).isEqualTo(ALL);
  }

  @Test
  void anOrganisationWithoutATerritoryHasNoneToGive() {
    for (String path : List.of(LIST, LIST + "/" + CHILD)) {
      assertThat(stub.get(path).as("test-access-without-any-territory").send().status())
          .isEqualTo(204);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {Sandbox.USERS, Sandbox.TRANSFER, Sandbox.EMPTY})
  void aTerritoryOfAnotherOrganisationIsNotFound(String token) {
    assertThat(stub.get(LIST + "?ids=" + CHILD).as(token).send().status()).isEqualTo(204);
    for (String path : List.of("", "/__child_territories")) {
      Reply reply = stub.get(LIST + "/" + PARENT + path).as(token).send();
      assertThat(reply.text("/details/resource_path_index")).isEqualTo("2");
    }
  }

  @Test
  void theManagerWhoIsDeletedIsGoneFromTheTerritoryAndFromWhatFiltersFind() {
    String managed =
        LIST + "?filters=" + filter("manager.id", "equal", "\"" + Sandbox.SUPER_ADMIN + "\"");
    String leaving = "3652397000000281001";
    String formerly = LIST + "?filters=" + filter("manager.id", "equal", "\"" + leaving + "\"");
    assertThat(names(stub.get(formerly).as(Sandbox.TRANSFER).send())).containsExactly("Texas");
    Reply deleted =
        stub.post("/users/" + leaving + "/actions/transfer_and_delete")
            .as(Sandbox.TRANSFER)
            .json(
                "{\"transfer_and_delete\":[{\"transfer\":{\"id\":\""
                    + Sandbox.SUPER_ADMIN
                    + "\",\"records\":true,\"assignment\":true,\"criteria\":true}}]}")
            .send();
    assertThat(deleted.status()).as(deleted.body()).isEqualTo(200);
    assertThat(stub.get(formerly).as(Sandbox.TRANSFER).send().status()).isEqualTo(204);
    JsonNode texas =
        stub.get(LIST + "/3652397000007612003")
            .as(Sandbox.TRANSFER)
            .send()
            .json()
            .at("/territories/0");
    assertThat(texas.get("manager").isNull()).isTrue();
    assertThat(names(stub.get(managed).as(Sandbox.TRANSFER).send())).containsExactly("USA");
  }

  private Reply get(String target) {
    return stub.get(target.replace(" ", "%20")).as(Sandbox.TERRITORIES).send();
  }

  private static List<String> names(Reply reply) {
    return reply.texts("/territories/*/name");
  }

  private static String filter(String field, String comparator, String value) {
    return encoded(
        "{\"field\":{\"api_name\":\"%s\"},\"comparator\":\"%s\",\"value\":%s}"
            .formatted(field, comparator, value));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
