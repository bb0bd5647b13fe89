package io.github.zohocrmcontract.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.zohocrmcontract.client.auth.AccessToken;
import io.github.zohocrmcontract.client.auth.AuthorizedAccess;
import io.github.zohocrmcontract.client.auth.FileTokenStore;
import io.github.zohocrmcontract.client.auth.InMemoryTokenStore;
import io.github.zohocrmcontract.client.auth.JdbcTokenStore;
import io.github.zohocrmcontract.client.auth.RefreshTokenGrant;
import io.github.zohocrmcontract.client.auth.TokenStore;
import io.github.zohocrmcontract.client.http.Deadline;
import io.github.zohocrmcontract.client.testing.Bundle;
import io.github.zohocrmcontract.client.testing.Databases;
import io.github.zohocrmcontract.client.testing.LocalServer;
import io.github.zohocrmcontract.client.testing.LocalServer.Canned;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Every snippet of {@code docs/login.md} stands in here, and runs. */
@Timeout(60)
class LoginGuideTest {
  private static final Path ROOT = Bundle.specDirectory().toAbsolutePath().getParent();
  private static final Pattern SNIPPET = Pattern.compile("(?s)```java\n(.*?)```");

  private final LocalServer server =
      LocalServer.answering(
          request ->
              Canned.json(
                  200,
                  "{\"access_token\":\"1000.a\",\"refresh_token\":\"1000.r\",\"expires_in\":3600}"));
  private final String clientId = "1000.client";
  private final String clientSecret = "secret";
  private final ZohoLogin login = ZohoLogin.at(clientId, clientSecret, server.url());
  private final TokenStore store = new InMemoryTokenStore();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void theGuideHasNoSnippetThatIsNotInThisTest() throws IOException {
    String here =
        withoutBlanks(
            Files.readString(
                ROOT.resolve(
                    "client/src/test/java/io/github/zohocrmcontract/client/LoginGuideTest.java")));
    List<String> snippets =
        SNIPPET
            .matcher(Files.readString(ROOT.resolve("docs/login.md")))
            .results()
            .map((MatchResult found) -> found.group(1))
            .toList();
    assertThat(snippets)
        .hasSize(5)
        .allSatisfy(code -> assertThat(here).contains(withoutBlanks(code)));
  }

  @Test
  void aSelfClientsCodeIsExchangedOnce() {
    String selfClientCode = "1000.code";
    AuthorizedAccess access = login.exchange(selfClientCode);
    RefreshTokenGrant grant = access.grant(); // keep its refreshToken() where you keep passwords
    assertThat(grant.refreshToken()).isEqualTo("1000.r");
  }

  @Test
  void aUserGrantsAccessInTheBrowser() {
    URI redirect = URI.create("https://app.example/zoho");
    String state = "8f14e45f";
    URI cameBackTo = URI.create(redirect + "?code=1000.code&state=8f14e45f");
    URI there = login.authorizationUrl(List.of("ZohoCRM.users.READ"), redirect, state);
    // send the browser there; it comes back to the redirect with a code
    AuthorizedAccess access = login.exchange(cameBackTo, redirect, state);
    ZohoCrm crm = ZohoCrm.builder().authorized(access).tokenStore(store).build();
    assertThat(there).hasHost("127.0.0.1");
    assertThat(crm).hasToString("ZohoCrm[https://www.zohoapis.com/crm/v7]");
  }

  @Test
  void theNextTimeBeginsWithWhatWasKept() {
    URI accountsServer = server.url();
    String refreshToken = "1000.r";
    ZohoCrm crm =
        ZohoCrm.builder()
            .accountsUrl(accountsServer)
            .refreshToken(clientId, clientSecret, refreshToken)
            .tokenStore(store)
            .build();
    assertThat(crm).hasToString("ZohoCrm[https://www.zohoapis.com/crm/v7]");
  }

  @Test
  void anApplicationActsForItself() {
    String organisation = "60001234";
    ZohoCrm crm =
        ZohoCrm.builder()
            .dataCentre(DataCentre.EU)
            .clientCredentials(clientId, clientSecret, organisation, List.of("ZohoCRM.users.READ"))
            .build();
    assertThat(crm).hasToString("ZohoCrm[https://www.zohoapis.eu/crm/v7]");
  }

  @Test
  void tokensAreKeptInFilesOrInADatabase(@TempDir Path directory) {
    DataSource dataSource = Databases.at("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    Databases.makeTokenTable(dataSource);
    TokenStore inFiles = new FileTokenStore(directory);
    TokenStore inDatabase = new JdbcTokenStore(dataSource);
    for (TokenStore kept : List.of(inFiles, inDatabase)) {
      kept.renew("key", old -> AccessToken.of("1000.a"), Deadline.in(Duration.ofSeconds(20)));
      assertThat(kept.find("key").map(AccessToken::value)).hasValue("1000.a");
    }
  }

  private static String withoutBlanks(String text) {
    return text.replaceAll("\\s", "");
  }
}
