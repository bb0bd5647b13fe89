package io.github.zohocrmcontract.stub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.zohocrmcontract.stub.sandbox.OrganisationPlan;
import io.github.zohocrmcontract.stub.testing.StubProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Starting, its options, and what is left after a restart. */
class StartAndRestartTest {

  private static final String USERS_OF_CHENNAI =
      "/crm/v7/settings/territories/431581000000744113/users";

  private static final Duration LIMIT = Duration.ofSeconds(60);

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
        .withMessageContaining("--data-dir " + file.resolve("below") + " cannot be made.");
    assertThatExceptionOfType(StubStartException.class)
        .isThrownBy(() -> ZohoCrmStub.start(StubOptions.forTests().withDataDirectory(file)))
        .withMessageContaining("--data-dir " + file + " is a file.");
  }

  @Test
  void aDataDirectoryIsUsedByOneStubAtATimeInOneProgramToo() {
    StubOptions options = StubOptions.forTests().withDataDirectory(directory.resolve("used"));
    try (ZohoCrmStub first = ZohoCrmStub.start(options)) {
      assertThatExceptionOfType(StubStartException.class)
          .isThrownBy(() -> ZohoCrmStub.start(options))
          .withMessage(
              "--data-dir "
                  + directory.resolve("used")
                  + " is used by another stub. Stop that one, or give another directory.");
      assertThat(first.organisations().list()).isNotEmpty();
    }
    try (ZohoCrmStub next = ZohoCrmStub.start(options)) {
      assertThat(next.organisations().list()).isNotEmpty();
    }
  }

  @Test
  void aFailedStartIsOneSentenceAndExitCode2() throws Exception {
    Path file = Files.writeString(directory.resolve("file"), "no directory");
    Path damaged = Files.createDirectory(directory.resolve("damaged"));
    Files.writeString(damaged.resolve("zoho-crm-stub.mv.db"), "no database".repeat(1000));
    Path used = directory.resolve("used");
    try (StubProcess stub = StubProcess.start("--port=0", "--data-dir=" + used)) {
      int port = stub.url().getPort();
      assertThat(failed("--port=0", "--data-dir=" + file))
          .containsExactly("--data-dir " + file + " is a file. Give a directory.");
      assertThat(failed("--port=0", "--data-dir=" + damaged))
          .singleElement(InstanceOfAssertFactories.STRING)
          .startsWith("--data-dir " + damaged + " holds a database that is damaged");
      assertThat(failed("--port=0", "--data-dir=" + used))
          .containsExactly(
              "--data-dir "
                  + used
                  + " is used by another stub. Stop that one, or give another directory.");
      assertThat(used).isDirectoryNotContaining("glob:**.trace.db");
      assertThat(failed("--port=" + port))
          .singleElement(InstanceOfAssertFactories.STRING)
          .startsWith("Port " + port + " is taken.");
    }
  }

  /** Nobody is above the permissions of a file system that is not on a disk. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void aDirectoryThatNobodyCanWriteToIsNamed() throws IOException {
    assertThatExceptionOfType(StubStartException.class)
        .isThrownBy(
            () ->
                ZohoCrmStub.start(
                    StubOptions.forTests().withDataDirectory(Path.of("/proc/self/fdinfo"))))
        .withMessageStartingWith("--data-dir /proc/self/fdinfo cannot be written to.");
  }

  @Test
  void theClockStartsWhereItIsSetAndGoesOn() throws Exception {
    Instant start = Instant.parse("2031-01-05T09:00:00Z");
    try (ZohoCrmStub stub = ZohoCrmStub.start(StubOptions.parse("--port=0", "--clock=" + start))) {
      Instant first = stub.organisations().now("documented-users");
      assertThat(first).isBetween(start, start.plus(Duration.ofMinutes(10)));
      // Goes on: a clock that stands would show the same for ever.
      await(() -> stub.organisations().now("documented-users").isAfter(first));
      stub.organisations().create(OrganisationPlan.seeded("later", "documented-users"));
      assertThat(stub.organisations().now("later")).isAfter(start).isBefore(start.plusSeconds(600));
      assertThat(stub.organisations().get("later").frozen()).isFalse();
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
            "--seed=b.json",
            "--clock=2026-01-05T09:00:00+01:00");
    assertThat(options.port()).isZero();
    assertThat(options.recordJobDelay()).isEqualTo(Duration.ofSeconds(90));
    assertThat(StubOptions.parse().recordJobDelay()).isZero();
    assertThat(options.transferJobDelay()).isEqualTo(Duration.ofSeconds(30));
    assertThat(StubOptions.parse().transferJobDelay()).isZero();
    assertThat(options.dataDirectory()).isEqualTo(Optional.of(Path.of("here")));
    assertThat(options.clock()).contains(Instant.parse("2026-01-05T08:00:00Z"));
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
    "--clock=yesterday, --clock yesterday is no time",
    "--clock=2026-01-05T09:00:00, is no time with an offset",
    "--clock=1969-12-31T23:59:59Z, from 1970 to 9999",
    "--clock=+10000-01-01T00:00:00Z, from 1970 to 9999",
    "--prepare=here, --prepare <directory> stands alone",
    "--colour=red, Unknown argument --colour"
  })
  void aWrongOptionIsNamed(String argument, String sentence) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StubOptions.parse(argument))
        .withMessageContaining(sentence);
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    for (long end = System.nanoTime() + LIMIT.toNanos();
        !condition.getAsBoolean();
        Thread.sleep(1)) {
      assertThat(System.nanoTime()).isLessThan(end);
    }
  }

  /** Starts a stub that cannot start, and gives what it printed. */
  private static List<String> failed(String... arguments) throws Exception {
    Process process = StubProcess.command(arguments).start();
    try {
      assertThat(process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(2);
      return process.inputReader().lines().toList();
    } finally {
      process.destroyForcibly();
    }
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
