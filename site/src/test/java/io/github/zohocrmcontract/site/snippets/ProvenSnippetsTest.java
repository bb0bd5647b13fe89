package io.github.zohocrmcontract.site.snippets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.zohocrmcontract.site.testing.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was not seen to work as it stands is not shown. */
class ProvenSnippetsTest {

  private static final Snippet CALL = new Snippet(SnippetLanguage.GO, "call()");

  @TempDir Path folder;

  @Test
  void aCallThatChangedIsNoLongerProven() {
    ProvenSnippets proven =
        new ProvenSnippets(Map.of("go", Map.of("getUsers", CALL.fingerprint("setUp()"))));
    assertThat(holds(proven, "getUsers", CALL, "setUp()")).isTrue();
    assertThat(holds(proven, "getUser", CALL, "setUp()")).isFalse();
    assertThat(holds(proven, "getUsers", CALL, "another()")).isFalse();
    Snippet changed = new Snippet(SnippetLanguage.GO, "call(1)");
    assertThat(holds(proven, "getUsers", changed, "setUp()")).isFalse();
  }

  @Test
  void withoutProofsOnlyWhatTheBuildRunsIsShown() throws IOException {
    Path module = folder.resolve("module");
    copy("src/main/snippets/sample-requests.yaml", module);
    copy("src/test/java/io/github/zohocrmcontract/site/snippets/UsersSnippets.java", module);
    Snippets snippets =
        Snippets.read(
            Project.contract(),
            module,
            Path.of(System.getProperty("contract.bundle"))
                .getParent()
                .resolveSibling("generator-config"));
    assertThat(snippets.of("getUsers"))
        .extracting(Snippet::language)
        .containsExactly(SnippetLanguage.CURL, SnippetLanguage.JAVA);
    assertThat(snippets.missing("getUsers"))
        .hasSize(3)
        .allMatch(reason -> reason.endsWith("it was not run since it changed."));
  }

  @Test
  void anOperationWithoutASampleRequestStopsTheBuild() throws IOException {
    Path file = folder.resolve("sample-requests.yaml");
    Files.writeString(file, "- organisation: documented-users\n  operations: {getUsers: {}}\n");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SampleRequests.read(file, Project.contract()))
        .withMessageContaining("has no entry for createUsers");
  }

  private static boolean holds(
      ProvenSnippets proven, String operation, Snippet snippet, String setUp) {
    return proven.holds(snippet.language(), operation, snippet.fingerprint(setUp));
  }

  private static void copy(String file, Path module) throws IOException {
    Path target = module.resolve(file);
    Files.createDirectories(target.getParent());
    Files.copy(Project.top().resolve("site").resolve(file), target);
  }
}
