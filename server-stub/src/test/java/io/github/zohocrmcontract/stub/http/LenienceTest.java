package io.github.zohocrmcontract.stub.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.zohocrmcontract.stub.testing.Call;
import io.github.zohocrmcontract.stub.testing.Reply;
import io.github.zohocrmcontract.stub.testing.Sandbox;
import io.github.zohocrmcontract.stub.testing.StubExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What existing clients of Zoho send is never refused for its form. */
class LenienceTest {

  private static final String DOCUMENTED_WITH_NUMBERS =
      "{\"transfer_and_delete\":[{\"move_subordinate\":{\"id\":3652397000000186017},\"transfer\":"
          + "{\"records\":true,\"assignment\":true,\"criteria\":true,\"id\":3652397000000186017},"
          + "\"id\":3652397000001464001}]}";

  @RegisterExtension final StubExtension stub = new StubExtension();

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "application/json",
        "application/json; charset=utf-8",
        "application/json; charset=utf-16",
        "application/json; charset=nonsense",
        "text/plain; charset=UTF-8",
        "application/x-www-form-urlencoded"
      })
  void jsonIsReadUnderEveryTypeThatClientsSend(String type) {
    Call call = stub.post("/users/actions/transfer_and_delete").as(Sandbox.TRANSFER);
    Reply reply =
        (type == null ? call : call.header("Content-Type", type))
            .body(DOCUMENTED_WITH_NUMBERS)
            .send();
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
  }

  @Test
  void identifiersSentAsNumbersAreReadDigitByDigitAndAnsweredAsText() {
    Reply reply =
        stub.post("/users/actions/transfer_and_delete")
            .as(Sandbox.TRANSFER)
            .json(DOCUMENTED_WITH_NUMBERS)
            .send();
    assertThat(reply.json().at("/transfer_and_delete/0/details/id").stringValue())
        .isEqualTo("3652397000001464001");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/users?type=ActiveUsers&page=1&per_page=200&",
        "/users?&",
        "/users?ids=5725767000000583018%2C5725767000000583032&",
        "/users?ids=5725767000000583018&ids=5725767000000583032",
        "/users?unknown=%7B%22a%22%3A1%7D+x",
        "/users?page=&per_page=&type=&ids="
      })
  void oddQueriesAreRead(String path) {
    assertThat(stub.get(path).as(Sandbox.USERS).send().status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "application/xml", "*/*", "nonsense"})
  void whateverIsAcceptedTheAnswerIsJson(String accept) {
    Reply reply = stub.get("/users").as(Sandbox.USERS).header("Accept", accept).send();
    assertThat(reply.headers().firstValue("Content-Type"))
        .contains("application/json;charset=UTF-8");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Zoho-oauthtoken sandbox-access-documented-users",
        "zoho-oauthtoken sandbox-access-documented-users",
        "Bearer sandbox-access-documented-users",
        "bEARER sandbox-access-documented-users   ",
        "Zoho-oauthtoken   sandbox-access-documented-users "
      })
  void theWordBeforeTheTokenIsReadInAnyForm(String header) {
    assertThat(stub.get("/users").header("Authorization", header).send().status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/org", "/settings/fields?module=Leads&"})
  void whatTheSdksAskBeforeOtherCallsIsAnsweredWithNothing(String path) {
    Reply reply = stub.get(path).as(Sandbox.USERS).send();
    assertThat(reply.status()).isEqualTo(204);
    assertThat(reply.body()).isEmpty();
  }

  @Test
  void whatTheSdksAskNeedsATokenAndAVersionAllTheSame() {
    assertThat(stub.call("GET", "/crm/v7/org").send().status()).isEqualTo(401);
    assertThat(stub.call("GET", "/crm/banana/org").as(Sandbox.USERS).send().status())
        .isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/%75sers", "/users/%35725767000000583018"})
  void otherSpellingsOfAUrlMeanTheSame(String path) {
    assertThat(stub.get(path).as(Sandbox.USERS).send().status()).isEqualTo(200);
  }

  @Test
  void unknownKeysOfABodyDoNoHarm() {
    Reply reply =
        stub.post("/users/actions/transfer_and_delete")
            .as(Sandbox.TRANSFER)
            .json(DOCUMENTED_WITH_NUMBERS.replaceFirst("\\{", "{\"feature\":{\"x\":[1]},"))
            .send();
    assertThat(reply.status()).isEqualTo(200);
  }
}
