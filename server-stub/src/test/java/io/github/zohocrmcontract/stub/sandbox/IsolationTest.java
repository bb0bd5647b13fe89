package io.github.zohocrmcontract.stub.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.zohocrmcontract.spec.checks.ContractTree;
import io.github.zohocrmcontract.stub.Planting;
import io.github.zohocrmcontract.stub.testing.Call;
import io.github.zohocrmcontract.stub.testing.Reply;
import io.github.zohocrmcontract.stub.testing.StubExtension;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * Every operation of the contract, with the token of one organisation and the identifiers of
 * another: nothing of the other is changed or told.
 */
class IsolationTest {

  @RegisterExtension static final StubExtension STUB = new StubExtension();

  private static final ContractTree CONTRACT =
      ContractTree.read(Path.of(System.getProperty("contract.bundle")));

  /** Whose identifiers are used. Its users and territories are unlike those of the caller. */
  private static final String VICTIM = "victim";

  private static String caller;
  private static OrganisationState victim;
  private static String ownToken;

  /** What only the other organisation knows: who is in it, and what its territories are called. */
  private static List<String> secrets;

  @BeforeAll
  static void makeTwo() {
    NewOrganisation made =
        STUB.stub().organisations().create(OrganisationPlan.generated(VICTIM, 30, 8, 1));
    victim = made.state();
    ownToken = made.accessToken();
    caller =
        STUB.stub()
            .organisations()
            .create(OrganisationPlan.seeded("caller", "documented-territories"))
            .accessToken();
    List<String> emails = STUB.get("/users").as(ownToken).send().texts("/users/*/email");
    List<String> names = IntStream.range(1, 8).mapToObj(number -> "Territory " + number).toList();
    assertThat(emails).hasSize(30);
    secrets = Stream.concat(emails.stream(), names.stream()).map(text -> '"' + text + '"').toList();
  }

  static Stream<String> operations() {
    return CONTRACT.operations().stream().map(ContractTree.Operation::operationId);
  }

  @ParameterizedTest
  @MethodSource("operations")
  void noOperationSeesOrChangesAnotherOrganisation(String operationId) {
    String before = victimRows();
    Reply reply = call(operationId, caller).send();
    assertThat(victimRows()).isEqualTo(before);
    // The token is good, so what is refused is refused for another reason.
    assertThat(reply.status()).as(reply.body()).isNotEqualTo(401);
    // What the caller sent comes back in errors; names and addresses were never sent.
    assertThat(reply.body()).doesNotContain(secrets);
  }

  @Test
  void theSameCallsByTheOrganisationItselfSeeAndChangeIt() {
    String before = victimRows();
    assertThat(call("getTerritories", ownToken).send().body()).containsAnyOf(secrets());
    assertThat(call("getUsers", ownToken).send().body()).containsAnyOf(secrets());
    assertThat(call("disassociateTerritoryUsers", ownToken).send().status()).isEqualTo(200);
    assertThat(victimRows()).isNotEqualTo(before);
    STUB.stub().organisations().reset(VICTIM);
    assertThat(victimRows()).isEqualTo(before);
  }

  private static CharSequence[] secrets() {
    return secrets.toArray(CharSequence[]::new);
  }

  private static Call call(String operationId, String token) {
    ContractTree.Operation operation = CONTRACT.operation(operationId).orElseThrow();
    long territory = victim.territoryIds().get(1);
    long user = memberOf(territory);
    String path =
        operation
            .path()
            .replace("{user_id}", Long.toString(user))
            .replace("{territory_id}", Long.toString(territory))
            .replace("{module_api_name}", "Accounts")
            .replace("{record_id}", "1100000000000302001");
    String query =
        CONTRACT.parameters(operation).stream()
            .filter(parameter -> parameter.path("in").asString().equals("query"))
            .map(parameter -> parameter.path("name").asString())
            .map(
                name ->
                    switch (name) {
                      case "ids" ->
                          "ids="
                              + (operationId.contains("User")
                                      && !operationId.contains("Territories")
                                  ? user
                                  : territory);
                      case "delete_previous_forecasts" -> name + "=true";
                      case "job_id" -> name + "=1100000000000900001";
                      default -> "";
                    })
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining("&"));
    Call call =
        STUB.call(operation.method(), "/crm/v7" + path + (query.isEmpty() ? "" : "?" + query))
            .as(token);
    JsonNode examples = CONTRACT.requestContent(operation).path("examples");
    if (examples.isEmpty()) {
      return call;
    }
    Map.Entry<String, JsonNode> first = examples.properties().iterator().next();
    String body = CONTRACT.resolve(first.getValue()).path("value").toString();
    // Every identifier becomes one of the other organisation's.
    return call.json(body.replaceAll("\"[0-9]{15,19}\"", "\"" + user + "\""));
  }

  private static long memberOf(long territory) {
    return Planting.numbers(
            STUB.stub(),
            "SELECT user_id FROM territory_users WHERE organisation = 'victim' AND territory = "
                + territory
                + " ORDER BY user_id")
        .get(0);
  }

  /** What is stored of the other organisation, tokens left aside. */
  private static String victimRows() {
    return Planting.rows(STUB.stub(), SqlOrganisationContentsTest.contents(), VICTIM);
  }
}
