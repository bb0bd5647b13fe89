package io.github.zohocrmcontract.stub.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.zohocrmcontract.spec.checks.ContractTree;
import io.github.zohocrmcontract.stub.StubOptions;
import io.github.zohocrmcontract.stub.testing.Reply;
import io.github.zohocrmcontract.stub.testing.StubExtension;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Every error that oauth.yaml shows can be provoked, and looks as it is shown. */
class OauthExamplesTest {

  @RegisterExtension
  static final StubExtension STUB = new StubExtension(StubOptions::withOauthLimits);

  private static final AccountsServer ACCOUNTS = AccountsServer.of(STUB);
  private static final ContractTree OAUTH =
      ContractTree.read(
          Path.of(System.getProperty("contract.bundle")).resolveSibling("oauth.yaml"));

  private static final Map<String, Supplier<Reply>> SCENARIOS =
      Map.ofEntries(
          Map.entry("createToken TooManyTokens", OauthExamplesTest::eleventhToken),
          Map.entry(
              "createToken InvalidClient",
              () ->
                  STUB.call("POST", "/oauth/v2/token")
                      .form("grant_type", "refresh_token", "client_id", "other")
                      .send()),
          Map.entry(
              "createToken InvalidClientSecret",
              () ->
                  STUB.call("POST", "/oauth/v2/token")
                      .form("grant_type", "refresh_token", "client_id", "sandbox-client")
                      .send()),
          Map.entry("createToken InvalidCode", () -> ACCOUNTS.exchange("1000.unknown")),
          Map.entry(
              "createToken InvalidRedirectUri",
              () ->
                  ACCOUNTS.token(
                      "authorization_code",
                      "code",
                      ACCOUNTS.code("empty/1100000000000101001", "ZohoCRM.users.ALL"))),
          Map.entry("createToken InvalidScope", () -> ACCOUNTS.token("client_credentials")),
          Map.entry(
              "createToken InvalidSoid",
              () -> ACCOUNTS.token("client_credentials", "scope", "ZohoCRM.users.ALL")),
          Map.entry("createToken UnsupportedGrantType", () -> ACCOUNTS.token("password")),
          Map.entry("createTokenOfClient InvalidClient", () -> atAuth("client_id", "other")),
          Map.entry(
              "createTokenOfClient InvalidClientSecret",
              () -> atAuth("client_id", "sandbox-client", "client_secret", "other")),
          Map.entry(
              "createTokenOfClient InvalidScope",
              () -> atAuth("client_id", "sandbox-client", "client_secret", "sandbox-secret")),
          Map.entry(
              "createTokenOfClient InvalidSoid",
              () ->
                  atAuth(
                      "client_id",
                      "sandbox-client",
                      "client_secret",
                      "sandbox-secret",
                      "scope",
                      "ZohoCRM.users.ALL",
                      "soid",
                      "ZohoCRM.1")),
          Map.entry(
              "createTokenOfClient UnsupportedGrantType",
              () -> STUB.call("POST", "/oauth/v2/auth").form("grant_type", "refresh_token").send()),
          Map.entry(
              "removeToken InvalidTokenToRevoke",
              () -> STUB.call("POST", "/oauth/v2/token/revoke").form("token", "unknown").send()));

  @Test
  void everyErrorThatIsShownHasAScenario() {
    Set<String> shown = new TreeSet<>();
    errors().forEach((name, value) -> shown.add(name));
    assertThat(shown).hasSizeGreaterThan(10).isEqualTo(new TreeSet<>(SCENARIOS.keySet()));
  }

  static Stream<String> scenarios() {
    return SCENARIOS.keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void theErrorIsAnsweredAsItIsShown(String name) {
    Reply reply = SCENARIOS.get(name).get();
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.json()).isEqualTo(errors().get(name));
  }

  private static Map<String, JsonNode> errors() {
    Map<String, JsonNode> errors = new TreeMap<>();
    for (ContractTree.Operation operation : OAUTH.operations()) {
      JsonNode examples = OAUTH.content(OAUTH.response(operation, 200)).path("examples");
      for (Map.Entry<String, JsonNode> example : examples.properties()) {
        JsonNode value = OAUTH.resolve(example.getValue()).path("value");
        if (value.has("error")) {
          errors.put(operation.operationId() + " " + example.getKey(), value);
        }
      }
    }
    return errors;
  }

  private static Reply eleventhToken() {
    for (int count = 0; count < 10; count++) {
      ACCOUNTS.refresh("sandbox-refresh-documented-users");
    }
    return ACCOUNTS.refresh("sandbox-refresh-documented-users");
  }

  private static Reply atAuth(String... fields) {
    String[] all = new String[fields.length + 2];
    all[0] = "grant_type";
    all[1] = "client_credentials";
    System.arraycopy(fields, 0, all, 2, fields.length);
    return STUB.call("POST", "/oauth/v2/auth").form(all).send();
  }
}
