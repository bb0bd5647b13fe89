package io.github.zohocrmcontract.languages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class SamplesTest {

  private static final Path BUNDLE =
      Path.of(System.getProperty("contract.bundle")).resolveSibling("openapi.json");
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir Path written;

  @Test
  void theContractGivesSamplesOfSuccessesAndErrors() {
    assertThat(Samples.of(JSON.readTree(BUNDLE)).bodies())
        .hasSizeGreaterThan(200)
        .allSatisfy((name, body) -> assertThat(body.isMissingNode()).as(name).isFalse())
        .containsKeys("UsersResponse.OneUser.json", "ApiError.NotAdministrator.json");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"a":1,"b":null}              | {"a":1,"b":null,"c":2}
          {"a":[1,2.50]}                | {"a":[1,2.5]}
          {"a":"2023-05-24T17:37:14+05:30"} | {"a":"2023-05-24T12:07:14.000Z"}
          """)
  void nothingIsLost(String sample, String found) throws IOException {
    assertThat(losses(sample, found).areNone()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"a":1,"b":null}    | {"a":1}             | /b was null and is lost
          {"a":{"b":{}}}      | {"a":{}}            | /a/b is lost
          {"a":[1,2]}         | {"a":[1]}           | /a was [1,2] and became [1]
          {"a":"1990-12-31"}  | {"a":"1990-12-31T00:00:00Z"} | /a was "1990-12-31" and became
          {"a":"dd/MM/yyyy"}  | {"a":null}          | /a was "dd/MM/yyyy" and became null
          """)
  void aLossIsTold(String sample, String found, String loss) throws IOException {
    assertThat(losses(sample, found).all()).singleElement().asString().contains("x.json" + loss);
  }

  @Test
  void lostNullsAreToldFromLostValues() throws IOException {
    assertThat(losses("{\"a\":null,\"b\":null,\"c\":1}", "{}").inALine())
        .isEqualTo("0 not read, 1 values lost or changed, 2 nulls lost; x.json/c is lost");
  }

  @Test
  void aSampleThatWasNotReadIsTold() {
    assertThat(samples("{}").losses(written).unread()).containsExactly("x.json was not read");
  }

  private Losses losses(String sample, String found) throws IOException {
    Files.writeString(written.resolve("x.json"), found);
    return samples(sample).losses(written);
  }

  private static Samples samples(String body) {
    return new Samples(Map.of("x.json", JSON.readTree(body)));
  }
}
