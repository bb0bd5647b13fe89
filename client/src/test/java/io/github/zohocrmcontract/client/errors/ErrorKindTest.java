package io.github.zohocrmcontract.client.errors;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.zohocrmcontract.client.results.Cures;
import io.github.zohocrmcontract.client.results.Details;
import io.github.zohocrmcontract.client.results.ErrorKind;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Errors that no example of the contract shows. */
class ErrorKindTest {

  @ParameterizedTest
  @CsvSource({
    "401,               , AUTHENTICATION",
    "403,               , PERMISSION",
    "404,               , NOT_FOUND",
    "405,               , INVALID_INPUT",
    "429,               , LIMIT",
    "502,               , SERVER",
    "503, NOT_ALLOWED   , SERVER",
    "403, INVALID_TOKEN , PERMISSION",
    "400, INTERNAL_ERROR, INVALID_INPUT",
    "403, LIMIT_EXCEEDED, CAPACITY",
    "400, DUPLICATE_DATA, DUPLICATE",
    "400, NEVER_SEEN    , INVALID_INPUT",
    "302,               , REDIRECT",
  })
  void aCodeThatIsUnknownOrMissingLeavesTheStatusToDecide(
      int status, String code, ErrorKind expected) {
    assertThat(ErrorKind.of(status, code == null ? "" : code)).isEqualTo(expected);
  }

  @Test
  void aDuplicateHasAnExceptionOfItsOwn() {
    assertThat(ApiException.of(refusal(400, "DUPLICATE_DATA")))
        .isExactlyInstanceOf(DuplicateException.class);
  }

  @Test
  void theAccountsServerHasCodesOfItsOwn() {
    LoginException error = new LoginException(refusal(200, "invalid_client"));
    assertThat(error.kind()).isEqualTo(ErrorKind.AUTHENTICATION);
    assertThat(error.cure()).isEmpty();
    assertThat(error.getMessage()).doesNotContain("What helps");
  }

  @Test
  void aCodeThatTheContractDoesNotListHasNoCure() {
    assertThat(Cures.of("NEVER_SEEN")).isEmpty();
    assertThat(Cures.of("SUCCESS")).isEmpty();
  }

  private static Refusal refusal(int status, String code) {
    return new Refusal(
        new RequestLine("GET", "/crm/v7/users"),
        status,
        HttpHeaders.of(Map.of(), (name, value) -> true),
        Optional.of(code),
        "no",
        Details.none(),
        List.of());
  }
}
