package io.github.zohocrmcontract.stub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Starting, its options, and what is left after a restart. */
class StartAndRestartTest {

  private static final String USERS_OF_CHENNAI =
      "/crm/v7/settings/territories/431581000000744113/users";

  @TempDir Path directory;

  @Test
  void whatWasChangedIsThereAfterARestartWithADataDirectory() throws Exception {
    StubOptions options = StubOptions.forTests().withDataDirectory(directory);
    try (ZohoCrmStub stub = ZohoCrmStub.start(options)) {
      assertThat(send(stub, "DELETE", USERS_OF_CHENNAI + "?ids=431581000000258001").statusCode())
          .isEqualTo(200);
    }
    try (ZohoCrmStub stub = ZohoCrmStub.start(options)) {
      assertThat(send(stub, "GET", USERS_OF_CHENNAI).body())
          .contains("431581000000278001")
          .doesNotContain("\"id\":\"431581000000258001\",\"$current_shift\"");
    }
  }

  @Test
  void withoutADataDirectoryEachStartIsAFreshOneAndTwoStubsDoNotTouch() throws Exception {
    try (ZohoCrmStub one = ZohoCrmStub.start();
        ZohoCrmStub other = ZohoCrmStub.start()) {
      send(one, "DELETE", USERS_OF_CHENNAI + "?ids=431581000000258001,431581000000278001");
      assertThat(send(one, "GET", USERS_OF_CHENNAI).statusCode()).isEqualTo(204);
      assertThat(send(other, "GET", USERS_OF_CHENNAI).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aPortThatIsTakenIsSaidToBeSo() {
    try (ZohoCrmStub stub = ZohoCrmStub.start()) {
      int port = stub.url().getPort();
      assertThatExceptionOfType(StubStartException.class)
          .isThrownBy(() -> ZohoCrmStub.start(StubOptions.parse("--port", "" + port)))
          .withMessageStartingWith("Port " + port + " is taken.");
    }
  }

  @Test
  void aDataDirectoryThatCannotBeUsedIsNamed() throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "no directory");
    StubOptions options = StubOptions.forTests().withDataDirectory(file.resolve("below"));
    assertThatExceptionOfType(StubStartException.class)
        .isThrownBy(() -> ZohoCrmStub.start(options))
        .withMessageContaining("--data-dir " + file.resolve("below"));
  }

  @Test
  void aSeedThatCannotBeReadIsNamed() throws IOException {
    Path missing = directory.resolve("missing.json");
    Path broken = Files.writeString(directory.resolve("broken.json"), "{");
    for (Path seed : List.of(missing, broken)) {
      assertThatExceptionOfType(StubStartException.class)
          .isThrownBy(() -> ZohoCrmStub.start(StubOptions.forTests().withSeed(seed)))
          .withMessageContaining(seed.toString());
    }
  }

  @Test
  void theOptionsAreReadInBothForms() {
    assertThat(StubOptions.parse())
        .isEqualTo(StubOptions.parse("--port=8080", "--host", "127.0.0.1"));
    StubOptions options =
        StubOptions.parse(
            "--port",
            "0",
            "--data-dir=here",
            "--record-job-delay",
            "90",
            "--transfer-job-delay=30",
            "--seed",
            "a.json",
            "--seed=b.json");
    assertThat(options.port()).isZero();
    assertThat(options.recordJobDelay()).isEqualTo(Duration.ofSeconds(90));
    assertThat(StubOptions.parse().recordJobDelay()).isZero();
    assertThat(options.transferJobDelay()).isEqualTo(Duration.ofSeconds(30));
    assertThat(StubOptions.parse().transferJobDelay()).isZero();
    assertThat(options.dataDirectory()).isEqualTo(Optional.of(Path.of("here")));
    assertThat(options.seeds()).containsExactly(Path.of("a.json"), Path.of("b.json"));
  }

  @ParameterizedTest
  @CsvSource({
    "--port=abc, is no port",
    "--port=70000, is no port",
    "--port, needs a value",
    "--record-job-delay=soon, is no delay",
    "--record-job-delay=-1, is no delay",
    "--record-job-delay=99999999999, is no delay",
    "--transfer-job-delay=soon, --transfer-job-delay soon is no delay",
    "--colour=red, Unknown argument --colour"
  })
  void aWrongOptionIsNamed(String argument, String sentence) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StubOptions.parse(argument))
        .withMessageContaining(sentence);
  }

  private static HttpResponse<String> send(ZohoCrmStub stub, String method, String target)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(stub.url() + target))
            .timeout(Duration.ofSeconds(30))
            .header("Authorization", "Zoho-oauthtoken sandbox-access-documented-territories")
            .method(method, HttpRequest.BodyPublishers.noBody())
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
  }
}
