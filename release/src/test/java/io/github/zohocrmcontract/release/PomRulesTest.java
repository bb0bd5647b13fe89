package io.github.zohocrmcontract.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.model.Model;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** POMs that must not be published, and why. */
class PomRulesTest {

  @TempDir Path directory;

  @Test
  void whatIsMissingIsNamed() throws IOException {
    assertThat(PomRules.missingMetadata(pom("<groupId>a</groupId><name>A</name><scm/>")))
        .containsExactly(
            "version",
            "description",
            "url",
            "licenses",
            "developers",
            "scm/connection",
            "scm/url",
            "issueManagement");
  }

  @Test
  void whatBelongsToTheBuildIsNamed() throws IOException {
    assertThat(
            PomRules.leaks(
                pom(
                    """
                    <parent><artifactId>parent</artifactId></parent>
                    <repositories><repository><id>ours</id></repository></repositories>
                    <distributionManagement/>
                    <dependencies>
                      <dependency>
                        <artifactId>junit</artifactId><version>1</version><scope>test</scope>
                      </dependency>
                      <dependency><artifactId>feign-core</artifactId></dependency>
                      <dependency><artifactId>h2</artifactId><version>${h2}</version></dependency>
                    </dependencies>
                    """)))
        .containsExactly(
            "parent parent",
            "test dependency junit",
            "no version of feign-core",
            "repositories",
            "distributionManagement",
            "a property without a value");
  }

  private Model pom(String content) throws IOException {
    Path file = directory.resolve("pom.xml");
    Files.writeString(file, "<project>" + content + "</project>");
    return Workspace.pom(file);
  }
}
