package io.github.zohocrmcontract.client.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.zohocrmcontract.client.DataCentre;
import io.github.zohocrmcontract.client.DataCentre.Environment;
import io.github.zohocrmcontract.client.ZohoCrm;
import io.github.zohocrmcontract.client.ZohoCrmBuilder;
import io.github.zohocrmcontract.client.errors.AuthenticationException;
import io.github.zohocrmcontract.client.errors.LoginException;
import io.github.zohocrmcontract.client.testing.LocalServer.Canned;
import io.github.zohocrmcontract.client.testing.TokenServer;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Most first calls fail because of the data centre; the message says what to do. */
@Timeout(60)
class DataCentreMismatchTest {
  private static final Canned REFUSED =
      Canned.json(
          401,
          "{\"code\":\"INVALID_TOKEN\",\"details\":{},\"message\":\"invalid oauth token\",\"status\":\"error\"}");

  private final TokenServer server = TokenServer.start();

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"invalid_client", "invalid_code", "invalid_client_secret"})
  void anAccountsServerThatDoesNotKnowTheClientIsNamedWithTheCure(String error) {
    server.answerTokenCalls(() -> Canned.json(200, "{\"error\":\"" + error + "\"}"));
    LoginException failure =
        catchThrowableOfType(LoginException.class, () -> refreshing().build().users().list());
    assertThat(failure.code()).hasValue(error);
    assertThat(failure.serverMessage()).isEqualTo("the accounts server gave no access token");
    assertThat(failure)
        .hasMessageContaining("POST /oauth/v2/token")
        .hasMessageContaining(error)
        .hasMessageContaining(server.url().toString())
        .hasMessageContaining("choose dataCentre() or accountsUrl()");
  }

  @Test
  void anotherErrorOfTheAccountsServerIsNotBlamedOnTheDataCentre() {
    server.answerTokenCalls(() -> Canned.json(200, "{\"error\":\"Access Denied\"}"));
    assertThat(
            catchThrowableOfType(LoginException.class, () -> refreshing().build().users().list()))
        .hasMessageNotContaining("dataCentre()");
  }

  @Test
  void aTokenOfUnknownOriginThatIsRefusedIsExplained() {
    server.answerApiCalls(REFUSED);
    ZohoCrm crm = ZohoCrm.builder().server(server.url()).accessToken("1000.fixed").build();
    AuthenticationException failure =
        catchThrowableOfType(AuthenticationException.class, () -> crm.users().list());
    assertThat(failure.serverMessage()).isEqualTo("invalid oauth token");
    assertThat(failure)
        .hasMessageContaining("GET /crm/v7/users: 401 INVALID_TOKEN, invalid oauth token")
        .hasMessageContaining(server.url() + " is not where the organisation is")
        .hasMessageContaining("choose dataCentre() and environment()");
  }

  @Test
  void aBaseUrlThatIsNotWhereTheTokenBelongsIsExplained() {
    server.apiDomain("https://www.zohoapis.eu");
    server.answerApiCalls(REFUSED);
    assertThat(
            catchThrowableOfType(
                AuthenticationException.class, () -> refreshing().build().users().list()))
        .hasMessageContaining("belongs to https://www.zohoapis.eu")
        .hasMessageContaining("the call went to " + server.url())
        .hasMessageContaining("Leave out baseUrl()");
    assertThat(server.tokensUsed()).containsExactly("1000.t1", "1000.t2");
  }

  @Test
  void aTokenThatIsRefusedWhereItBelongsIsNotBlamedOnTheDataCentre() {
    server.apiDomain(server.url().toString());
    server.answerApiCalls(REFUSED);
    assertThat(
            catchThrowableOfType(
                AuthenticationException.class, () -> refreshing().build().users().list()))
        .hasMessageContaining("401 INVALID_TOKEN, invalid oauth token. What helps: Renew")
        .hasMessageNotContaining("data centre");
  }

  @ParameterizedTest
  @CsvSource({
    "SANDBOX, https://www.zohoapis.com",
    "SANDBOX, https://developer.zohoapis.com",
    "DEVELOPER, https://www.zohoapis.eu",
    "PRODUCTION, https://sandbox.zohoapis.com"
  })
  void aTokenOfAnotherEnvironmentThanTheOneAskedForSendsNothing(Environment asked, String told) {
    server.apiDomain(told);
    ZohoCrm crm =
        ZohoCrm.builder()
            .dataCentre(DataCentre.US)
            .environment(asked)
            .accountsUrl(server.url())
            .refreshToken("id", "secret", "1000.refresh")
            .build();
    assertThatIllegalStateException()
        .isThrownBy(() -> crm.users().list())
        .withMessageContaining("Nothing was sent")
        .withMessageContaining(DataCentre.US.api(asked).orElseThrow().toString())
        .withMessageContaining(told)
        .withMessageContaining("leave out environment(), or give baseUrl()");
  }

  @Test
  void aTokenOfTheSameEnvironmentInAnotherDataCentreIsFollowed() {
    ApiBase sandbox = new ApiBase(DataCentre.US.api(Environment.SANDBOX).orElseThrow(), true, true);
    AccessToken european =
        AccessToken.kept(
            "1000.t", Optional.empty(), Optional.empty(), DataCentre.EU.api(Environment.SANDBOX));
    assertThat(sandbox.forToken(european)).hasToString("https://sandbox.zohoapis.eu");
  }

  private ZohoCrmBuilder refreshing() {
    return ZohoCrm.builder().server(server.url()).refreshToken("id", "secret", "1000.refresh");
  }
}
