package io.github.zohocrmcontract.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What programs get with client and stub has licences that were agreed to, and a page says so. */
class LicencesIT {

  private static final String TEMPLATE = "release/src/main/templates/licences.ftl";

  @TempDir Path directory;

  @Test
  void thePageTellsTheLicencesOfWhatComesWithClientAndStub() throws IOException {
    String page =
        """
        # Licences of what comes along

        What a program gets with the client or the stub, and under which licences: one of those named is enough. The
        versions stand in the bill of materials of each artifact. The build fails on a dependency with none of the
        licences that `pom.xml` lists at `license-maven-plugin`. Made by `mvn -q verify -Dlicences.page=write`; do not
        edit it.

        ## Client

        %s
        ## Stub

        %s"""
            .formatted(table("client"), table("server-stub"));
    Path file = Workspace.root().resolve("docs/licences.md");
    if (System.getProperty("licences.page").equals("write")) {
      Files.writeString(file, page);
    }
    assertThat(file).content().isEqualTo(page);
  }

  @Test
  void aDependencyWithoutAnAllowedLicenceFailsTheBuild() throws Exception {
    project("<license><name>GPL-3.0-only</name></license>");
    assertThatThrownBy(this::build)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("GPL-3.0-only");
  }

  @Test
  void aDependencyWithAChoiceOfLicencesNeedsOneThatIsAllowed() throws Exception {
    project("<license><name>GPL-3.0-only</name></license><license><name>MIT</name></license>");
    assertThatCode(this::build).doesNotThrowAnyException();
  }

  private static String table(String module) throws IOException {
    List<String> lines =
        Files.readAllLines(Workspace.root().resolve(module + "/target/licences/licences.md"));
    List<String> dependencies =
        lines.stream()
            .filter(line -> line.startsWith("|") && !line.contains("io.github.zohocrmcontract:"))
            .sorted()
            .toList();
    assertThat(dependencies).isNotEmpty();
    return "| dependency | licence |\n|---|---|\n" + String.join("\n", dependencies) + "\n";
  }

  /** A project with this build's rules, and a dependency with these licences. */
  private void project(String licences) throws IOException {
    Files.createDirectories(directory.resolve(TEMPLATE).getParent());
    Files.copy(Workspace.root().resolve(TEMPLATE), directory.resolve(TEMPLATE));
    String parent = Files.readString(Workspace.root().resolve("pom.xml"));
    Files.writeString(
        directory.resolve("pom.xml"),
        parent.replaceFirst(
            "(?s)<modules>.*?</modules>",
            "<modules><module>library</module><module>program</module></modules>"));
    module("library", "<licenses>" + licences + "</licenses>");
    module(
        "program",
        """
        <dependencies><dependency>
          <groupId>io.github.zohocrmcontract</groupId><artifactId>library</artifactId>
          <version>%s</version>
        </dependency></dependencies>
        <build><plugins><plugin>
          <groupId>org.codehaus.mojo</groupId><artifactId>license-maven-plugin</artifactId>
        </plugin></plugins></build>
        """
            .formatted(Workspace.version()));
  }

  private void module(String name, String rest) throws IOException {
    Files.createDirectories(directory.resolve(name));
    Files.writeString(
        directory.resolve(name).resolve("pom.xml"),
        """
        <project>
          <modelVersion>4.0.0</modelVersion>
          <parent>
            <groupId>io.github.zohocrmcontract</groupId>
            <artifactId>zoho-crm-contract</artifactId>
            <version>%s</version>
          </parent>
          <artifactId>%s</artifactId>
          %s
        </project>
        """
            .formatted(Workspace.version(), name, rest));
  }

  private void build() throws Exception {
    MavenRun.in(
            directory,
            "--offline",
            "-Dmaven.repo.local=" + System.getProperty("maven.local"),
            "-Dspotless.check.skip",
            "process-classes")
        .logTo(directory.resolve("log"));
  }
}
