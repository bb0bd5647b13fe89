package io.github.zohocrmcontract.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.zohocrmcontract.client.auth.AuthorizationRedirect;
import io.github.zohocrmcontract.client.auth.AuthorizedAccess;
import io.github.zohocrmcontract.client.auth.InMemoryTokenStore;
import io.github.zohocrmcontract.client.errors.LoginException;
import io.github.zohocrmcontract.client.testing.LocalServer;
import io.github.zohocrmcontract.client.testing.LocalServer.Canned;
import io.github.zohocrmcontract.client.testing.MovableClock;
import io.github.zohocrmcontract.client.testing.Recorded;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A user grants access in the browser, and the application exchanges the code. */
@Timeout(60)
class ZohoLoginTest {
  private static final String TOKEN_PATH = "/oauth/v2/token";
  private static final URI REDIRECT = URI.create("https://app.example/zoho?from=crm");
  private static final String GIVEN =
      "{\"access_token\":\"1000.first\",\"refresh_token\":\"1000.refresh\","
          + "\"scope\":\"ZohoCRM.users.READ ZohoCRM.modules.ALL\","
          + "\"api_domain\":\"https://www.zohoapis.com\",\"token_type\":\"Bearer\",\"expires_in\":3600}";

  private Canned answer = Canned.json(200, GIVEN);
  private final MovableClock clock = new MovableClock();
  private final LocalServer server =
      LocalServer.answering(
          request ->
              request.uri().getPath().equals(TOKEN_PATH)
                  ? answer
                  : Canned.json(200, "{\"users\":[]}"));
  private final ZohoLogin login = ZohoLogin.at("1000.client", "secret", server.url()).clock(clock);

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void theUserIsSentToTheAccountsServerWithEverythingItNeeds() {
    URI there =
        ZohoLogin.of("1000.client", "secret", DataCentre.EU)
            .authorizationUrl(
                List.of("ZohoCRM.users.READ", "ZohoCRM.modules.ALL"), REDIRECT, "guess me");
    assertThat(there.toString()).startsWith("https://accounts.zoho.eu/oauth/v2/auth?");
    assertThat(there.getRawQuery().split("&"))
        .containsExactlyInAnyOrder(
            "response_type=code",
            "access_type=offline",
            "client_id=1000.client",
            "scope=ZohoCRM.modules.ALL%2CZohoCRM.users.READ",
            "redirect_uri=https%3A%2F%2Fapp.example%2Fzoho%3Ffrom%3Dcrm",
            "state=guess+me");
  }

  @Test
  void theCodeIsExchangedForARefreshToken() {
    AuthorizedAccess access = login.exchange(cameBack(server.url().toString(), "s"), REDIRECT, "s");
    Recorded request = server.requests(TOKEN_PATH).get(0);
    assertThat(request.method()).isEqualTo("POST");
    assertThat(request.body().split("&"))
        .containsExactlyInAnyOrder(
            "grant_type=authorization_code",
            "client_id=1000.client",
            "client_secret=secret",
            "code=1000.code",
            "redirect_uri=https%3A%2F%2Fapp.example%2Fzoho%3Ffrom%3Dcrm");
    assertThat(access.grant().refreshToken()).isEqualTo("1000.refresh");
    assertThat(access.accountsServer()).isEqualTo(server.url());
    assertThat(access.scopes())
        .containsExactlyInAnyOrder("ZohoCRM.users.READ", "ZohoCRM.modules.ALL");
    assertThat(access.firstToken().expiresAt()).hasValue(clock.instant().plusSeconds(3600));
  }

  @Test
  void theCodeOfASelfClientNeedsNoRedirect() {
    assertThat(login.exchange("1000.code").grant().refreshToken()).isEqualTo("1000.refresh");
    assertThat(server.requests(TOKEN_PATH).get(0).body()).doesNotContain("redirect_uri");
  }

  @Test
  void theTokenThatCameWithTheGrantIsUsedFirstAndKept() {
    AuthorizedAccess access = login.exchange("1000.code");
    InMemoryTokenStore store = new InMemoryTokenStore();
    for (int client = 0; client < 2; client++) {
      ZohoCrmBuilder builder =
          client == 0
              ? ZohoCrm.builder().authorized(access)
              : ZohoCrm.builder().refreshToken("1000.client", "secret", "1000.refresh");
      builder.server(server.url()).tokenStore(store).clock(clock).build().users().list();
    }
    assertThat(server.requests(TOKEN_PATH)).as("the exchange and nothing else").hasSize(1);
    assertThat(server.requests("/crm/v7/users"))
        .hasSize(2)
        .allSatisfy(
            request ->
                assertThat(request.header("Authorization"))
                    .isEqualTo("Zoho-oauthtoken 1000.first"));
  }

  @ParameterizedTest
  @EnumSource(DataCentre.class)
  void theAccountsServerThatTheRedirectNamesIsTheOneToGoTo(DataCentre dataCentre) {
    AuthorizationRedirect back =
        AuthorizationRedirect.parse(cameBack(dataCentre.accounts().toString(), "s"));
    assertThat(ZohoLogin.of("id", "secret", DataCentre.US).trusted(back.accountsServer()))
        .isEqualTo(dataCentre.accounts());
  }

  @Test
  void withoutOneTheAccountsServerIsTheConfiguredOne() {
    assertThat(login.trusted(Optional.empty())).isEqualTo(server.url());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://accounts.zoho.com.evil.example",
        "https://evil.example",
        "http://accounts.zoho.com",
        "https://accounts.zoho.com:8443",
        "https://accounts.zoho.com@evil.example",
        "https://accounts.zoho.com/elsewhere",
        "https://www.zoho.com"
      })
  void theClientsSecretGoesToNoOtherServer(String named) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> login.exchange(cameBack(named, "s"), REDIRECT, "s"))
        .withMessageContaining(named)
        .withMessageContaining("the client's secret does not go there");
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void anAnswerToAnotherQuestionIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> login.exchange(cameBack(server.url().toString(), "forged"), REDIRECT, "s"))
        .withMessageContaining("state")
        .withMessageNotContaining("1000.code");
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void aUserWhoDeclinesIsNamed() {
    URI back = URI.create("https://app.example/zoho?error=access_denied&state=s");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> login.exchange(back, REDIRECT, "s"))
        .withMessageContaining("access_denied");
  }

  @Test
  void anErrorWithStatus200IsAnError() {
    answer = Canned.json(200, "{\"error\":\"invalid_code\"}");
    LoginException failure =
        catchThrowableOfType(LoginException.class, () -> login.exchange("1000.code"));
    assertThat(failure.code()).hasValue("invalid_code");
    assertThat(failure)
        .hasMessageContaining(server.url().toString())
        .hasMessageNotContaining("1000.code");
  }

  @Test
  void anAnswerWithoutARefreshTokenIsExplained() {
    answer = Canned.json(200, "{\"access_token\":\"1000.first\",\"expires_in\":3600}");
    assertThat(catchThrowableOfType(LoginException.class, () -> login.exchange("1000.code")))
        .hasMessageContaining("access_type=offline");
  }

  @Test
  void theDataCentreOfAGrantIsThatOfItsAccountsServer() {
    AuthorizedAccess here = login.exchange("1000.code");
    AuthorizedAccess european =
        new AuthorizedAccess(
            here.grant(), DataCentre.EU.accounts(), here.firstToken(), here.scopes());
    assertThat(ZohoCrm.builder().authorized(european).build())
        .hasToString("ZohoCrm[https://www.zohoapis.eu/crm/v7]");
  }

  @Test
  void nothingShowsASecretWhenPrinted() {
    AuthorizedAccess access = login.exchange("1000.code");
    URI back = cameBack("https://accounts.zoho.eu", "s");
    assertThat(access + " " + login + " " + AuthorizationRedirect.parse(back))
        .doesNotContain("secret", "1000.refresh", "1000.first", "1000.code");
  }

  private static URI cameBack(String accountsServer, String state) {
    return URI.create(
        "https://app.example/zoho?from=crm&code=1000.code&location=eu&state="
            + state
            + "&accounts-server="
            + URLEncoder.encode(accountsServer, StandardCharsets.UTF_8));
  }

  @Test
  void aCodeIsExchangedThroughAProxyThatTheProgramNames() {
    try (LocalServer proxy =
        LocalServer.answering(
            request ->
                Canned.json(
                    200,
                    "{\"access_token\":\"1000.a\",\"refresh_token\":\"1000.r\",\"expires_in\":3600}"))) {
      ProxySelector through =
          ProxySelector.of(new InetSocketAddress("127.0.0.1", proxy.url().getPort()));
      ZohoLogin.at("id", "secret", URI.create("http://accounts.example"))
          .httpClient(HttpClient.newBuilder().proxy(through))
          .exchange("1000.code");
      assertThat(proxy.requests()).hasSize(1);
      assertThat(proxy.requests().get(0).header("Host")).isEqualTo("accounts.example");
    }
  }
}
