package io.github.zohocrmcontract.stub.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.zohocrmcontract.stub.testing.Call;
import io.github.zohocrmcontract.stub.testing.Reply;
import io.github.zohocrmcontract.stub.testing.Sandbox;
import io.github.zohocrmcontract.stub.testing.StubExtension;
import io.github.zohocrmcontract.stub.testing.Wire;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The journal over HTTP; each answer is held to sandbox.yaml. */
class JournalControlTest {

  @RegisterExtension static final StubExtension STUB = new StubExtension();

  private static final String TARGETS = "/requests/*/target";

  @BeforeEach
  void someRequestsWereMade() {
    assertThat(call("DELETE", "/journal").send().status()).isEqualTo(204);
    STUB.get("/users").as(Sandbox.USERS).send();
    STUB.get("/users?page=one").as(Sandbox.USERS).send();
    STUB.get("/users?typ=AllUsers").as(Sandbox.TRANSFER).send();
    STUB.get("/users/actions/count").as(Sandbox.TRANSFER).send();
    STUB.get("/nowhere").as(Sandbox.USERS).send();
    STUB.call("POST", "/oauth/v2/token").form("grant_type", "none").send();
    STUB.call("GET", "/sandbox/v1/organisations").send();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
                                                          | 1 2 3 4 5 6
          ?organisation=documented-users                  | 1 2
          ?organisation=nowhere                           |
          ?operation=getUsers                             | 1 2 3
          ?operation=createToken                          | 6
          ?operation=deleteUser                           |
          ?status=400                                     | 2
          ?status=200                                     | 1 3 4 6
          ?status=0                                       |
          ?broken=true                                    | 2 5
          ?broken=false                                   | 1 3 4 6
          ?operation=getUsers&organisation=documented-users&broken=true | 2
          ?newest=2                                       | 5 6
          ?broken=false&newest=1                          | 6
          """)
  void whatIsAskedForIsFound(String query, String expected) {
    long before = STUB.stub().journal().requests().get(0).number() - 1;
    Reply found = call("GET", "/journal" + (query == null ? "" : query)).send();
    assertThat(found.status()).as(found.body()).isEqualTo(200);
    assertThat(
            found.texts("/requests/*/number").stream()
                .map(number -> String.valueOf(Long.parseLong(number) - before)))
        .containsExactlyElementsOf(expected == null ? List.of() : List.of(expected.split(" ")));
  }

  @Test
  void aRequestIsToldWithAllThatIsKnownOfIt() {
    Reply found =
        call("GET", "/journal?operation=getUsers&organisation=documented-transfer").send();
    assertThat(found.text("/total")).isEqualTo("1");
    assertThat(found.text("/requests/0/target")).isEqualTo("/crm/v7/users?typ=AllUsers");
    assertThat(found.texts("/requests/0/headers/authorization/*"))
        .containsExactly("Zoho-oauthtoken ***");
    assertThat(found.text("/requests/0/answer/text")).startsWith("{\"users\":[");
    assertThat(found.text("/requests/0/findings/0/severity")).isEqualTo("warning");
    assertThat(found.text("/requests/0/findings/0/place")).isEqualTo("query typ");
    assertThat(found.text("/requests/0/findings/0/remedy")).contains("Did you mean type?");
    assertThat(found.text("/requests/0/findings/0/pointer")).isEqualTo("/paths/~1users/get");
    assertThat(found.text("/requests/0/findings/0/file")).isEqualTo("spec/paths/users.yaml");
    assertThat(found.text("/requests/0/findings/0/provenance"))
        .isEqualTo("operation getUsers: documented on the page Get Users");
  }

  @Test
  void whatCameSinceIsFoundByTheNumber() {
    Reply all = call("GET", "/journal").send();
    String last = all.texts("/requests/*/number").get(5);
    assertThat(call("GET", "/journal?after=" + last).send().texts(TARGETS)).isEmpty();
    STUB.get("/users/actions/count").as(Sandbox.USERS).send();
    assertThat(call("GET", "/journal?after=" + last).send().texts(TARGETS))
        .containsExactly("/crm/v7/users/actions/count");
  }

  @Test
  void howManyFitIsToldEvenIfFewerAreShown() {
    Reply found = call("GET", "/journal?newest=2").send();
    assertThat(found.text("/total")).isEqualTo("6");
    assertThat(found.texts(TARGETS)).hasSize(2);
  }

  @Test
  void aFaultThatWasPlayedIsTold() {
    STUB.get("/users")
        .as(Sandbox.USERS)
        .header("X-Sandbox-Fault", "error;code=NO_PERMISSION")
        .send();
    assertThat(call("GET", "/journal?newest=1").send().text("/requests/0/fault"))
        .isEqualTo("error; code=NO_PERMISSION; moment=before; the operation did not run");
  }

  @Test
  void theRequestsOfOneOrganisationAreForgottenWithoutThoseOfAnother() {
    assertThat(call("DELETE", "/journal?organisation=documented-users").send().status())
        .isEqualTo(204);
    assertThat(call("GET", "/journal").send().texts(TARGETS))
        .containsExactly(
            "/crm/v7/users?typ=AllUsers",
            "/crm/v7/users/actions/count",
            "/crm/v7/nowhere",
            "/oauth/v2/token");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GET    | ?operation=getUserz    | 400 | INVALID_DATA        | operation    | Did you mean getUser
          GET    | ?status=many           | 400 | INVALID_DATA        | status       |
          GET    | ?status=600            | 400 | INVALID_DATA        | status       |
          GET    | ?status=-1             | 400 | INVALID_DATA        | status       |
          GET    | ?status=2147483648     | 400 | INVALID_DATA        | status       |
          GET    | ?broken=yes            | 400 | INVALID_DATA        | broken       |
          GET    | ?newest=0              | 400 | INVALID_DATA        | newest       |
          GET    | ?newest=1001           | 400 | INVALID_DATA        | newest       |
          GET    | ?after=x               | 400 | INVALID_DATA        | after        |
          GET    | ?organization=empty    | 400 | INVALID_DATA        | organization | Did you mean organisation?
          GET    | ?organisation=         | 400 | INVALID_DATA        | organisation | is empty
          GET    | ?status=200&status=    | 400 | INVALID_DATA        | status       |
          DELETE | ?organisation=         | 400 | INVALID_DATA        | organisation | is empty
          DELETE | ?organization=empty    | 400 | INVALID_DATA        | organization | Did you mean organisation?
          DELETE | ?status=200            | 400 | INVALID_DATA        | status       | no parameter
          POST   |                        | 400 | INVALID_REQUEST_METHOD |           |
          """)
  void aWrongRequestIsToldWhatIsWrongAndForgetsNothing(
      String method, String query, int status, String code, String parameter, String sentence) {
    Reply refused = call(method, "/journal" + (query == null ? "" : query)).send();
    assertThat(refused.status()).as(refused.body()).isEqualTo(status);
    assertThat(refused.text("/code")).isEqualTo(code);
    if (parameter != null) {
      assertThat(refused.text("/details/param_name")).isEqualTo(parameter);
    }
    assertThat(refused.text("/message")).contains(sentence == null ? "" : sentence);
    assertThat(STUB.stub().journal().size()).isEqualTo(6);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "DELETE"})
  void aQueryThatCannotBeDecodedIsRefused(String method) {
    Wire refused =
        Wire.exchange(
            STUB.stub().url(), method, "/sandbox/v1/journal?organisation=%zz", "Host: localhost");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body()).contains("\"INVALID_REQUEST\"");
    assertThat(STUB.stub().journal().size()).isEqualTo(6);
  }

  @ParameterizedTest
  @CsvSource({"95, 200", "101, 400"})
  void aRequestWithMoreHeadersThanTheJournalShowsIsRefused(int headers, int status) {
    String[] lines =
        IntStream.range(0, headers)
            .mapToObj(number -> "X-Further-" + number + ": x")
            .toArray(String[]::new);
    assertThat(Wire.exchange(STUB.stub().url(), "GET", "/health", lines).status())
        .isEqualTo(status);
  }

  private static Call call(String method, String path) {
    return STUB.call(method, "/sandbox/v1" + path);
  }
}
