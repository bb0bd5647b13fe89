package io.github.zohocrmcontract.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Model;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** The POMs as others get them: complete, and without anything of this build. */
class PublishedPomsIT {

  @ParameterizedTest
  @FieldSource("io.github.zohocrmcontract.release.Workspace#MODULES")
  void theMetadataIsComplete(String module) throws IOException {
    assertThat(PomRules.missingMetadata(Workspace.publishedPom(module))).isEmpty();
  }

  @ParameterizedTest
  @FieldSource("io.github.zohocrmcontract.release.Workspace#MODULES")
  void nothingOfThisBuildIsNeeded(String module) throws IOException {
    assertThat(PomRules.leaks(Workspace.publishedPom(module))).isEmpty();
  }

  @ParameterizedTest
  @FieldSource("io.github.zohocrmcontract.release.Workspace#MODULES")
  void addressesAreTheProjectsAndNotTheModules(String module) throws IOException {
    Model pom = Workspace.publishedPom(module);
    assertThat(List.of(pom.getUrl(), pom.getScm().getUrl(), pom.getScm().getConnection()))
        .allSatisfy(url -> assertThat(url).doesNotContain(pom.getArtifactId()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "spec | jackson-dataformat-yaml compile optional",
        "client | feign-core compile, jackson-databind compile, jackson-databind-nullable compile,"
            + " slf4j-api compile, micrometer-core provided, jakarta.annotation-api provided",
        "server-stub | zoho-crm-spec compile, spring-boot-tomcat compile, spring-webmvc compile,"
            + " spring-jdbc compile, HikariCP compile, h2 compile, postgresql runtime,"
            + " jackson-databind compile, jackson-databind-nullable compile,"
            + " jakarta.annotation-api compile, logback-classic runtime, jul-to-slf4j runtime,"
            + " swagger-ui runtime optional,"
            + " junit-jupiter-api compile optional, jakarta.validation-api provided"
      })
  void programsGetWhatTheyNeedAndNothingElse(String module, String dependencies)
      throws IOException {
    assertThat(Workspace.publishedPom(module).getDependencies())
        .extracting(PublishedPomsIT::inWords)
        .containsExactlyInAnyOrder(dependencies.split(", "));
  }

  @Test
  void theBomHasTheVersionsOfSpecClientAndStubOnly() throws IOException {
    Model bom = Workspace.publishedPom("bom");
    assertThat(bom.getDependencyManagement().getDependencies())
        .extracting(Dependency::getManagementKey)
        .containsExactlyInAnyOrder(
            "io.github.zohocrmcontract:zoho-crm-spec:jar",
            "io.github.zohocrmcontract:zoho-crm-client:jar",
            "io.github.zohocrmcontract:zoho-crm-server-stub:jar");
    assertThat(bom.getDependencyManagement().getDependencies())
        .allSatisfy(each -> assertThat(each.getVersion()).isEqualTo(Workspace.version()));
    assertThat(bom.getPackaging()).isEqualTo("pom");
  }

  @ParameterizedTest
  @FieldSource("io.github.zohocrmcontract.release.Workspace#MODULES")
  void nothingSaysWhereItWasBuilt(String module) throws IOException {
    assertThat(Workspace.root().resolve(module + "/target/published-pom.xml"))
        .content()
        .doesNotContain(Workspace.root().toString());
  }

  private static String inWords(Dependency dependency) {
    String scope = dependency.getScope() == null ? "compile" : dependency.getScope();
    return dependency.getArtifactId() + " " + scope + (dependency.isOptional() ? " optional" : "");
  }
}
