package io.github.zohocrmcontract.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The version stands in many files, since programs outside of this build, such as the examples,
 * have to say it. A release changes all of them, and none is forgotten.
 */
class VersionsTest {

  private static final List<Pattern> MENTIONS =
      List.of(
          Pattern.compile("io\\.github\\.zohocrmcontract:[a-z-]+:(?:[a-z]+:)*([0-9][\\w.-]*)"),
          Pattern.compile("<artifactId>zoho-crm-[a-z-]+</artifactId>\\s*<version>([0-9][^<]*)<"),
          Pattern.compile("<zoho-crm\\.version>([^<]*)<"),
          Pattern.compile("zoho-crm-(?:spec|client|server-stub)-([0-9][\\w.]*(?:-SNAPSHOT)?)"));

  @TempDir Path directory;

  @Test
  void everyPomAndGuideSaysTheSameVersion() throws IOException {
    List<String> mentions = mentions(Workspace.root());
    assertThat(mentions).hasSizeGreaterThan(10);
    assertThat(mentions).allSatisfy(each -> assertThat(each).endsWith(": " + Workspace.version()));
  }

  @Test
  void anotherVersionInAnyFormIsFound() throws IOException {
    Files.writeString(
        directory.resolve("pom.xml"),
        """
        <artifactId>zoho-crm-contract</artifactId>
        <version>0.1.0</version> <zoho-crm.version>0.2.0</zoho-crm.version>
        """);
    Files.createDirectory(directory.resolve("docs"));
    Files.writeString(
        directory.resolve("docs/guide.md"),
        """
        `io.github.zohocrmcontract:zoho-crm-client:0.3.0-SNAPSHOT`
        java -jar zoho-crm-server-stub-0.4.0-SNAPSHOT-exec.jar
        """);
    Files.createDirectory(directory.resolve("target"));
    Files.writeString(directory.resolve("target/pom.xml"), "<zoho-crm.version>9<");
    assertThat(mentions(directory))
        .containsExactlyInAnyOrder(
            "pom.xml: 0.1.0",
            "pom.xml: 0.2.0",
            "docs/guide.md: 0.3.0-SNAPSHOT",
            "docs/guide.md: 0.4.0-SNAPSHOT");
  }

  private static List<String> mentions(Path root) throws IOException {
    List<String> mentions = new ArrayList<>();
    for (Path file : SourceFiles.of(root)) {
      String name = file.toString();
      if (name.endsWith("pom.xml") || name.endsWith(".md")) {
        String text = Files.readString(root.resolve(file));
        for (Pattern pattern : MENTIONS) {
          pattern
              .matcher(text)
              .results()
              .map((MatchResult found) -> name + ": " + found.group(1))
              .forEach(mentions::add);
        }
      }
    }
    return mentions;
  }
}
