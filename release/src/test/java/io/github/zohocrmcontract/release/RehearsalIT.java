package io.github.zohocrmcontract.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A release from two fresh copies of the sources, in other folders, at other times and under other
 * settings, deployed to a folder each. Nothing leaves the machine.
 */
@EnabledIfSystemProperty(
    named = "rehearsal",
    matches = "true",
    disabledReason = "Two builds take minutes: mvn verify -Prelease")
class RehearsalIT {

  private static final Path FOLDER = Path.of(System.getProperty("rehearsal.directory", "none"));
  private static final String GROUP = "io/github/zohocrmcontract/";

  private static Rehearsal first;
  private static Rehearsal second;

  @BeforeAll
  static void releaseTwice() throws IOException, InterruptedException {
    Rehearsal.remove(FOLDER);
    first = new Rehearsal(FOLDER, Surroundings.usual()).deploy(Workspace.root());
    second = new Rehearsal(FOLDER, Surroundings.unusual()).deploy(Workspace.root());
  }

  @Test
  void bothBuildsAreEqualToTheByte() throws IOException {
    assertThat(BuildComparison.between(first.published(), second.published())).isEmpty();
  }

  @Test
  void whatIsPublishedIsWhatTheGuideSays() throws IOException {
    List<String> expected = new ArrayList<>();
    expect(expected, "zoho-crm-bom", ".pom");
    for (String artifact : List.of("zoho-crm-spec", "zoho-crm-client", "zoho-crm-server-stub")) {
      expect(expected, artifact, ".pom", ".jar", "-sources.jar", "-javadoc.jar");
      expect(expected, artifact, "-cyclonedx.json");
    }
    for (String description : List.of("openapi", "oauth", "sandbox")) {
      expect(expected, "zoho-crm-spec", "-" + description + ".yaml", "-" + description + ".json");
    }
    expect(expected, "zoho-crm-spec", "-workflows.yaml", "-postman.json");
    expect(expected, "zoho-crm-server-stub", "-exec.jar");
    assertThat(first.published().keySet()).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(Workspace.root().resolve("docs/releasing.md"))
        .content()
        .contains("openapi", "oauth", "sandbox", "workflows", "postman", "exec", "cyclonedx");
  }

  @Test
  void whatIsPublishedNeedsNothingThatIsNot() throws IOException {
    for (Map.Entry<String, Path> file : first.published().entrySet()) {
      if (file.getKey().endsWith(".pom")) {
        assertThat(PomRules.leaks(Workspace.pom(file.getValue()))).as(file.getKey()).isEmpty();
        assertThat(PomRules.missingMetadata(Workspace.pom(file.getValue())))
            .as(file.getKey())
            .isEmpty();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "zoho-crm-spec-REHEARSAL-sources.jar, io/github/zohocrmcontract/spec/bundle/Bundler.java",
    "zoho-crm-client-REHEARSAL-sources.jar, io/github/zohocrmcontract/client/ZohoCrm.java",
    "zoho-crm-client-REHEARSAL-sources.jar, io/github/zohocrmcontract/client/model/User.java",
    "zoho-crm-client-REHEARSAL-javadoc.jar, io/github/zohocrmcontract/client/ZohoCrm.html",
    "zoho-crm-client-REHEARSAL-javadoc.jar, io/github/zohocrmcontract/client/model/User.html",
    "zoho-crm-server-stub-REHEARSAL-sources.jar,"
        + " io/github/zohocrmcontract/stub/sandbox/model/Organisation.java",
    "zoho-crm-server-stub-REHEARSAL-javadoc.jar,"
        + " io/github/zohocrmcontract/stub/junit/ZohoSandbox.html"
  })
  void sourcesAndJavadocHaveWhatIsWrittenAndWhatIsGenerated(String jar, String entry)
      throws IOException {
    Path file = published(jar.replace("REHEARSAL", Rehearsal.VERSION));
    assertThat(Archive.of(Files.readAllBytes(file)).contents()).containsKey(entry);
  }

  @ParameterizedTest
  @CsvSource({
    "zoho-crm-spec, jackson-dataformat-yaml",
    "zoho-crm-client, feign-core",
    "zoho-crm-server-stub, spring-webmvc",
    "zoho-crm-server-stub, swagger-ui"
  })
  void theBillOfMaterialsNamesWhatIsInside(String artifact, String library) throws IOException {
    JsonNode bill =
        new JsonMapper()
            .readTree(
                Files.readAllBytes(
                    published(artifact + "-" + Rehearsal.VERSION + "-cyclonedx.json")));
    assertThat(bill.at("/bomFormat").asString()).isEqualTo("CycloneDX");
    assertThat(bill.at("/metadata/component/purl").asString())
        .startsWith("pkg:maven/io.github.zohocrmcontract/" + artifact + "@" + Rehearsal.VERSION);
    assertThat(bill.at("/components").values())
        .extracting(component -> component.at("/name").asString())
        .contains(library)
        .doesNotContain("assertj-core", "junit-jupiter", "zoho-crm-spec-checks");
    assertThat(bill.at("/components").values())
        .allSatisfy(component -> assertThat(component.at("/version").asString()).isNotEmpty());
  }

  @Test
  void theJavadocToolHasNothingToWarnOf() throws IOException {
    assertThat(first.log()).noneMatch(line -> line.matches(".*\\.java:[0-9]+: (warning|error).*"));
    assertThat(first.log())
        .filteredOn(line -> line.matches(".*maven-javadoc-plugin:[^ ]*:jar .*"))
        .hasSize(3);
  }

  /** Packed anew for the same bytes, it has to be one that Spring Boot can read. */
  @Test
  void theExecutableJarStarts() throws Exception {
    Path log = FOLDER.resolve("executable.log");
    Process stub =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                published("zoho-crm-server-stub-" + Rehearsal.VERSION + "-exec.jar").toString(),
                "--port",
                "0")
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      URI url = null;
      for (long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(3); url == null; ) {
        assertThat(stub.isAlive()).as(Files.readString(log)).isTrue();
        assertThat(System.nanoTime()).as(Files.readString(log)).isLessThan(end);
        Thread.sleep(200);
        Matcher started =
            Pattern.compile("stub at (http://\\S+)\\. Access").matcher(Files.readString(log));
        url = started.find() ? URI.create(started.group(1)) : null;
      }
      assertThat(
              HttpClient.newHttpClient()
                  .send(
                      HttpRequest.newBuilder(url.resolve("/crm/v7/users"))
                          .timeout(Duration.ofMinutes(1))
                          .build(),
                      HttpResponse.BodyHandlers.ofString())
                  .body())
          .as("nobody logged in")
          .contains("AUTHENTICATION_FAILURE");
    } finally {
      stub.destroyForcibly();
    }
  }

  @Test
  void aProgramOutsideOfThisBuildPassesItsTestWithThem() throws Exception {
    Path consumer = FOLDER.resolve("consumer");
    Path sources = Workspace.root().resolve("examples/consumer");
    for (Path file : SourceFiles.of(sources)) {
      Files.createDirectories(consumer.resolve(file).getParent());
      Files.copy(sources.resolve(file), consumer.resolve(file));
    }
    Path settings = FOLDER.resolve("settings.xml");
    Files.writeString(settings, settings());
    Path local = FOLDER.resolve("local");
    Path log = FOLDER.resolve("consumer.log");
    MavenRun.in(
            consumer,
            "verify",
            "-gs",
            settings.toString(),
            "-Dmaven.repo.local=" + local,
            "-Dzoho-crm.version=" + Rehearsal.VERSION)
        .logTo(log);
    assertThat(Files.readAllLines(log))
        .anyMatch(
            line -> line.matches(".*Tests run: [1-9][0-9]*, Failures: 0, Errors: 0, Skipped: 0.*"));
    // What it was tested with are the published files, from the folder that they were deployed to.
    for (Map.Entry<String, Path> file : first.published().entrySet()) {
      if (file.getKey().matches(".*/zoho-crm-(client|server-stub|spec)-[^/]*rehearsal\\.jar")) {
        assertThat(local.resolve(file.getKey())).hasSameBinaryContentAs(file.getValue());
      }
    }
    assertThat(local.resolve(GROUP + "zoho-crm-contract")).doesNotExist();
  }

  /** The deployed files first; the rest is taken from the machine, as far as it is there. */
  private static String settings() {
    return """
        <settings>
          <profiles>
            <profile>
              <id>rehearsal</id>
              <repositories>
                <repository><id>rehearsal</id><url>%1$s</url></repository>
                <repository><id>machine</id><url>%2$s</url></repository>
              </repositories>
              <pluginRepositories>
                <pluginRepository><id>machine</id><url>%2$s</url></pluginRepository>
              </pluginRepositories>
            </profile>
          </profiles>
          <activeProfiles><activeProfile>rehearsal</activeProfile></activeProfiles>
        </settings>
        """
        .formatted(first.repository().toUri(), Path.of(System.getProperty("maven.local")).toUri());
  }

  private static void expect(List<String> expected, String artifact, String... ends) {
    for (String end : ends) {
      expected.add(
          GROUP
              + artifact
              + "/"
              + Rehearsal.VERSION
              + "/"
              + artifact
              + "-"
              + Rehearsal.VERSION
              + end);
    }
  }

  private static Path published(String name) throws IOException {
    return first.published().entrySet().stream()
        .filter(file -> file.getKey().endsWith("/" + name))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow(() -> new AssertionError(name + " was not published."));
  }
}
