package io.github.zohocrmcontract.stub.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.zohocrmcontract.stub.testing.Call;
import io.github.zohocrmcontract.stub.testing.Postgres;
import io.github.zohocrmcontract.stub.testing.Reply;
import io.github.zohocrmcontract.stub.testing.Sandbox;
import io.github.zohocrmcontract.stub.testing.StubExtension;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Texts that databases treat differently: both are answered the same, never with a fault of the
 * stub, and what was taken can be read.
 */
class UnusualTextsTest {

  private static final String EMOJI = "\uD83D\uDE00";

  /** As JSON writes them, and whether they can be kept. */
  private static final List<String> KEPT =
      List.of(
          "\\t \\u0001 \\u007f", "\\ud83d\\ude00", "O'Neil; -- %_\\\\", "\\uffff\\u200b\\u202e");

  private static final List<String> REFUSED =
      List.of("\\u0000", "a\\u0000b", "\\ud800", "a\\udc00b", "\\ude00\\ud83d");

  @RegisterExtension static final StubExtension EMBEDDED = new StubExtension();

  @RegisterExtension
  static final StubExtension POSTGRES =
      new StubExtension(options -> options.withDatabase(Postgres.shared().newDatabase()));

  /** Where a text can stand in a request. */
  private enum Place {
    NAME_OF_A_TERRITORY(
        Sandbox.TERRITORIES,
        "/settings/territories/" + Sandbox.CHENNAI,
        "{'territories':[{'name':'%s'}]}"),
    DESCRIPTION_OF_A_TERRITORY(
        Sandbox.TERRITORIES,
        "/settings/territories/" + Sandbox.CHENNAI,
        "{'territories':[{'description':'%s'}]}"),
    NAME_OF_A_USER(
        Sandbox.TRANSFER, "/users/" + Sandbox.MANAGER_OF_TEXAS, "{'users':[{'first_name':'%s'}]}"),
    ADDRESS_OF_A_USER(
        Sandbox.TRANSFER,
        "/users/" + Sandbox.MANAGER_OF_TEXAS,
        "{'users':[{'email':'x%s@example.com'}]}"),
    UNKNOWN_KEY_OF_A_USER(
        Sandbox.TRANSFER,
        "/users/" + Sandbox.MANAGER_OF_TEXAS,
        "{'users':[{'Own':{'deep':['%s']}}]}"),
    UNKNOWN_KEY_BESIDE_THE_USERS(
        Sandbox.TRANSFER,
        "/users/" + Sandbox.MANAGER_OF_TEXAS,
        "{'users':[{'first_name':'Mary'}],'Own':[{'deep':['%s']}]}"),
    KEY_BELOW_AN_UNKNOWN_ONE(
        Sandbox.TRANSFER,
        "/users/" + Sandbox.MANAGER_OF_TEXAS,
        "{'users':[{'first_name':'Mary'}],'Own':{'deep':{'x%s':1}}}"),
    KEY_OF_A_USER(
        Sandbox.TRANSFER, "/users/" + Sandbox.MANAGER_OF_TEXAS, "{'users':[{'Own%s':'x'}]}"),
    VALUE_OF_A_RULE(
        Sandbox.TERRITORIES,
        "/settings/territories/" + Sandbox.CHENNAI,
        "{'territories':[{'account_rule_criteria':{'comparator':'equal',"
            + "'field':{'api_name':'City'},'value':'%s'}}]}");

    private final String token;
    private final String path;
    private final String body;

    Place(String token, String path, String body) {
      this.token = token;
      this.path = path;
      this.body = body.replace('\'', '"');
    }

    Reply write(StubExtension stub, String text) {
      return stub.put(path).as(token).json(body.replace("%s", text)).send();
    }

    Reply read(StubExtension stub) {
      Call call = stub.get(path).as(token);
      return token.equals(Sandbox.TRANSFER) ? call.sendUnchecked() : call.send();
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatNoDatabaseKeepsIsRefusedByBothInTheSameWords(Place place) {
    String before = place.read(EMBEDDED).body();
    for (String text : REFUSED) {
      Reply refused = same(stub -> place.write(stub, text));
      assertThat(refused.status()).as("%s: %s", text, refused.body()).isEqualTo(400);
      // A key that is no text is no JSON, either.
      assertThat(refused.body()).containsAnyOf("INVALID_DATA", "INVALID_REQUEST");
    }
    assertThat(place.read(EMBEDDED).body()).isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource
  void whatIsTakenIsReadAgain(Place place) {
    for (String text : KEPT) {
      Reply written = same(stub -> place.write(stub, text));
      assertThat(written.status()).as("%s: %s", text, written.body()).isLessThan(500);
      for (StubExtension stub : List.of(EMBEDDED, POSTGRES)) {
        assertThat(place.read(stub).status()).as("after " + text).isEqualTo(200);
      }
    }
  }

  @Test
  void longestNamesAreCountedInCharactersByBoth() {
    String longest = EMOJI.repeat(50);
    assertThat(same(stub -> Place.NAME_OF_A_TERRITORY.write(stub, longest)).status())
        .isEqualTo(200);
    assertThat(same(stub -> Place.NAME_OF_A_TERRITORY.write(stub, longest + EMOJI)).status())
        .isEqualTo(400);
    for (StubExtension stub : List.of(EMBEDDED, POSTGRES)) {
      assertThat(Place.NAME_OF_A_TERRITORY.read(stub).texts("/territories/0/name"))
          .containsExactly(longest);
    }
    String description = EMOJI.repeat(250);
    assertThat(same(stub -> Place.DESCRIPTION_OF_A_TERRITORY.write(stub, description)).status())
        .isEqualTo(200);
  }

  @Test
  void theAccountsServerAndTheControlTakeNoneEither() {
    String callback = "http://127.0.0.1:9/" + "x".repeat(3000);
    for (String login : List.of("documented-users\0/1", "\0/1", "documented-users/1\0")) {
      assertThat(same(stub -> consent(stub, login, "http://127.0.0.1:9/")).status()).isEqualTo(400);
    }
    String known = "documented-users/5725767000000411001";
    assertThat(same(stub -> consent(stub, known, callback)).body()).contains("redirect");
    assertThat(same(stub -> consent(stub, known, callback)).status()).isEqualTo(400);
    for (String body :
        List.of(
            "{'fault':'latency; milliseconds=1','organisation':'a\\u0000'}",
            "{'fault':'latency; milliseconds=1','organisation':'a\\ud800'}")) {
      Reply refused =
          same(
              stub -> stub.call("POST", "/sandbox/v1/faults").json(body.replace('\'', '"')).send());
      assertThat(refused.status()).as(refused.body()).isEqualTo(400);
    }
  }

  @Test
  void organisationsAreListedInTheSameOrder() {
    for (String name : List.of("a-b", "ab", "a.b", "a_b", "a1", "a-a")) {
      same(
          stub ->
              stub.call("POST", "/sandbox/v1/organisations")
                  .json("{\"name\":\"" + name + "\",\"now\":\"2026-01-05T09:00:00Z\"}")
                  .sendUnchecked(),
          reply -> "" + reply.status());
    }
    String names =
        same(
            stub -> stub.call("GET", "/sandbox/v1/organisations").send(),
            reply -> String.join(" ", reply.texts("/organisations/*/name")));
    assertThat(names).contains("a-a a-b a.b a1 a_b ab");
  }

  private static Reply consent(StubExtension stub, String login, String callback) {
    return stub.call("POST", "/oauth/v2/auth/consent")
        .form(
            "decision",
            "accept",
            "login",
            login,
            "client_id",
            "sandbox-client",
            "scope",
            "ZohoCRM.users.ALL",
            "redirect_uri",
            callback,
            "response_type",
            "code")
        .send();
  }

  private static Reply same(Function<StubExtension, Reply> call) {
    Reply embedded = call.apply(EMBEDDED);
    Reply postgres = call.apply(POSTGRES);
    assertThat(postgres.status()).as(postgres.body()).isEqualTo(embedded.status());
    assertThat(postgres.body()).isEqualTo(embedded.body());
    return embedded;
  }

  private static String same(
      Function<StubExtension, Reply> call, Function<Reply, String> comparable) {
    String embedded = comparable.apply(call.apply(EMBEDDED));
    assertThat(comparable.apply(call.apply(POSTGRES))).isEqualTo(embedded);
    return embedded;
  }
}
