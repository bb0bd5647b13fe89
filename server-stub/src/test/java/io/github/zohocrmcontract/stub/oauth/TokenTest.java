package io.github.zohocrmcontract.stub.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.zohocrmcontract.stub.testing.Reply;
import io.github.zohocrmcontract.stub.testing.StubExtension;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** POST /oauth/v2/token with a refresh token. */
class TokenTest {

  @RegisterExtension static final StubExtension STUB = new StubExtension();

  enum Form {
    URL_ENCODED,
    MULTIPART,
    QUERY
  }

  @ParameterizedTest
  @EnumSource
  void theTokenIsGivenInWhateverFormItIsAskedFor(Form form) {
    Reply reply = ask(form, "sandbox-client", "sandbox-secret", "sandbox-refresh-documented-users");
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.text("/token_type")).isEqualTo("Bearer");
    assertThat(reply.text("/expires_in")).isEqualTo("3600");
    assertThat(reply.text("/api_domain")).isEqualTo(STUB.stub().url().toString());
    assertThat(reply.headers().firstValue("Content-Type"))
        .contains("application/json;charset=UTF-8");
    assertThat(STUB.get("/users").as(reply.text("/access_token")).send().status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "sandbox-refresh-documented-users, 5725767000000411001",
    "sandbox-refresh-documented-territories, 431581000000258001",
    "sandbox-refresh-documented-transfer, 3652397000000186017",
    "sandbox-refresh-empty, 1100000000000101001",
    "sandbox-refresh-empty-organisation, 1100000000000101001",
    "sandbox-refresh-documented-users-read-only, 5725767000000411001"
  })
  void eachRefreshTokenSelectsItsOrganisation(String refreshToken, String currentUser) {
    String token =
        ask(Form.URL_ENCODED, "sandbox-client", "sandbox-secret", refreshToken)
            .text("/access_token");
    assertThat(STUB.get("/users?type=CurrentUser").as(token).send().text("/users/0/id"))
        .isEqualTo(currentUser);
  }

  @Test
  void eachTokenIsNew() {
    assertThat(
            Stream.generate(
                    () ->
                        ask(
                                Form.URL_ENCODED,
                                "sandbox-client",
                                "sandbox-secret",
                                "sandbox-refresh-empty")
                            .text("/access_token"))
                .limit(5)
                .collect(Collectors.toSet()))
        .hasSize(5);
  }

  @ParameterizedTest
  @CsvSource({
    "other, sandbox-secret, sandbox-refresh-empty, invalid_client",
    "sandbox-client, other, sandbox-refresh-empty, invalid_client_secret",
    "sandbox-client, sandbox-secret, other, invalid_code",
    "sandbox-client, sandbox-secret, sandbox-access-empty, invalid_code"
  })
  void aWrongRequestIsAnErrorThatComesWithSuccessAsItsStatus(
      String client, String secret, String refreshToken, String error) {
    Reply reply = ask(Form.URL_ENCODED, client, secret, refreshToken);
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.text("/error")).isEqualTo(error);
    assertThat(reply.json().has("access_token")).isFalse();
  }

  @Test
  void anotherGrantIsRefused() {
    Reply reply =
        STUB.call("POST", "/oauth/v2/token")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .body("grant_type=password")
            .send();
    assertThat(reply.text("/error")).isEqualTo("unsupported_grant_type");
  }

  @Test
  void aTokenRequestWithoutAnythingIsRefused() {
    assertThat(STUB.call("POST", "/oauth/v2/token").send().text("/error"))
        .isEqualTo("unsupported_grant_type");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "multipart/form-data",
        "multipart/form-data; boundary=other",
        "application/x-www-form-urlencoded"
      })
  void aFormThatCannotBeReadIsRefusedLikeAnEmptyOne(String type) {
    Reply reply =
        STUB.call("POST", "/oauth/v2/token")
            .header("Content-Type", type)
            .body("grant_type=%zz")
            .send();
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    assertThat(reply.text("/error")).isEqualTo("unsupported_grant_type");
  }

  @Test
  void onlyPostIsAllowed() {
    assertThat(STUB.call("GET", "/oauth/v2/token").send().text("/code"))
        .isEqualTo("INVALID_REQUEST_METHOD");
  }

  private static Reply ask(Form form, String client, String secret, String refreshToken) {
    String[][] fields = {
      {"client_id", client},
      {"client_secret", secret},
      {"grant_type", "refresh_token"},
      {"refresh_token", refreshToken}
    };
    String encoded =
        Stream.of(fields).map(field -> field[0] + "=" + field[1]).collect(Collectors.joining("&"));
    return switch (form) {
      case URL_ENCODED ->
          STUB.call("POST", "/oauth/v2/token")
              .header("Content-Type", "application/x-www-form-urlencoded")
              .body(encoded)
              .send();
      case QUERY -> STUB.call("POST", "/oauth/v2/token?" + encoded).send();
      case MULTIPART ->
          STUB.call("POST", "/oauth/v2/token")
              .header("Content-Type", "multipart/form-data; boundary=part")
              .body(
                  Stream.of(fields)
                          .map(
                              field ->
                                  "--part\r\nContent-Disposition: form-data; name=\""
                                      + field[0]
                                      + "\"\r\n\r\n"
                                      + field[1]
                                      + "\r\n")
                          .collect(Collectors.joining())
                      + "--part--\r\n")
              .send();
    };
  }
}
