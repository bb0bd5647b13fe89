package io.github.zohocrmcontract.stub.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.zohocrmcontract.stub.testing.Call;
import io.github.zohocrmcontract.stub.testing.Reply;
import io.github.zohocrmcontract.stub.testing.StubExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The control of the sandbox over HTTP; each answer is held to sandbox.yaml. */
class SandboxControlTest {

  @RegisterExtension static final StubExtension STUB = new StubExtension();

  private static final String USERS = "/users?type=AllUsers";

  @Test
  void anOrganisationIsMadeListedAndRemoved() {
    Reply made = create("{\"name\":\"made\",\"seed\":\"documented-territories\"}");
    String token = made.text("/tokens/0/access_token");
    assertThat(made.text("/organisation/origin")).isEqualTo("seed");
    assertThat(STUB.get(USERS).as(token).send().text("/info/count"))
        .isEqualTo(made.text("/organisation/users"));
    assertThat(call("GET", "/organisations").send().texts("/organisations/*/name"))
        .contains("made", "documented-users", "empty");
    assertThat(call("DELETE", "/organisations/made").send().status()).isEqualTo(204);
    assertThat(STUB.get(USERS).as(token).send().text("/code")).isEqualTo("INVALID_TOKEN");
    assertThat(call("GET", "/organisations/made").send().status()).isEqualTo(404);
  }

  @Test
  void aSnapshotIsGoneBackToAndAResetLeadsToTheBeginning() {
    String token =
        create(
                "{\"name\":\"kept\",\"seed\":\"documented-territories\",\"frozen\":true,"
                    + "\"now\":\"2026-01-05T09:00:00Z\"}")
            .text("/tokens/0/access_token");
    String beginning = territories(token);
    add(token, "North");
    String withNorth = territories(token);
    assertThat(withNorth).isNotEqualTo(beginning);
    assertThat(
            call("POST", "/organisations/kept/snapshots").json("{\"name\":\"s\"}").send().status())
        .isEqualTo(201);
    add(token, "South");
    call("PUT", "/organisations/kept/clock").json("{\"move_seconds\":3600}").send();
    for (int time = 0; time < 2; time++) {
      Reply back = call("POST", "/organisations/kept/snapshots/s/actions/restore").send();
      assertThat(back.text("/organisations/0/now")).isEqualTo("2026-01-05T09:00:00Z");
      assertThat(territories(token)).isEqualTo(withNorth);
      add(token, "South " + time);
    }
    // The same change after the same state gives the same identifiers and times.
    call("POST", "/organisations/kept/actions/reset").send();
    assertThat(territories(token)).isEqualTo(beginning);
    add(token, "North");
    assertThat(territories(token)).isEqualTo(withNorth);
    assertThat(call("GET", "/organisations").send().texts("/organisations/*/name"))
        .noneMatch(name -> name.startsWith("~"));
    assertThat(call("DELETE", "/organisations/kept/snapshots/s").send().status()).isEqualTo(204);
    assertThat(call("GET", "/organisations/kept/snapshots").send().texts("/snapshots/*/name"))
        .isEmpty();
  }

  @Test
  void tokensRunOutByTheTimeOfTheirOrganisation() {
    create("{\"name\":\"late\",\"frozen\":true}");
    String token =
        call("POST", "/organisations/late/tokens").json("{}").send().text("/access_token");
    move("late", 3599);
    assertThat(STUB.get("/users").as(token).send().status()).isEqualTo(200);
    move("late", 1);
    assertThat(STUB.get("/users").as(token).send().text("/code")).isEqualTo("INVALID_TOKEN");
    move("late", -1);
    assertThat(STUB.get("/users").as(token).send().status()).isEqualTo(200);
    String other = create("{\"name\":\"early\"}").text("/tokens/0/access_token");
    assertThat(STUB.get("/users").as(other).send().status()).isEqualTo(200);
  }

  @Test
  void aCodeIsGivenWithoutABrowser() {
    Reply code = call("POST", "/organisations/empty/codes").json("{}").send();
    assertThat(code.text("/expires_in")).isEqualTo("180");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          POST | /organisations | {"name":"empty"} | 409 | CONFLICT
          POST | /organisations | {"name":"x","seed":"none"} | 404 | NOT_FOUND
          POST | /organisations | {"name":"Big"} | 400 | INVALID_DATA
          POST | /organisations | {} | 400 | MANDATORY_NOT_FOUND
          POST | /organisations | [] | 400 | INVALID_REQUEST
          POST | /organisations | {"name":"x","data_centre":"xx"} | 400 | INVALID_DATA
          POST | /organisations | {"name":"x","generate":{"users":0}} | 400 | INVALID_DATA
          POST | /organisations | {"name":"x","generate":{"users":200001}} | 400 | INVALID_DATA
          POST | /organisations | {"name":"x","generate":{"users":1,"territory":3}} | 400 | INVALID_DATA
          POST | /organisations | {"name":"x","now":"today"} | 400 | INVALID_DATA
          POST | /organisations | {"name":"x","seeds":"empty"} | 400 | INVALID_DATA
          POST | /organisations?name=x | {"name":"x"} | 400 | INVALID_DATA
          POST | /organisations | {"name":"x","generate":{"users":1,"territories":0}} | 400 | INVALID_DATA
          POST | /organisations | {"name":"x","seed":"empty","generate":{"users":1}} | 400 | INVALID_DATA
          GET | /organisations/none | | 404 | NOT_FOUND
          DELETE | /organisations/none | | 404 | NOT_FOUND
          POST | /organisations/none/actions/reset | | 404 | NOT_FOUND
          GET | /organisations/none/snapshots | | 404 | NOT_FOUND
          POST | /organisations/none/snapshots | {"name":"s"} | 404 | NOT_FOUND
          DELETE | /organisations/empty/snapshots/none | | 404 | NOT_FOUND
          POST | /organisations/empty/snapshots/none/actions/restore | | 404 | NOT_FOUND
          GET | /organisations/none/clock | | 404 | NOT_FOUND
          PUT | /organisations/empty/clock | {"now":"2026-01-01T00:00:00Z","move_seconds":1} | 400 | INVALID_DATA
          PUT | /organisations/empty/clock | {"now":"9999-01-01T00:00:00Z"} | 400 | INVALID_DATA
          PUT | /organisations/empty/clock | {"move_seconds":-3153600000} | 400 | INVALID_DATA
          POST | /organisations/empty/tokens | {"user":"1"} | 404 | NOT_FOUND
          POST | /organisations/empty/tokens | {"scopes":["no scope"]} | 400 | INVALID_DATA
          POST | /organisations/none/codes | {} | 404 | NOT_FOUND
          PATCH | /organisations | | 400 | INVALID_REQUEST_METHOD
          GET | /nothing | | 404 | INVALID_URL_PATTERN
          """)
  void aWrongRequestIsToldWhatIsWrong(
      String method, String path, String body, int status, String code) {
    Call call = call(method, path);
    Reply reply = (body == null ? call : call.json(body)).send();
    assertThat(reply.status()).as(reply.body()).isEqualTo(status);
    assertThat(reply.text("/code")).isEqualTo(code);
    assertThat(call("GET", "/organisations/x").send().status()).isEqualTo(404);
  }

  @Test
  void aPageOfAnotherSiteMayNotControlIt() {
    Reply reply = call("GET", "/organisations").header("Origin", "https://evil.example").send();
    assertThat(reply.status()).isEqualTo(403);
    assertThat(reply.text("/code")).isEqualTo("FORBIDDEN");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "text/plain", "application/x-www-form-urlencoded"})
  void aBodyThatAPageOfAnotherSiteCanSendWithoutAskingIsRefused(String type) {
    Call call = call("POST", "/organisations").body("{\"name\":\"forged\"}");
    Reply reply = (type.isEmpty() ? call : call.header("Content-Type", type)).send();
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.text("/message")).contains("application/json");
    assertThat(call("GET", "/organisations/forged").send().status()).isEqualTo(404);
  }

  private static Reply create(String json) {
    Reply reply = call("POST", "/organisations").json(json).send();
    assertThat(reply.status()).as(reply.body()).isEqualTo(201);
    return reply;
  }

  private static void move(String name, int seconds) {
    call("PUT", "/organisations/" + name + "/clock")
        .json("{\"move_seconds\":" + seconds + "}")
        .send();
  }

  private static String territories(String token) {
    return STUB.get("/settings/territories").as(token).send().body();
  }

  private static void add(String token, String name) {
    String top = STUB.get("/settings/territories").as(token).send().text("/territories/0/id");
    Reply reply =
        STUB.post("/settings/territories")
            .as(token)
            .json(
                "{\"territories\":[{\"name\":\"%s\",\"permission_type\":\"read_only\",\"reporting_to\":{\"id\":\"%s\"}}]}"
                    .formatted(name, top))
            .send();
    assertThat(reply.status()).as(reply.body()).isEqualTo(201);
  }

  private static Call call(String method, String path) {
    return STUB.call(method, "/sandbox/v1" + path);
  }
}
