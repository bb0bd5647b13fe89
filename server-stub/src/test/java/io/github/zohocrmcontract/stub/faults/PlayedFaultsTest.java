package io.github.zohocrmcontract.stub.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.zohocrmcontract.spec.checks.ContractTree;
import io.github.zohocrmcontract.stub.StubOptions;
import io.github.zohocrmcontract.stub.ZohoCrmStub;
import io.github.zohocrmcontract.stub.contract.Batch;
import io.github.zohocrmcontract.stub.contract.Contract;
import io.github.zohocrmcontract.stub.contract.Operation;
import io.github.zohocrmcontract.stub.organisations.DataCentre;
import io.github.zohocrmcontract.stub.sandbox.OrganisationPlan;
import io.github.zohocrmcontract.stub.testing.Call;
import io.github.zohocrmcontract.stub.testing.Reply;
import io.github.zohocrmcontract.stub.testing.Sandbox;
import io.github.zohocrmcontract.stub.testing.StubExtension;
import io.github.zohocrmcontract.stub.testing.Wire;
import io.github.zohocrmcontract.stub.testing.scenarios.ErrorScenarios;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Every fault over real HTTP: what comes over the wire, and whether the work was done. */
class PlayedFaultsTest {

  @RegisterExtension static final StubExtension STUB = new StubExtension();

  private static final String HEADER = "X-Sandbox-Fault";
  private static final String MEMBER =
      "/settings/territories/" + Sandbox.CHENNAI + "/users/" + Sandbox.SMITH;
  private static final String MEMBERS = "/settings/territories/" + Sandbox.CHENNAI + "/users";
  private static final ContractTree CONTRACT =
      ContractTree.read(Path.of(System.getProperty("contract.bundle")));
  private static final List<Operation> OPERATIONS = Contract.load().operations();

  @AfterEach
  void noFaultStays() {
    STUB.stub().faults().clear();
  }

  @TestFactory
  Stream<DynamicTest> everyDocumentedErrorOfEveryOperationCanBeAskedFor() {
    ErrorScenarios scenarios = new ErrorScenarios(STUB);
    return OPERATIONS.stream()
        .flatMap(
            operation ->
                DocumentedErrors.codes(operation).stream()
                    .map(
                        code ->
                            DynamicTest.dynamicTest(
                                operation.id() + " " + code,
                                () -> {
                                  Reply reply =
                                      scenarios
                                          .plain(operation.id())
                                          .header(HEADER, "error;code=" + code)
                                          .send();
                                  assertThat(examples(operation.id(), reply.status()))
                                      .contains(reply.json());
                                  assertThat(reply.body()).contains("\"" + code + "\"");
                                })));
  }

  @ParameterizedTest
  @CsvSource({
    "error;code=INTERNAL_ERROR,                     false, 500",
    "error;code=INTERNAL_ERROR;moment=after,        true,  500",
    "error;code=INVALID_TOKEN,                      false, 401",
    "bad-gateway,                                   false, 502",
    "bad-gateway;moment=after,                      true,  502",
    "latency;milliseconds=1,                        true,  200",
    "latency;milliseconds=1;moment=after,           true,  200",
    "unknown-key,                                   true,  200",
    "unknown-value,                                 true,  200",
    "cut-off,                                       true,  200",
    "cut-off;moment=before,                         false, 200",
    "cut-off;bytes=0,                               true,  200",
    "reset,                                         false, 0",
    "reset;moment=after,                            true,  0"
  })
  void afterEachFaultItIsKnownWhetherTheWorkWasDone(String fault, boolean done, int status) {
    STUB.put(MEMBER).as(Sandbox.TERRITORIES).sendUnchecked();
    Wire wire = wire("DELETE", MEMBER, fault);
    assertThat(wire.status()).isEqualTo(status);
    assertThat(wire.reset()).isEqualTo(fault.startsWith("reset"));
    assertThat(isMember(Sandbox.SMITH)).isEqualTo(!done);
    String told =
        STUB.stub().journal().ofOperation("disassociateTerritoryUser").stream()
            .reduce((first, second) -> second)
            .orElseThrow()
            .fault()
            .orElseThrow();
    assertThat(told)
        .endsWith(done ? "the operation ran and made 200" : "the operation did not run");
  }

  @ParameterizedTest
  @ValueSource(strings = {"cut-off", "cut-off;bytes=3", "cut-off;bytes=1000000"})
  void aBodyThatIsCutOffIsShorterThanAnnounced(String fault) {
    Wire wire = wire("GET", "/users?type=AllUsers", fault);
    assertThat(wire.status()).isEqualTo(200);
    int announced = Integer.parseInt(wire.header("Content-Length"));
    assertThat(wire.body().length()).isLessThan(announced);
    if (fault.endsWith("=3")) {
      assertThat(wire.body()).hasSize(3);
    }
  }

  @Test
  void aConnectionThatWasResetDoesNoHarmToOthers() {
    STUB.stub().faults().add(Fault.reset().onOperation("getUsersCount"));
    assertThat(wire("GET", "/users/actions/count", null).reset()).isTrue();
    Wire other = wire("GET", "/users", null);
    assertThat(other.status()).isEqualTo(200);
    assertThat(other.reset()).isFalse();
  }

  @Test
  void aGatewayAnswersInHtml() {
    Wire wire = wire("GET", "/users", "bad-gateway");
    assertThat(wire.header("Content-Type")).startsWith("text/html");
    assertThat(wire.body()).startsWith("<html>");
  }

  @Test
  void anUnknownKeyStandsInTheAnswerAndInItsObjectsBesideAllOthers() {
    Reply plain = users().send();
    Reply faulty = users().header(HEADER, "unknown-key").sendUnchecked();
    assertThat(faulty.json().has(AnswerChange.KEY)).isTrue();
    assertThat(faulty.json().at("/users/1").has(AnswerChange.KEY)).isTrue();
    assertThat(faulty.json().at("/users/1/id")).isEqualTo(plain.json().at("/users/1/id"));
  }

  @Test
  void anUnknownValueStandsWhereTheVocabularyIsOpen() {
    Reply reply =
        STUB.put(MEMBER)
            .as(Sandbox.TERRITORIES)
            .header(HEADER, "unknown-value;key=status")
            .sendUnchecked();
    assertThat(reply.body()).contains("\"status\":\"" + AnswerChange.VALUE + "\"");
  }

  @Test
  void aFaultThatHasNothingToStrikeLeavesTheAnswerAndSaysSo() {
    Reply reply =
        STUB.get("/users?type=CurrentUser")
            .as(Sandbox.USERS)
            .header(HEADER, "unknown-value;key=no_such_key")
            .send();
    assertThat(reply.status()).isEqualTo(200);
    assertThat(STUB.stub().journal().last().orElseThrow().fault().orElseThrow())
        .contains("not played");
  }

  @Test
  void someOfTheIdentifiersOfAQueryFailAndTheOthersAreDone() {
    STUB.put(MEMBERS + "/" + Sandbox.PATRICIA).as(Sandbox.TERRITORIES).sendUnchecked();
    STUB.put(MEMBER).as(Sandbox.TERRITORIES).sendUnchecked();
    Reply reply =
        STUB.delete(MEMBERS + "?ids=" + Sandbox.SMITH + "," + Sandbox.PATRICIA)
            .as(Sandbox.TERRITORIES)
            .header(HEADER, "partial-failure;code=INVALID_DATA;positions=0")
            .send();
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.texts("/users/*/code")).containsExactly("INVALID_DATA", "SUCCESS");
    assertThat(reply.texts("/users/*/details/id")).containsExactly(Sandbox.SMITH, Sandbox.PATRICIA);
    assertThat(isMember(Sandbox.SMITH)).isTrue();
    assertThat(isMember(Sandbox.PATRICIA)).isFalse();
  }

  @Test
  void everySecondObjectOfABodyFailsAndTheOthersAreDone() {
    STUB.delete(MEMBERS + "?ids=" + Sandbox.SMITH + "," + Sandbox.PATRICIA)
        .as(Sandbox.TERRITORIES)
        .sendUnchecked();
    Reply reply =
        STUB.put(MEMBERS)
            .as(Sandbox.TERRITORIES)
            .header(HEADER, "partial-failure")
            .json(
                "{\"users\":[{\"id\":\"%s\"},{\"id\":\"%s\"}]}"
                    .formatted(Sandbox.PATRICIA, Sandbox.SMITH))
            .send();
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.texts("/users/*/status")).containsExactly("success", "error");
    assertThat(isMember(Sandbox.PATRICIA)).isTrue();
    assertThat(isMember(Sandbox.SMITH)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"0;1;7, 2", "2, 2"})
  void anObjectThatTheRequestDoesNotHaveCannotFail(String positions, int size) {
    Reply inBody =
        STUB.put(MEMBERS)
            .as(Sandbox.TERRITORIES)
            .header(HEADER, "partial-failure;positions=" + positions.replace(';', ','))
            .json(
                "{\"users\":[{\"id\":\"%s\"},{\"id\":\"%s\"}]}"
                    .formatted(Sandbox.PATRICIA, Sandbox.SMITH))
            .send();
    Reply inQuery =
        STUB.delete(MEMBERS + "?ids=" + Sandbox.SMITH + "," + Sandbox.PATRICIA)
            .as(Sandbox.TERRITORIES)
            .header(HEADER, "partial-failure;positions=" + positions.replace(';', ','))
            .send();
    for (Reply reply : List.of(inBody, inQuery)) {
      assertThat(reply.status()).isEqualTo(400);
      assertThat(reply.text("/code")).isEqualTo("SANDBOX_FAULT_UNUSABLE");
      assertThat(reply.text("/message"))
          .contains("names an object that the request does not have. It has " + size);
    }
  }

  @Test
  void theErrorOfAnObjectNamesItsOwnPlaceInTheBody() {
    Reply reply =
        STUB.post("/settings/territories")
            .as(Sandbox.TERRITORIES)
            .header(HEADER, "partial-failure;code=DUPLICATE_DATA;positions=0,2")
            .json(
                "{\"territories\":[%s]}"
                    .formatted(
                        Stream.of("North", "South", "West")
                            .map(
                                name ->
                                    "{\"name\":\"%s\",\"permission_type\":\"read_only\",\"reporting_to\":{\"id\":\"%s\"}}"
                                        .formatted(name, Sandbox.CHENNAI))
                            .collect(Collectors.joining(","))))
            .send();
    assertThat(reply.texts("/territories/*/status")).containsExactly("error", "success", "error");
    assertThat(reply.texts("/territories/*/details/json_path"))
        .containsExactly("$.territories[0].name", "$.territories[2].name");
  }

  @Test
  void thereAreTenOperationsOnSeveralObjects() {
    assertThat(batches()).hasSize(10);
    assertThat(batches().stream().filter(each -> each.batch().get().place() == Batch.Place.QUERY))
        .extracting(Operation::id)
        .containsExactlyInAnyOrder(
            "deleteTerritories", "removeUserTerritories", "disassociateTerritoryUsers");
  }

  @TestFactory
  Stream<DynamicTest> theFirstObjectOfEveryOperationOnSeveralCanFail() {
    ErrorScenarios scenarios = new ErrorScenarios(STUB);
    return batches().stream()
        .map(
            operation ->
                DynamicTest.dynamicTest(
                    operation.id(),
                    () -> {
                      Reply reply =
                          scenarios
                              .plain(operation.id())
                              .header(HEADER, "partial-failure;positions=0")
                              .send();
                      JsonNode first = reply.json().iterator().next().get(0);
                      assertThat(first.get("status").stringValue()).isEqualTo("error");
                      assertThat(DocumentedErrors.codesOfItems(operation))
                          .contains(first.get("code").stringValue());
                    }));
  }

  @Test
  void aTokenCanRunOutInTheMiddleOfPages() {
    STUB.stub().faults().add(Fault.expiredToken().onOperation("getUsers").skipping(1));
    assertThat(users().send().status()).isEqualTo(200);
    Reply refused = users().send();
    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.text("/code")).isEqualTo("INVALID_TOKEN");
    assertThat(users().send().status()).isEqualTo(200);
  }

  @Test
  void aRuleOfOneOrganisationLeavesTheOthersAlone() {
    STUB.stub().faults().add(Fault.badGateway().inOrganisation("documented-users"));
    assertThat(users().sendUnchecked().status()).isEqualTo(502);
    assertThat(STUB.get("/users").as(Sandbox.TRANSFER).send().status()).isEqualTo(200);
  }

  @Test
  void aRequestWithAFaultOfItsOwnGetsThatErrorAndUsesNoFaultUp() {
    STUB.stub().faults().add(Fault.badGateway().times(1));
    assertThat(STUB.get("/users?page=one").as(Sandbox.USERS).send().status()).isEqualTo(400);
    assertThat(STUB.get("/users").as("unknown").send().status()).isEqualTo(401);
    assertThat(users().sendUnchecked().status()).isEqualTo(502);
  }

  @ParameterizedTest
  @CsvSource({
    "explosion,                             There is no fault",
    ";,                                     There is no fault",
    "error;code=DUPLICATE_DATA,             Documented: ",
    "error;code=NO_PERMISSION;example=None, Documented: ",
    "partial-failure,                       one object at a time"
  })
  void aFaultThatCannotBePlayedIsRefusedWithASentence(String fault, String sentence) {
    Reply reply = users().header(HEADER, fault).send();
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.text("/code")).isEqualTo("SANDBOX_FAULT_UNUSABLE");
    assertThat(reply.text("/message")).contains(sentence);
  }

  @ParameterizedTest
  @CsvSource({
    "GET,  /health,                                   200",
    "GET,  /metrics,                                  200",
    "GET,  /sandbox/v1/organisations,                 200",
    "POST, /oauth/v2/token?grant_type=refresh_token,  200",
    "POST, /oauth/v2/token/revoke,                    200",
    "GET,  /dc/eu/health,                             200"
  })
  void whatIsNoCallToTheApiIsNotDamaged(String method, String target, int status) {
    STUB.stub().faults().add(Fault.badGateway());
    Wire wire =
        Wire.exchange(STUB.stub().url(), method, target, HEADER + ": reset", "Host: localhost");
    assertThat(wire.status()).isEqualTo(status);
    assertThat(wire.reset()).isFalse();
    assertThat(STUB.stub().faults().rules()).singleElement().matches(rule -> rule.matched() == 0);
  }

  @Test
  void aFaultStrikesAtEachDataCentreAndTheJournalSaysAtWhich() {
    STUB.stub().organisations().create(OrganisationPlan.empty("in-europe").in(DataCentre.EU));
    String token =
        STUB.stub()
            .organisations()
            .login("in-europe", OptionalLong.empty(), List.of())
            .accessToken();
    STUB.stub().faults().add(Fault.badGateway().inOrganisation("in-europe").onPath("/users"));
    assertThat(STUB.call("GET", "/dc/eu/crm/v7/users").as(token).sendUnchecked().status())
        .isEqualTo(502);
    assertThat(STUB.stub().journal().last().orElseThrow().target())
        .isEqualTo("/dc/eu/crm/v7/users");
    assertThat(STUB.stub().journal().last().orElseThrow().findings()).isEmpty();
  }

  @Test
  void theHeaderIsHeededFromThisMachineOnlyUnlessSaidOtherwise() throws SocketException {
    Optional<InetAddress> outside = addressOfANetwork();
    Assumptions.assumeTrue(outside.isPresent(), "this machine is in no network");
    try (ZohoCrmStub stub =
        ZohoCrmStub.start(StubOptions.parse("--port", "0", "--host", "0.0.0.0"))) {
      assertThat(statusWithFault(stub, outside.get().getHostAddress())).isEqualTo(200);
      assertThat(statusWithFault(stub, "127.0.0.1")).isEqualTo(502);
    }
    StubOptions open =
        StubOptions.parse("--port", "0", "--host", "0.0.0.0", "--sandbox-from-anywhere");
    try (ZohoCrmStub stub = ZohoCrmStub.start(open)) {
      assertThat(statusWithFault(stub, outside.get().getHostAddress())).isEqualTo(502);
    }
  }

  private static int statusWithFault(ZohoCrmStub stub, String address) {
    URI url = URI.create("http://" + address + ":" + stub.url().getPort());
    return Wire.exchange(
            url,
            "GET",
            "/crm/v7/users",
            "Authorization: Zoho-oauthtoken " + Sandbox.USERS,
            HEADER + ": bad-gateway")
        .status();
  }

  private static Optional<InetAddress> addressOfANetwork() throws SocketException {
    return Collections.list(NetworkInterface.getNetworkInterfaces()).stream()
        .flatMap(NetworkInterface::inetAddresses)
        .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
        .findFirst();
  }

  private static Call users() {
    return STUB.get("/users").as(Sandbox.USERS);
  }

  private static boolean isMember(String user) {
    return STUB.get(MEMBERS + "/" + user).as(Sandbox.TERRITORIES).send().status() == 200;
  }

  private static Wire wire(String method, String path, String fault) {
    List<String> headers = new ArrayList<>();
    headers.add("Authorization: Zoho-oauthtoken " + Sandbox.TERRITORIES);
    if (fault != null) {
      headers.add(HEADER + ": " + fault);
    }
    return Wire.exchange(
        STUB.stub().url(), method, "/crm/v7" + path, headers.toArray(String[]::new));
  }

  private static List<Operation> batches() {
    return OPERATIONS.stream().filter(operation -> operation.batch().isPresent()).toList();
  }

  private static Set<JsonNode> examples(String operationId, int status) {
    return CONTRACT.operations().stream()
        .filter(operation -> operation.operationId().equals(operationId))
        .map(operation -> CONTRACT.response(operation, status))
        .flatMap(response -> response.at("/content/application~1json/examples").valueStream())
        .map(example -> CONTRACT.resolve(example).get("value"))
        .collect(Collectors.toSet());
  }
}
