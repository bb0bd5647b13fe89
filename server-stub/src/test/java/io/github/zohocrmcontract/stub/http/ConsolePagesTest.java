package io.github.zohocrmcontract.stub.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.zohocrmcontract.stub.faults.Fault;
import io.github.zohocrmcontract.stub.limits.Allowance;
import io.github.zohocrmcontract.stub.testing.Sandbox;
import io.github.zohocrmcontract.stub.testing.StubExtension;
import io.github.zohocrmcontract.stub.testing.Wire;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The pages for people as they come over the wire; what they do is seen in a browser. */
class ConsolePagesTest {

  private static final String AUTHORIZATION = "Authorization: Zoho-oauthtoken " + Sandbox.USERS;
  private static final String OF_THE_CONSOLE = "X-Sandbox-Console: read";
  private static final String HERE = "Host: localhost";

  @RegisterExtension static final StubExtension STUB = new StubExtension();

  @BeforeEach
  void forget() {
    STUB.stub().journal().clear();
    STUB.stub().faults().clear();
  }

  @ParameterizedTest
  @CsvSource({
    "/, text/html",
    "/reference, text/html",
    "/reference/oauth2-redirect.html, text/html",
    "/console/main.js, text/javascript",
    "/console/console.css, text/css",
    "/console/icon.svg, image/svg+xml",
    "/console/swagger-ui/swagger-ui-bundle.js, text/javascript",
    "/openapi.json, application/json"
  })
  void pagesTakeNothingFromElsewhereAndAreNoTrafficOfTheApi(String path, String mediaType) {
    Wire page = get(path);
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("Content-Type")).startsWith(mediaType);
    assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'self';");
    assertThat(page.header("Content-Security-Policy")).doesNotContain("unsafe", "http");
    assertThat(page.body()).isNotEmpty();
    assertThat(STUB.stub().journal().requests()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/index.html",
        "/console",
        "/console/",
        "/console/none.js",
        "/console/index.html",
        "/console/../schema.sql",
        "/console/%2e%2e/schema.sql",
        "/console/swagger-ui/../main.js",
        "/reference/",
        "/favicon.ico",
        "/dc/eu/",
        "/dc/eu/console/main.js"
      })
  void whatIsNoPageIsUnknownAsBefore(String path) {
    Wire unknown = get(path);
    assertThat(unknown.status()).isEqualTo(404);
    assertThat(unknown.body()).contains("INVALID_URL_PATTERN");
  }

  @Test
  void pagesAreReadOnly() {
    assertThat(Wire.exchange(STUB.stub().url(), "POST", "/").status()).isEqualTo(404);
    assertThat(Wire.exchange(STUB.stub().url(), "HEAD", "/").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "openapi, /crm/{version}, /users/actions/count",
    "oauth, /oauth/{version}, /token",
    "sandbox, /sandbox/{version}, /faults"
  })
  void theDescriptionsNameTheStubAsTheirServer(String name, String server, String path) {
    JsonNode document = JsonMapper.shared().readTree(get("/" + name + ".json").body());
    assertThat(document.at("/servers/0/url").stringValue()).isEqualTo(server);
    assertThat(document.at("/servers/0/variables").propertyNames()).containsExactly("version");
    assertThat(document.get("paths").has(path)).isTrue();
    assertThat(document.findValues("servers").toString()).doesNotContain("https:");
    assertThat(document.findValues("flows").toString()).doesNotContain("https:");
  }

  @Test
  void whatTheConsoleReadsIsNotInTheJournalCostsNoCreditAndMeetsNoFault() {
    try {
      STUB.stub().limits().set("documented-users", new Allowance(1, 1));
      STUB.stub().faults().add(Fault.answering("INTERNAL_ERROR").times(1));
      for (int time = 0; time < 3; time++) {
        assertThat(users(OF_THE_CONSOLE, HERE).status()).isEqualTo(200);
      }
      assertThat(STUB.stub().journal().requests()).isEmpty();
      assertThat(STUB.stub().limits().usage("documented-users").orElseThrow().credits()).isZero();
      assertThat(users().status()).isEqualTo(500);
      assertThat(STUB.stub().journal().requests()).hasSize(1);
    } finally {
      STUB.stub().limits().reset("documented-users");
    }
  }

  @ParameterizedTest
  @CsvSource({"localhost, https://evil.example", "evil.example, http://evil.example"})
  void onlyTheStubsOwnPageIsTheConsole(String host, String origin) {
    users(OF_THE_CONSOLE, "Host: " + host, "Origin: " + origin);
    assertThat(STUB.stub().journal().requests()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "localhost, 200",
    "LOCALHOST:8080, 200",
    "stub.localhost:8080, 200",
    "127.0.0.1:8080, 200",
    "[::1]:8080, 200",
    "evil.example, 403",
    "evil.example:8080, 403",
    "localhost.evil.example, 403",
    "127.0.0.1.evil.example, 403",
    "192.0.2.1, 403"
  })
  void aNameThatSomeoneElseCanPointHereDoesNotControlTheSandbox(String host, int status) {
    Wire answer =
        Wire.exchange(STUB.stub().url(), "GET", "/sandbox/v1/organisations", "Host: " + host);
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
  }

  private static Wire users(String... headers) {
    String[] all = new String[headers.length + 1];
    all[0] = AUTHORIZATION;
    System.arraycopy(headers, 0, all, 1, headers.length);
    return Wire.exchange(STUB.stub().url(), "GET", "/crm/v7/users", all);
  }

  private static Wire get(String path) {
    return Wire.exchange(STUB.stub().url(), "GET", path);
  }
}
