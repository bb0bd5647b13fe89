package io.github.zohocrmcontract.stub.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.zohocrmcontract.stub.contract.Contract;
import io.github.zohocrmcontract.stub.faults.Fault;
import io.github.zohocrmcontract.stub.testing.Call;
import io.github.zohocrmcontract.stub.testing.Reply;
import io.github.zohocrmcontract.stub.testing.Sandbox;
import io.github.zohocrmcontract.stub.testing.StubExtension;
import io.github.zohocrmcontract.stub.testing.Wire;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults that are added and taken away over HTTP; each answer is held to sandbox.yaml. */
class FaultsControlTest {

  @RegisterExtension static final StubExtension STUB = new StubExtension();

  private static final String USERS = "documented-users";

  @BeforeEach
  void noFaultWaits() {
    assertThat(call("DELETE", "/faults").send().status()).isEqualTo(204);
  }

  @Test
  void aFaultIsAddedStrikesIsListedAndIsTakenAway() {
    Reply made =
        add(
            "{\"fault\":\"error; code=INTERNAL_ERROR\",\"organisation\":\"documented-users\","
                + "\"operation\":\"getUsers\",\"method\":\"GET\",\"path\":\"/users\",\"skip\":1}");
    assertThat(made.text("/faults/0/fault")).isEqualTo("error; code=INTERNAL_ERROR; moment=before");
    assertThat(users().status()).isEqualTo(200);
    assertThat(users().status()).isEqualTo(500);
    assertThat(STUB.get("/users/actions/count").as(Sandbox.USERS).send().status()).isEqualTo(200);
    assertThat(STUB.get("/users").as(Sandbox.TRANSFER).send().status()).isEqualTo(200);
    Reply listed = call("GET", "/faults").send();
    assertThat(listed.text("/faults/0/matched")).isEqualTo("2");
    assertThat(listed.text("/faults/0/played")).isEqualTo("1");
    String one = "/faults/" + made.text("/faults/0/id");
    assertThat(call("DELETE", one).send().status()).isEqualTo(204);
    assertThat(call("DELETE", one).send().text("/code")).isEqualTo("NOT_FOUND");
    assertThat(users().status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "error; code=NO_PERMISSION",
        "error;code=INTERNAL_ERROR;moment=after",
        "latency; milliseconds=1",
        "reset",
        "reset; moment=after",
        "cut-off; bytes=20",
        "bad-gateway",
        "unknown-key",
        "unknown-value; key=status"
      })
  void theWordsOfTheHeaderAreThoseOfTheRule(String words) {
    Wire byHeader = wire("X-Sandbox-Fault: " + words);
    String headerSays = lastFault();
    add("{\"fault\":\"" + words + "\",\"organisation\":\"documented-users\",\"times\":1}");
    Wire byRule = wire("X-Further: nothing");
    assertThat(byRule.status()).isEqualTo(byHeader.status());
    assertThat(byRule.body()).isEqualTo(byHeader.body());
    assertThat(byRule.reset()).isEqualTo(byHeader.reset());
    assertThat(lastFault()).isEqualTo(headerSays).doesNotContain("not played");
    assertThat(call("GET", "/faults").send().texts("/faults/*/id")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ErrorTwice", "TokenRunsOut", "GatewayNowAndThen"})
  void eachExampleOfTheDescriptionIsTaken(String example) {
    Contract description = Contract.load("sandbox");
    STUB.stub().organisations().create(OrganisationPlan.empty("quarterly-review"));
    try {
      Reply made = add(description.example(example).toString());
      assertThat(made.text("/faults/0/organisation")).isEqualTo("quarterly-review");
    } finally {
      STUB.stub().organisations().remove("quarterly-review");
    }
    // A fault goes with its organisation.
    assertThat(STUB.stub().faults().rules()).isEmpty();
  }

  @Test
  void faultsOfOneOrganisationAreListedAndTakenAwayWithoutThoseOfAnother() {
    STUB.stub().faults().add(Fault.badGateway());
    add("{\"fault\":\"reset\",\"organisation\":\"documented-users\",\"operation\":\"getUser\"}");
    add("{\"fault\":\"reset\",\"organisation\":\"empty\"}");
    assertThat(call("GET", "/faults").send().texts("/faults/*/fault"))
        .containsExactly(
            "bad-gateway; moment=before", "reset; moment=before", "reset; moment=before");
    assertThat(of(USERS)).containsExactly(USERS);
    assertThat(call("DELETE", "/faults?organisation=empty").send().status()).isEqualTo(204);
    assertThat(of("empty")).isEmpty();
    assertThat(of(USERS)).containsExactly(USERS);
    assertThat(of("nowhere")).isEmpty();
    assertThat(STUB.stub().faults().rules()).hasSize(2);
  }

  @Test
  void chanceIsTheSameAfterTheSameSeed() {
    add("{\"fault\":\"bad-gateway\",\"organisation\":\"documented-users\",\"probability\":0.5}");
    List<Integer> first = statusesAfterSeed();
    assertThat(statusesAfterSeed()).isEqualTo(first).contains(200, 502);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}                                               | 400 | MANDATORY_NOT_FOUND | $.fault |
          []                                               | 400 | INVALID_REQUEST     |         |
          nothing                                          | 400 | INVALID_REQUEST     |         |
          {"fault":1.5}                                    | 400 | INVALID_DATA | $.fault |
          {"fault":""}                                     | 400 | INVALID_DATA | $.fault | There is no fault
          {"fault":"explosion"}                            | 400 | INVALID_DATA | $.fault | Give error, latency
          {"fault":"error"}                                | 400 | INVALID_DATA | $.fault | needs code
          {"fault":"error; code=NO_SUCH"}                  | 400 | INVALID_DATA | $.fault | Documented:
          {"fault":"error; code=DUPLICATE_DATA","operation":"getUsers"} | 400 | INVALID_DATA | $.fault | Documented:
          {"fault":"latency; milliseconds=600001"}         | 400 | INVALID_DATA | $.fault | 600000
          {"fault":"unknown-key; moment=before"}           | 400 | INVALID_DATA | $.fault | no choice
          {"fault":"reset","probability":1.1}              | 400 | INVALID_DATA | $.probability | 0 to 1
          {"fault":"reset","probability":"often"}          | 400 | INVALID_DATA | $.probability |
          {"fault":"reset","times":0}                      | 400 | INVALID_DATA | $.times | from 1 to
          {"fault":"reset","times":2147483648}             | 400 | INVALID_DATA | $.times | from 1 to
          {"fault":"reset","skip":-1}                      | 400 | INVALID_DATA | $.skip | from 0 to
          {"fault":"reset","operation":"getUserz"}         | 400 | INVALID_DATA | $.operation | Did you mean getUser
          {"fault":"reset","method":"HEAD"}                | 400 | INVALID_DATA | $.method |
          {"fault":"reset","path":"users"}                 | 400 | INVALID_DATA | $.path | ^/
          {"fault":"reset","organisation":"none"}          | 404 | NOT_FOUND |  | /sandbox/v1/organisations
          {"fault":"reset","organization":"empty"}         | 400 | INVALID_DATA | $.organization | Did you mean organisation?
          """)
  void aFaultThatMakesNoSenseIsRefusedWithASentence(
      String body, int status, String code, String place, String sentence) {
    Reply refused = call("POST", "/faults").json(body).send();
    assertThat(refused.status()).as(refused.body()).isEqualTo(status);
    assertThat(refused.text("/code")).isEqualTo(code);
    if (place != null) {
      assertThat(refused.text("/details/json_path")).isEqualTo(place);
    }
    assertThat(refused.text("/message")).contains(sentence == null ? "" : sentence);
    assertThat(STUB.stub().faults().rules()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          DELETE | /faults/none                     | 404 | NOT_FOUND
          DELETE | /faults/99999999999999999999     | 404 | NOT_FOUND
          DELETE | /faults/123456                   | 404 | NOT_FOUND
          DELETE | /faults?organization=empty       | 400 | INVALID_DATA
          DELETE | /faults?organisation=            | 400 | INVALID_DATA
          GET    | /faults/1                        | 400 | INVALID_REQUEST_METHOD
          PUT    | /faults                          | 400 | INVALID_REQUEST_METHOD
          GET    | /chance                          | 400 | INVALID_REQUEST_METHOD
          """)
  void aWrongRequestTakesNothingAway(String method, String path, int status, String code) {
    STUB.stub().faults().add(Fault.badGateway().onOperation("getUser"));
    Reply refused = call(method, path).send();
    assertThat(refused.status()).as(refused.body()).isEqualTo(status);
    assertThat(refused.text("/code")).isEqualTo(code);
    assertThat(STUB.stub().faults().rules()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"random_seed\":-1}", "{\"random_seed\":\"many\"}"})
  void chanceBeginsWithANumber(String body) {
    assertThat(call("PUT", "/chance").json(body).send().status()).isEqualTo(400);
  }

  private static List<Integer> statusesAfterSeed() {
    assertThat(call("PUT", "/chance").json("{\"random_seed\":42}").send().status()).isEqualTo(200);
    List<Integer> statuses = new ArrayList<>();
    for (int count = 0; count < 20; count++) {
      statuses.add(users().status());
    }
    return statuses;
  }

  private static List<String> of(String organisation) {
    return call("GET", "/faults?organisation=" + organisation)
        .send()
        .texts("/faults/*/organisation");
  }

  private static Reply add(String json) {
    Reply made = call("POST", "/faults").json(json).send();
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    return made;
  }

  private static Reply users() {
    return STUB.get("/users").as(Sandbox.USERS).sendUnchecked();
  }

  private static Wire wire(String header) {
    return Wire.exchange(
        STUB.stub().url(),
        "GET",
        "/crm/v7/users",
        "Authorization: Zoho-oauthtoken " + Sandbox.USERS,
        header);
  }

  private static String lastFault() {
    return STUB.stub().journal().last().orElseThrow().fault().orElseThrow();
  }

  private static Call call(String method, String path) {
    return STUB.call(method, "/sandbox/v1" + path);
  }
}
