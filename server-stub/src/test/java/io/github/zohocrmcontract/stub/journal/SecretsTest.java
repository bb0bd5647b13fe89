package io.github.zohocrmcontract.stub.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.zohocrmcontract.stub.sandbox.OrganisationPlan;
import io.github.zohocrmcontract.stub.testing.Call;
import io.github.zohocrmcontract.stub.testing.Reply;
import io.github.zohocrmcontract.stub.testing.StubExtension;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What nobody but its sender should know is nowhere in the journal, wherever it was sent to. */
class SecretsTest {

  @RegisterExtension static final StubExtension STUB = new StubExtension();

  private static final List<String> SECRETS =
      List.of("hidden-client", "hidden-refresh", "hidden-access", "hidden-code");

  private static final String[] FIELDS = {
    "grant_type", "refresh_token",
    "client_id", "told",
    "client_secret", "hidden-client",
    "refresh_token", "hidden-refresh",
    "access_token", "hidden-access",
    "code", "hidden-code",
    "token", "hidden-refresh"
  };

  private static final String QUERY =
      "?client_id=told&client_secret=hidden-client&refresh_token=hidden-refresh"
          + "&access_token=hidden-access&c%6Fde=hidden-code&token=hidden-refresh";

  private static final String JSON =
      "{\"client_id\":\"told\",\"client_secret\" : \"hidden-client\",\"code\":\"hidden-code\","
          + "\"nested\":[{\"refresh_token\":\"hidden-refresh\\\"hidden-refresh\"}],"
          + "\"url\":\"http://localhost/?code=hidden-code\",\"access_token\":\"hidden-access";

  private static final String MULTIPART =
      "--x\r\nContent-Disposition: form-data; name=\"client_id\"\r\n\r\ntold\r\n--x\r\n"
          + "Content-Disposition: form-data; name=\"client_secret\"\r\n\r\nhidden-client\r\n--x\r\n"
          + "Content-Disposition: form-data; name=\"code\"\r\nContent-Type: text/plain\r\n\r\n"
          + "hidden-code\r\n--x--\r\n";

  @BeforeEach
  void forget() {
    STUB.stub().journal().clear();
  }

  @TestFactory
  Stream<DynamicTest> secretsAreNotKeptWhateverTheAddressAndTheForm() {
    return Stream.of(
            "/oauth/v2/token",
            "/oauth/v2/token/revoke",
            "/oauth/v2/auth/consent",
            "/oauth/v2/nowhere",
            "/oauth/v9/token",
            "/dc/eu/oauth/v2/token",
            "/dc/nowhere/oauth/v2/token",
            "/OAuth/v2/token",
            "/%6Fauth/v2/token",
            "/accounts/oauth/v2/token",
            "/crm/v7/users")
        .flatMap(
            address ->
                Stream.of(
                    new Sent("form", STUB.call("POST", address).form(FIELDS)),
                    new Sent("query", STUB.call("POST", address + QUERY)),
                    new Sent("query of a GET", STUB.call("GET", address + QUERY)),
                    new Sent("JSON", STUB.call("POST", address).json(JSON)),
                    new Sent("JSON without a type", STUB.call("POST", address).body(JSON)),
                    new Sent(
                        "multipart",
                        STUB.call("POST", address)
                            .header("Content-Type", "multipart/form-data; boundary=x")
                            .body(MULTIPART))))
        .map(
            sent ->
                DynamicTest.dynamicTest(
                    sent.form() + " to " + sent.call().target().split("\\?")[0],
                    () -> {
                      sent.call().sendUnchecked();
                      JournalEntry entry = STUB.stub().journal().last().orElseThrow();
                      assertThat(entry.toString())
                          .doesNotContain(SECRETS)
                          .containsAnyOf("***", "[not kept: it holds secrets]");
                    }));
  }

  @Test
  void whatIsNoSecretIsKept() {
    String body = "{\"users\":[{\"code\":null,\"zip\":\"code\",\"last_name\":\"Token\"}]}";
    STUB.post("/users").json(body).send();
    JournalEntry entry = STUB.stub().journal().last().orElseThrow();
    assertThat(entry.body().text()).isEqualTo(body);
    assertThat(entry.answer().text()).contains("\"code\":\"AUTHENTICATION_FAILURE\"");
  }

  @Test
  void tokensAndCodesThatTheStubGivesAreNotKept() {
    STUB.stub().organisations().create(OrganisationPlan.empty("secretive"));
    Reply tokens =
        STUB.call("POST", "/sandbox/v1/organisations/secretive/tokens").json("{}").send();
    Reply code = STUB.call("POST", "/sandbox/v1/organisations/secretive/codes").json("{}").send();
    STUB.call("POST", "/oauth/v2/token")
        .form(
            "grant_type", "authorization_code",
            "client_id", "sandbox-client",
            "client_secret", "sandbox-secret",
            "code", code.text("/code"))
        .send();
    // In places where nobody looks for them.
    String refreshToken = tokens.text("/refresh_token");
    STUB.get("/users/" + refreshToken)
        .header("X-Further", refreshToken)
        .as(tokens.text("/access_token"))
        .send();
    STUB.post("/users").as(tokens.text("/access_token")).json(refreshToken).send();
    assertThat(STUB.stub().journal().requests()).hasSize(3);
    assertThat(STUB.stub().journal().requests().toString())
        .doesNotContain(
            refreshToken,
            tokens.text("/access_token"),
            code.text("/code"),
            "1000.",
            "sandbox-secret")
        .contains("organisation=Optional[secretive]");
  }

  private record Sent(String form, Call call) {}
}
