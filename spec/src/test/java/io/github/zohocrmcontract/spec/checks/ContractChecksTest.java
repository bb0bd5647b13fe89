package io.github.zohocrmcontract.spec.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContractChecksTest {

  private static final String JSON = "application/json;charset=UTF-8";
  private static final String ERROR =
      "{\"code\":\"X\",\"details\":{},\"message\":\"m\",\"status\":\"error\"}";
  private static final String TRANSFER =
      "{\"transfer_and_delete\":[{\"id\":\"1\",\"move_subordinate\":{\"id\":\"2\"}}]}";

  private ContractChecks checks;

  @BeforeAll
  void readTheBundle() {
    checks = ContractChecks.ofConfiguredBundle();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /crm/v7/users",
        "GET /crm/v7/users?type=AllUsers&page=1&per_page=200",
        "GET /crm/v7/users?ids=1,2&",
        "GET /crm/v7/users?ids=1%2C2",
        "GET /crm/v7/users/5725767000000583018",
        "GET /crm/v5/settings/territories/actions/associated_users_count",
        "GET /crm/v7/settings/territories/actions/associated_users_count",
        "DELETE /crm/v7/settings/territories/431581000000744113/users?ids=431581000000258001",
        "DELETE /crm/v7/settings/territories/1/users/2",
        "GET /crm/v7/Leads/1",
        "GET /crm/v7/leads/1"
      })
  void aDocumentedRequestHasNoFindings(String line) {
    assertThat(checks.requestFindings(authorized(line))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2019-07-25T15:26:49+05:30", "2019-07-25T15:26:49Z"})
  void aMomentWithAnOffsetHasNoFindings(String moment) {
    ObservedExchange exchange =
        authorized("GET /crm/v7/users").withRequestHeader("if-modified-since", moment);
    assertThat(checks.requestFindings(exchange)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Thu, 25 Jul 2019 15:26:49 GMT", "2019-07-25", "2019-07-25T15:26:49"})
  void aMomentWithoutAnOffsetIsNamed(String moment) {
    ObservedExchange exchange =
        authorized("GET /crm/v7/users").withRequestHeader("If-Modified-Since", moment);
    assertThat(checks.requestFindings(exchange))
        .singleElement()
        .asString()
        .startsWith("getUsers, request: parameter If-Modified-Since: ");
  }

  @ParameterizedTest
  @CsvSource({
    "/crm/v7/users/1, users, true",
    "/crm/v7/users/1, data, false",
    "/crm/v7/Leads/1, data, true",
    "/crm/v7/Leads/1, users, false",
    "/crm/v7/settings/1, data, false",
    "/crm/v7/Users/1, data, false"
  })
  void aFixedFirstSegmentWinsOverAVariable(String target, String array, boolean good) {
    ObservedExchange exchange =
        ObservedExchange.request("GET", target)
            .answered(200)
            .withResponseHeader("Content-Type", JSON)
            .withResponseBody("{\"" + array + "\":[{\"id\":\"1\"}]}");
    assertThat(checks.responseFindings(exchange).isEmpty()).isEqualTo(good);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"Harbour\"", "{\"name\":\"Harbour\",\"id\":\"2\"}", "7", "null"})
  void aKeyWithoutATypeTakesAnyValue(String value) {
    ObservedExchange exchange =
        ObservedExchange.request("GET", "/crm/v7/Deals/1")
            .answered(200)
            .withResponseHeader("Content-Type", JSON)
            .withResponseBody("{\"data\":[{\"id\":\"1\",\"Account_Name\":" + value + "}]}");
    assertThat(checks.ignoring("/data/*/Account_Name/*").responseFindings(exchange)).isEmpty();
  }

  @Test
  void aDocumentedBodyHasNoFindings() {
    ObservedExchange exchange =
        authorized("POST /crm/v7/users/actions/transfer_and_delete")
            .withRequestHeader("content-type", "application/json")
            .withRequestBody(TRANSFER);
    assertThat(checks.requestFindings(exchange)).isEmpty();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GET /crm/v7/users?type=Nobody | getUsers, request: parameter type: Instance value ("Nobody") not found in enum
          GET /crm/v7/users?per_page=201 | getUsers, request: parameter per_page: Numeric instance is greater than the required maximum (maximum: 200, found: 201)
          GET /crm/v7/users?page=first | getUsers, request: parameter page: Instance type (string) does not match any allowed primitive type (allowed: ["integer"])
          GET /crm/v7/users?colour=red | getUsers, request: Query parameter 'colour' is unexpected
          GET /crm/v7/users/abc | getUser, request: parameter user_id: ECMA 262 regex
          GET /crm/v6/settings/territories/actions/associated_users_count | getAssociatedUsersCount, request: version v6 is not offered
          DELETE /crm/v7/settings/territories/1/users | disassociateTerritoryUsers, request: Query parameter 'ids' is required
          PATCH /crm/v7/users | PATCH /crm/v7/users: the contract knows no such request
          GET /nowhere | GET /nowhere: the contract knows no such request
          """)
  void aFaultOfTheRequestIsNamed(String line, String expected) {
    assertThat(checks.requestFindings(authorized(line)))
        .singleElement()
        .asString()
        .contains(expected);
  }

  @Test
  void aRequestWithoutTokenIsNamed() {
    assertThat(checks.requestFindings(ObservedExchange.request("GET", "/crm/v7/users")))
        .singleElement()
        .isEqualTo("getUsers, request: there is no header Authorization");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          '{"transfer_and_delete":[]}' | /transfer_and_delete: Array is too short
          '{"transfer_and_delete":[{"id":1}]}' | /transfer_and_delete/0/id: Instance type (integer) does not match
          '{"transfer_and_delete":[{"move_subordinate":{}}]}' | /transfer_and_delete/0/move_subordinate: Object has missing required properties (["id"])
          '{"transfer_and_delete":[{"id":"1","why":"x"}]}' | /transfer_and_delete/0/why: the contract does not declare this key
          """)
  void aFaultOfTheRequestBodyIsNamedWithItsPlace(String body, String expected) {
    ObservedExchange exchange =
        authorized("POST /crm/v7/users/actions/transfer_and_delete")
            .withRequestHeader("Content-Type", "application/json")
            .withRequestBody(body);
    assertThat(checks.requestFindings(exchange))
        .singleElement()
        .asString()
        .startsWith("transferAndDeleteUsers, request: " + expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"2\"", "{\"id\":\"2\"}", "2", "[]", "true"})
  void whereTheContractNamesNoTypeAnyValueHasNoFindings(String role) {
    ObservedExchange exchange =
        authorized("PUT /crm/v7/users/1")
            .withRequestHeader("Content-Type", "application/json")
            .withRequestBody("{\"users\":[{\"role\":" + role + "}]}");
    assertThat(checks.requestFindings(exchange)).isEmpty();
  }

  static Stream<Arguments> goodAnswers() {
    return Stream.of(
        Arguments.of("GET /crm/v7/users", 200, "{\"users\":[{\"id\":\"1\"}]}"),
        Arguments.of("GET /crm/v7/users", 204, ""),
        Arguments.of("GET /crm/v7/users", 304, ""),
        Arguments.of("GET /crm/v7/users", 401, ERROR),
        Arguments.of(
            "GET /crm/v5/settings/territories/actions/associated_users_count",
            200,
            "{\"associated_users_count\":[]}"),
        Arguments.of("DELETE /crm/v7/settings/territories/1/users?ids=2", 400, ERROR),
        Arguments.of("PUT /crm/v7/users", 400, ERROR),
        Arguments.of("GET /nowhere", 404, ERROR),
        Arguments.of("HEAD /crm/v7/users", 400, ""));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("goodAnswers")
  void aDocumentedAnswerHasNoFindings(String line, int status, String body) {
    assertThat(checks.responseFindings(answered(line, status, body))).isEmpty();
  }

  static Stream<Arguments> badAnswers() {
    return Stream.of(
        Arguments.of(
            "a wrong type",
            answered("GET /crm/v7/users", 200, "{\"users\":[{\"id\":1}]}"),
            "getUsers, 200: /users/0/id: Instance type (integer) does not match"),
        Arguments.of(
            "a missing key",
            answered("GET /crm/v7/users", 200, "{\"users\":[{}]}"),
            "getUsers, 200: /users/0: Object has missing required properties ([\"id\"])"),
        Arguments.of(
            "an undeclared key in an open object",
            answered("GET /crm/v7/users", 200, "{\"users\":[{\"id\":\"1\",\"Shoe\":\"9\"}]}"),
            "getUsers, 200: /users/0/Shoe: the contract does not declare this key"),
        Arguments.of(
            "an undeclared key in a closed object",
            answered("GET /crm/v7/users", 200, "{\"users\":[],\"more\":true}"),
            "getUsers, 200: /more: the contract does not declare this key"),
        Arguments.of(
            "a null that must not be",
            answered("GET /crm/v7/users", 200, "{\"users\":[{\"id\":null}]}"),
            "getUsers, 200: /users/0/id: Instance type (null) does not match"),
        Arguments.of(
            "no body where one is due",
            answered("GET /crm/v7/users", 200, ""),
            "getUsers, 200: GET on path '/users' defines a response schema but no response body"),
        Arguments.of(
            "a body that is no JSON",
            answered("GET /crm/v7/users", 200, "<html>"),
            "getUsers, 200: Unable to parse JSON"),
        Arguments.of(
            "an undeclared status",
            answered("GET /crm/v7/users", 418, ERROR),
            "getUsers, 418: the contract does not declare this status"),
        Arguments.of(
            "a body with 204",
            answered("GET /crm/v7/users", 204, "{}"),
            "getUsers, 204: an answer with this status has no body"),
        Arguments.of(
            "a body with 304",
            answered("GET /crm/v7/users", 304, " "),
            "getUsers, 304: an answer with this status has no body"),
        Arguments.of(
            "an error without charset",
            request("GET /crm/v7/users")
                .answered(401)
                .withResponseHeader("Content-Type", "application/json")
                .withResponseBody(ERROR),
            "getUsers, 401: Content-Type is [application/json] and not " + JSON),
        Arguments.of(
            "an error without content type",
            request("GET /crm/v7/users").answered(401).withResponseBody(ERROR),
            "getUsers, 401: Content-Type is [] and not " + JSON),
        Arguments.of(
            "an unknown method answered in another shape",
            answered("PATCH /crm/v7/users", 400, "{\"code\":\"X\",\"message\":\"m\"}"),
            "PATCH /crm/v7/users, 400: /: Object has missing required properties ([\"status\"])"),
        Arguments.of(
            "an unknown path answered with an undeclared key",
            answered("GET /nowhere", 404, ERROR.replace("\"code\"", "\"trace\":1,\"code\"")),
            "GET /nowhere, 404: /trace: the contract does not declare this key"),
        Arguments.of(
            "an unknown path answered with a page",
            answered("GET /nowhere", 404, "<html>"),
            "GET /nowhere, 404: the body is no JSON"),
        Arguments.of(
            "an unknown path that succeeds",
            answered("GET /nowhere", 200, ERROR),
            "GET /nowhere, 200: the contract knows no such request, so it cannot succeed"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badAnswers")
  void aFaultOfTheAnswerIsNamed(String fault, ObservedExchange exchange, String expected) {
    assertThat(checks.responseFindings(exchange)).singleElement().asString().startsWith(expected);
  }

  @Test
  void ignoredKeysPassAndNoOthers() {
    ObservedExchange exchange =
        answered("GET /crm/v7/users", 200, "{\"users\":[{\"id\":\"1\",\"Shoe\":9,\"Hat\":7}]}");
    assertThat(checks.ignoring("/users/*/Shoe", "/users/0/Hat").responseFindings(exchange))
        .isEmpty();
    assertThat(checks.ignoring("/users/*/Shoe").responseFindings(exchange))
        .singleElement()
        .asString()
        .contains("/users/0/Hat");
    assertThat(checks.ignoring("/Shoe").responseFindings(exchange)).hasSize(2);
  }

  @Test
  void ignoredKeysPassInRequestsAndRefusalsToo() {
    ObservedExchange request =
        authorized("POST /crm/v7/users/actions/transfer_and_delete")
            .withRequestHeader("Content-Type", "application/json")
            .withRequestBody(TRANSFER.replace("{\"id\":\"1\"", "{\"note\":1,\"id\":\"1\""));
    assertThat(checks.ignoring("/transfer_and_delete/*/note").requestFindings(request)).isEmpty();
    ObservedExchange refusal = answered("GET /no", 404, ERROR.replace("\"code", "\"t\":1,\"code"));
    assertThat(checks.ignoring("/t").responseFindings(refusal)).isEmpty();
  }

  @Test
  void anExchangeWithoutAnswerIsRefused() {
    ObservedExchange exchange = request("GET /crm/v7/users");
    assertThatThrownBy(() -> checks.responseFindings(exchange))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("has not been answered");
  }

  @Test
  void parallelChecksFindWhatSerialOnesFind() throws Exception {
    List<Callable<List<String>>> tasks = new ArrayList<>();
    for (int round = 0; round < 25; round++) {
      goodAnswers().forEach(each -> tasks.add(() -> findings(each.get())));
      badAnswers()
          .forEach(each -> tasks.add(() -> checks.responseFindings(exchange(each.get()[1]))));
    }
    List<List<String>> serial = new ArrayList<>();
    for (Callable<List<String>> task : tasks) {
      serial.add(task.call());
    }
    // A fresh instance, so that nothing is cached when the threads meet.
    checks = ContractChecks.ofConfiguredBundle();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<List<String>> parallel = new ArrayList<>();
      for (Future<List<String>> result : threads.invokeAll(tasks)) {
        parallel.add(result.get());
      }
      assertThat(parallel).isEqualTo(serial);
    } finally {
      threads.shutdownNow();
    }
  }

  private List<String> findings(Object[] answer) {
    return checks.responseFindings(
        answered((String) answer[0], (Integer) answer[1], (String) answer[2]));
  }

  private static ObservedExchange exchange(Object argument) {
    return (ObservedExchange) argument;
  }

  private static ObservedExchange request(String line) {
    String[] parts = line.split(" ");
    return ObservedExchange.request(parts[0], parts[1]);
  }

  private static ObservedExchange authorized(String line) {
    return request(line).withRequestHeader("Authorization", "Zoho-oauthtoken 1000.x");
  }

  private static ObservedExchange answered(String line, int status, String body) {
    ObservedExchange exchange = request(line).answered(status).withResponseBody(body);
    return body.isEmpty() ? exchange : exchange.withResponseHeader("Content-Type", JSON);
  }
}
