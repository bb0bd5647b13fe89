package io.github.zohocrmcontract.stub.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.zohocrmcontract.stub.Planting;
import io.github.zohocrmcontract.stub.organisations.DataCentre;
import io.github.zohocrmcontract.stub.sandbox.ClockChange;
import io.github.zohocrmcontract.stub.sandbox.NewOrganisation;
import io.github.zohocrmcontract.stub.sandbox.OrganisationPlan;
import io.github.zohocrmcontract.stub.testing.Reply;
import io.github.zohocrmcontract.stub.testing.StubExtension;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** From the page of consent to a token, and what ends tokens. */
class CodeFlowTest {

  @RegisterExtension static final StubExtension STUB = new StubExtension();

  private static final AccountsServer ACCOUNTS = AccountsServer.of(STUB);
  private static final String LEE = "documented-users/5725767000000411001";

  @Test
  void thePageNamesClientScopesAndUsersAndEscapesWhatItIsGiven() {
    Reply page =
        STUB.call(
                "GET",
                "/oauth/v2/auth?response_type=code&client_id=sandbox-client&access_type=offline"
                    + "&scope=ZohoCRM.users.ALL,ZohoCRM.modules.READ&state=%22%3E%3Cscript%3E"
                    + "&redirect_uri="
                    + AccountsServer.CALLBACK)
            .send();
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body())
        .contains("sandbox-client", "ZohoCRM.users.ALL", "ZohoCRM.modules.READ")
        .contains("value=\"" + LEE + "\"", AccountsServer.CALLBACK)
        .contains("value=\"&quot;&gt;&lt;script&gt;\"")
        .doesNotContain("<script>");
  }

  @Test
  void anAcceptedRequestGivesACodeAndTheCodeGivesTokensOfThatUserAndScope() {
    Map<String, String> told =
        AccountsServer.told(ACCOUNTS.decide("accept", LEE, "ZohoCRM.users.READ", "state", "a b&c"));
    assertThat(told)
        .containsEntry("location", "us")
        .containsEntry("accounts-server", STUB.stub().url().toString())
        .containsEntry("state", "a b&c");
    Reply tokens = ACCOUNTS.exchange(told.get("code"));
    assertThat(tokens.text("/token_type")).isEqualTo("Bearer");
    assertThat(tokens.text("/expires_in")).isEqualTo("3600");
    String access = tokens.text("/access_token");
    assertThat(STUB.get("/users?type=CurrentUser").as(access).send().text("/users/0/id"))
        .isEqualTo("5725767000000411001");
    assertThat(STUB.get("/settings/territories").as(access).send().text("/code"))
        .isEqualTo("OAUTH_SCOPE_MISMATCH");
    Reply renewed = ACCOUNTS.refresh(tokens.text("/refresh_token"));
    assertThat(renewed.json().has("refresh_token")).isFalse();
    assertThat(renewed.text("/scope")).isEqualTo("ZohoCRM.users.READ");
    assertThat(STUB.get("/users").as(renewed.text("/access_token")).send().status()).isEqualTo(200);
  }

  @Test
  void onlineAccessGivesNoRefreshToken() {
    String code =
        AccountsServer.told(
                STUB.call("POST", "/oauth/v2/auth/consent")
                    .form(
                        "decision",
                        "accept",
                        "login",
                        LEE,
                        "client_id",
                        "sandbox-client",
                        "scope",
                        "ZohoCRM.users.ALL",
                        "redirect_uri",
                        AccountsServer.CALLBACK,
                        "response_type",
                        "code")
                    .send())
            .get("code");
    Reply tokens = ACCOUNTS.exchange(code);
    assertThat(tokens.json().has("access_token")).isTrue();
    assertThat(tokens.json().has("refresh_token")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "reject, ZohoCRM.users.ALL, access_denied",
    "'', ZohoCRM.users.ALL, access_denied",
    "accept, '', invalid_scope",
    "accept, not a scope, invalid_scope"
  })
  void whatIsNotGrantedIsToldTheClient(String decision, String scope, String error) {
    assertThat(AccountsServer.told(ACCOUNTS.decide(decision, LEE, scope, "state", "s")))
        .containsOnly(Map.entry("error", error), Map.entry("state", "s"));
  }

  @ParameterizedTest
  @CsvSource({
    "client_id=other&redirect_uri=http://127.0.0.1:9/, invalid_client",
    "client_id=sandbox-client, invalid_redirect_uri",
    "client_id=sandbox-client&redirect_uri=javascript:alert(1), invalid_redirect_uri",
    "client_id=sandbox-client&redirect_uri=http://h/%23f, invalid_redirect_uri"
  })
  void whileNobodyCanSayWhereToRedirectToTheFaultIsOnAPage(String query, String fault) {
    Reply page =
        STUB.call("GET", "/oauth/v2/auth?response_type=code&scope=ZohoCRM.users.ALL&" + query)
            .send();
    assertThat(page.status()).isEqualTo(400);
    assertThat(page.body()).contains("<h1>" + fault + "</h1>");
  }

  @ParameterizedTest
  @CsvSource({"documented-users/1", "nowhere/5725767000000411001", "documented-users", "''"})
  void aUserWhoIsNotThereIsAFaultOnAPage(String login) {
    assertThat(ACCOUNTS.decide("accept", login, "ZohoCRM.users.ALL").status()).isEqualTo(400);
  }

  @Test
  void anotherResponseTypeIsToldTheClient() {
    Reply reply =
        STUB.call(
                "GET",
                "/oauth/v2/auth?response_type=token&client_id=sandbox-client&scope=a.b"
                    + "&redirect_uri="
                    + AccountsServer.CALLBACK)
            .send();
    assertThat(AccountsServer.told(reply)).containsEntry("error", "unsupported_response_type");
  }

  @Test
  void aCodeIsGoodOnce() {
    String code = ACCOUNTS.code(LEE, "ZohoCRM.users.ALL");
    assertThat(ACCOUNTS.exchange(code).json().has("access_token")).isTrue();
    assertThat(ACCOUNTS.exchange(code).text("/error")).isEqualTo("invalid_code");
  }

  @Test
  void aCodeIsGoodForThreeMinutesByTheTimeOfItsOrganisation() {
    NewOrganisation made =
        STUB.stub().organisations().create(OrganisationPlan.empty("minutes").standingStill());
    String login = made.name() + "/" + made.state().superAdmin();
    String inTime = ACCOUNTS.code(login, "ZohoCRM.users.ALL");
    String late = ACCOUNTS.code(login, "ZohoCRM.users.ALL");
    STUB.stub()
        .organisations()
        .changeClock(made.name(), ClockChange.move(Duration.ofMinutes(3).minusMillis(1)));
    assertThat(ACCOUNTS.exchange(inTime).json().has("access_token")).isTrue();
    STUB.stub().organisations().changeClock(made.name(), ClockChange.move(Duration.ofMillis(1)));
    assertThat(ACCOUNTS.exchange(late).text("/error")).isEqualTo("invalid_code");
  }

  @Test
  void aCodeIsGoodForTheAddressOnlyThatItWasSentTo() {
    String code = ACCOUNTS.code(LEE, "ZohoCRM.users.ALL");
    assertThat(ACCOUNTS.token("authorization_code", "code", code).text("/error"))
        .isEqualTo("invalid_redirect_uri");
    assertThat(ACCOUNTS.exchange(code).json().has("access_token")).isTrue();
  }

  @Test
  void aSelfClientExchangesItsCodeWithoutAnAddress() {
    String code =
        STUB.stub()
            .organisations()
            .code("documented-users", OptionalLong.empty(), List.of("ZohoCRM.users.ALL"));
    assertThat(ACCOUNTS.token("authorization_code", "code", code).json().has("refresh_token"))
        .isTrue();
  }

  @Test
  void aRevokedRefreshTokenEndsItsAccessTokens() {
    Reply tokens = ACCOUNTS.exchange(ACCOUNTS.code(LEE, "ZohoCRM.users.ALL"));
    String refresh = tokens.text("/refresh_token");
    String further = ACCOUNTS.refresh(refresh).text("/access_token");
    assertThat(revoke(refresh).text("/status")).isEqualTo("success");
    for (String access : List.of(tokens.text("/access_token"), further)) {
      assertThat(STUB.get("/users").as(access).send().text("/code")).isEqualTo("INVALID_TOKEN");
    }
    assertThat(ACCOUNTS.refresh(refresh).text("/error")).isEqualTo("invalid_code");
    assertThat(revoke(refresh).text("/error")).isEqualTo("invalid_token");
  }

  @Test
  void aClientAloneActsAsTheSuperAdminOfTheOrganisationThatItNames() {
    String soid = STUB.stub().organisations().get("documented-transfer").place().soid();
    for (String path : List.of("/oauth/v2/token", "/oauth/v2/auth")) {
      Reply reply =
          STUB.call("POST", path)
              .form(
                  "grant_type",
                  "client_credentials",
                  "client_id",
                  "sandbox-client",
                  "client_secret",
                  "sandbox-secret",
                  "scope",
                  "ZohoCRM.users.READ,ZohoCRM.modules.ALL",
                  "soid",
                  soid)
              .send();
      assertThat(reply.text("/scope")).isEqualTo("ZohoCRM.modules.ALL ZohoCRM.users.READ");
      assertThat(reply.json().has("refresh_token")).isFalse();
      assertThat(
              STUB.get("/users?type=CurrentUser")
                  .as(reply.text("/access_token"))
                  .send()
                  .text("/users/0/id"))
          .isEqualTo("3652397000000186017");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"EU", "IN", "AU", "JP", "CN", "CA", "SA", "UK"})
  void eachDataCentreKnowsItsOwnOrganisationsOnly(DataCentre dataCentre) {
    String name = "held-in-" + dataCentre.location();
    NewOrganisation made =
        STUB.stub().organisations().create(OrganisationPlan.empty(name).in(dataCentre));
    String there = "/dc/" + dataCentre.location();
    AccountsServer right = new AccountsServer(STUB, there);
    // Consent may begin anywhere; the redirect says where to go on.
    Map<String, String> told =
        AccountsServer.told(
            ACCOUNTS.decide("accept", name + "/" + made.state().superAdmin(), "ZohoCRM.users.ALL"));
    assertThat(told)
        .containsEntry("location", dataCentre.location())
        .containsEntry("accounts-server", STUB.stub().url() + there);
    assertThat(ACCOUNTS.exchange(told.get("code")).text("/error")).isEqualTo("invalid_code");
    Reply tokens = right.exchange(told.get("code"));
    assertThat(tokens.text("/api_domain")).isEqualTo(STUB.stub().url() + there);
    String access = tokens.text("/access_token");
    assertThat(STUB.call("GET", there + "/crm/v7/users").as(access).send().status()).isEqualTo(200);
    assertThat(STUB.get("/users").as(access).send().text("/code")).isEqualTo("INVALID_TOKEN");
    String refresh = tokens.text("/refresh_token");
    assertThat(ACCOUNTS.refresh(refresh).text("/error")).isEqualTo("invalid_code");
    assertThat(revoke(refresh).text("/error")).isEqualTo("invalid_token");
    assertThat(right.refresh(refresh).json().has("access_token")).isTrue();
    // And the other way round.
    assertThat(
            STUB.call("GET", there + "/crm/v7/users")
                .as("sandbox-access-documented-users")
                .send()
                .text("/code"))
        .isEqualTo("INVALID_TOKEN");
  }

  @Test
  void tokensAndCodesAreKeptAsHashesOnly() {
    String code = ACCOUNTS.code(LEE, "ZohoCRM.users.ALL");
    Reply tokens = ACCOUNTS.exchange(code);
    String everything = Planting.everything(STUB.stub());
    assertThat(everything)
        .contains("authorization_codes", TokenHash.of(code))
        .contains(TokenHash.of(tokens.text("/access_token")))
        .doesNotContain(code)
        .doesNotContain(tokens.text("/access_token"))
        .doesNotContain(tokens.text("/refresh_token"));
  }

  private static Reply revoke(String token) {
    return STUB.call("POST", "/oauth/v2/token/revoke").form("token", token).send();
  }
}
