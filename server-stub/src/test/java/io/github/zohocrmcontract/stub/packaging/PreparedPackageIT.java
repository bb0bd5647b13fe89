package io.github.zohocrmcontract.stub.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.zohocrmcontract.stub.testing.Sandbox;
import io.github.zohocrmcontract.stub.testing.StubProcess;
import io.github.zohocrmcontract.stub.testing.Wire;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The executable jar makes a package, which starts with the archive of its classes. Runs once the
 * jar is there; asks whether the archive is used, not how long a start takes.
 */
@EnabledIfSystemProperty(
    named = "executable.jar",
    matches = ".+",
    disabledReason = "the jar is packed later, see the executions in the POM")
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "starts the script for other systems")
class PreparedPackageIT {

  private static final int LIMIT_IN_SECONDS = 300;
  private static final String JAR = System.getProperty("executable.jar");
  private static final String JAVA = PreparedPackage.javaExecutable().toString();
  private static final String OUR_CLASS =
      "io.github.zohocrmcontract.stub.contract.Contract source:";
  private static final String ARCHIVED = "shared objects file";

  @TempDir static Path folder;
  private static Path home;

  @TempDir Path directory;

  /**
   * A process that has ended.
   *
   * @param status its exit code
   * @param said what it printed
   */
  private record Ended(int status, String said) {}

  @BeforeAll
  static void prepare() throws Exception {
    home = folder.toRealPath().resolve("a-stub");
    Ended prepared = run(new ProcessBuilder(JAVA, "-jar", JAR, "--prepare", home.toString()));
    assertThat(prepared.status()).as(prepared.said()).isZero();
    assertThat(prepared.said()).contains(home.resolve("bin/zoho-crm-stub") + " --port 8080");
  }

  @Test
  void thePackageAnswersAndItsClassesComeFromTheArchive() throws Exception {
    Path log = directory.resolve("classes.txt");
    try (StubProcess stub = StubProcess.start(script(log, "--port=0"))) {
      Wire counts =
          Wire.exchange(
              stub.url(),
              "GET",
              "/crm/v7/settings/territories/actions/associated_users_count",
              "Authorization: Zoho-oauthtoken " + Sandbox.TERRITORIES);
      assertThat(counts.status()).isEqualTo(200);
      assertThat(counts.body()).contains(Sandbox.CHENNAI);
    }
    assertThat(loaded(log)).contains(ARCHIVED);
  }

  @Test
  void aPackageOfAnotherJavaStartsAndSaysSoUntilItIsPreparedAnew() throws Exception {
    Path facts = home.resolve("archive/made-for.properties");
    Files.writeString(
        facts, Files.readString(facts).replaceFirst("(?m)^java=.*$", "java=1 of Somebody"));
    // As an archive of another Java: not one that this one can use.
    Files.writeString(home.resolve("archive").resolve(kind().fileName()), "of another");
    Path log = directory.resolve("classes.txt");
    try (StubProcess slower = StubProcess.startAfterALine(script(log, "--port=0"))) {
      assertThat(slower.lineBefore())
          .startsWith("This package starts slower than it could. It was prepared with Java 1 of")
          .endsWith("bin/zoho-crm-stub --prepare mends that.");
      assertThat(loaded(log)).doesNotContain(ARCHIVED);
    }

    Ended anew = run(script(directory.resolve("unused.txt"), "--prepare"));
    assertThat(anew.status()).as(anew.said()).isZero();
    Path again = directory.resolve("again.txt");
    try (StubProcess fast = StubProcess.start(script(again, "--port=0"))) {
      assertThat(loaded(again)).contains(ARCHIVED);
      assertThat(fast.url().getPort()).isPositive();
    }
  }

  @Test
  void whereNoPackageCanBeMadeIsSaidInASentence() throws Exception {
    Path file = Files.writeString(directory.resolve("file"), "no directory");
    Path locked = Files.createDirectory(directory.resolve("locked"));
    Files.createFile(locked.resolve(".preparing"));
    assertThat(refused(JAVA, "-jar", JAR, "--prepare=" + home))
        .isEqualTo("Directory " + home + " is not empty. Give a new or an empty one.");
    assertThat(refused(JAVA, "-jar", JAR, "--prepare=" + file))
        .startsWith("Directory " + file + " cannot be written to");
    assertThat(refused(JAVA, "-jar", JAR, "--prepare=" + locked))
        .startsWith("Directory " + locked + " is being prepared, or that was broken off.");
    for (String into : List.of("--prepare", "--prepare=" + home.resolveSibling("never-made"))) {
      assertThat(refused(JAVA, "-jar", JAR, into, "--port=3"))
          .isEqualTo("--prepare needs a directory, new or empty, and nothing else.");
    }
    assertThat(refused(JAVA, "-jar", JAR, "--prepare"))
        .isEqualTo("--prepare needs a directory, new or empty, and nothing else.");
    assertThat(refused(home.resolve("bin/zoho-crm-stub").toString(), "--prepare", "elsewhere"))
        .isEqualTo("--prepare stands alone here: it makes the archive of this package anew.");
  }

  private static ArchiveKind kind() {
    return ArchiveKind.of(Runtime.version());
  }

  private static String refused(String... command) throws Exception {
    Ended refused = run(new ProcessBuilder(command));
    assertThat(refused.status()).as(refused.said()).isEqualTo(2);
    return refused.said().stripTrailing();
  }

  /** The start script, which writes down where classes come from. */
  private static ProcessBuilder script(Path log, String... arguments) {
    ProcessBuilder script = new ProcessBuilder(home.resolve("bin/zoho-crm-stub").toString());
    script.command().addAll(List.of(arguments));
    script.environment().remove("JAVA_HOME");
    script.environment().put("JAVA_OPTS", "-Xlog:class+load:file=" + log);
    return script;
  }

  private static Ended run(ProcessBuilder command) throws Exception {
    Path said = Files.createTempFile(folder, "said", ".txt");
    Process process = command.redirectErrorStream(true).redirectOutput(said.toFile()).start();
    try {
      assertThat(process.waitFor(LIMIT_IN_SECONDS, TimeUnit.SECONDS)).isTrue();
      return new Ended(process.exitValue(), Files.readString(said));
    } finally {
      process.destroyForcibly();
    }
  }

  /** The line of the log that says where a class of ours came from. */
  private static String loaded(Path log) throws IOException {
    try (Stream<String> lines = Files.lines(log)) {
      return lines.filter(line -> line.contains(OUR_CLASS)).findFirst().orElseThrow();
    }
  }
}
