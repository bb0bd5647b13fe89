package io.github.zohocrmcontract.client.auth;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.zohocrmcontract.client.errors.LoginException;
import io.github.zohocrmcontract.client.errors.RequestLine;
import io.github.zohocrmcontract.client.http.Reply;
import io.github.zohocrmcontract.client.json.ZohoJson;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConcealmentTest {

  private static final URI ACCOUNTS = URI.create("https://accounts.zoho.com");

  @ParameterizedTest
  @CsvSource({
    "no such client secretsecret,           secretsecret,              no such client ***",
    "secretsecret and secretsecret,         secretsecret,              *** and ***",
    "asecretsecretz,                        secretsecret,              a***z",
    "SECRETSECRET,                          secretsecret,              SECRETSECRET",
    "nothing of it,                         secretsecret,              nothing of it",
    "short,                                 o,                         sh***rt",
    "nothing to hide,                       '',                        nothing to hide",
    "'',                                    secretsecret,              ''",
    "code=ab%2Fcd%2Bef%3D%26 is used up,    ab/cd+ef=&,                code=*** is used up",
    "ab/cd+ef=& and ab%2Fcd%2Bef%3D%26,     ab/cd+ef=&,                *** and ***",
    "first and second,                      first second,              *** and ***",
    "1000.ab 1000.ab.cd,                    1000.ab 1000.ab.cd,        *** ***",
    "a%2Bb%2Bc a+b a%2Bb,                   a+b a+b+c,                 *** *** ***",
  })
  void noSecretIsLeftAsItIsOrAsItStandsInAUrl(String text, String secrets, String left) {
    assertThat(Concealment.in(text, List.of(secrets.split(" ")))).isEqualTo(left);
  }

  @ParameterizedTest
  @CsvSource({
    "1000.tokens1, '{\"said\":\"1000.tokens1\"}',    '{\"said\":\"***\"}'",
    "1000.token/1, '{\"said\":\"1000.token%2F1\"}',  '{\"said\":\"***\"}'",
    "1000.tokens1, '{\"said\":\"1000.tokens\"}',     '{\"said\":\"1000.tokens\"}'",
    "1000.tokens,  '{\"said\":\"1000.tokens\"}',     '{\"said\":\"1000.tokens\"}'",
  })
  void aTokenOfTwelveCharactersIsHiddenInBodyAndHeadersAndNoShorterOne(
      String token, String body, String left) {
    Reply reply = reply(body.getBytes(UTF_8));
    Reply concealed = Concealment.of(reply, AccessToken.of(token));
    assertThat(new String(concealed.body(), UTF_8)).isEqualTo(left);
    assertThat(concealed.status()).isEqualTo(400);
    assertThat(Concealment.of(reply(new byte[0], body), AccessToken.of(token)).headers().map())
        .isEqualTo(Map.of("Content-Type", List.of("text/plain"), "X-Said", List.of("x", left)));
    assertThat(concealed == reply).as("the same object").isEqualTo(left.equals(body));
  }

  @Test
  void bytesThatAreNoTextComeOutAsTheyWere() {
    byte[] bytes = "\u0000\u00ff1000.tokens1\u00e9\u0080".getBytes(ISO_8859_1);
    Reply concealed = Concealment.of(reply(bytes), AccessToken.of("1000.tokens1"));
    assertThat(concealed.body()).isEqualTo("\u0000\u00ff***\u00e9\u0080".getBytes(ISO_8859_1));
  }

  @ParameterizedTest
  @CsvSource({
    "Access Denied,         Denied,        Access Denied",
    "invalid_clientsecr,    clientsecr,    invalid_clientsecr",
    "invalid_clientsecre,   clientsecre,   invalid_clientsecre",
    "invalid_clientsecret,  clientsecret,  invalid_***",
    "no client 17,          17,            no client ***",
  })
  void aCodeOfWordsIsLeftWhereTheSecretCouldBeOneOfThem(String said, String secret, String left) {
    TokenAnswer answers = new TokenAnswer(new ZohoJson(), ACCOUNTS);
    for (String key : List.of("error", "error_description")) {
      Reply reply = reply(("{\"" + key + "\":\"" + said + "\"}").getBytes(UTF_8));
      LoginException refusal =
          catchThrowableOfType(
              LoginException.class,
              () ->
                  answers.read(
                      RequestLine.of("POST", ACCOUNTS), reply, Instant.EPOCH, List.of(secret)));
      assertThat(key.equals("error") ? refusal.code().orElseThrow() : refusal.serverMessage())
          .isEqualTo(left);
    }
  }

  private static Reply reply(byte[] body) {
    return new Reply(400, headers("x"), body);
  }

  private static Reply reply(byte[] body, String said) {
    return new Reply(400, headers("x", said), body);
  }

  private static HttpHeaders headers(String... said) {
    return HttpHeaders.of(
        Map.of("Content-Type", List.of("text/plain"), "X-Said", List.of(said)),
        (name, value) -> true);
  }
}
