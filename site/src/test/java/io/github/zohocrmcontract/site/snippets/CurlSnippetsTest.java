package io.github.zohocrmcontract.site.snippets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.zohocrmcontract.site.testing.Project;
import io.github.zohocrmcontract.stub.ZohoCrmStub;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every command for curl that the reference shows is sent, and carries out its operation. */
class CurlSnippetsTest {

  private static final long LIMIT_IN_SECONDS = 30;

  private static ZohoCrmStub stub;
  private static Snippets snippets;

  @TempDir Path folder;

  @BeforeAll
  static void start() throws IOException {
    stub = ZohoCrmStub.start();
    snippets = Project.snippets();
  }

  @AfterAll
  static void stop() {
    stub.close();
  }

  @Test
  void everyOperationHasACommand() {
    assertThat(snippets.in(SnippetLanguage.CURL).keySet())
        .containsExactlyElementsOf(
            Project.contract().operations().stream().map(operation -> operation.id()).toList());
  }

  @TestFactory
  Stream<DynamicTest> carriesOutItsOperation() {
    return snippets.requests().requests().values().stream()
        .map(
            request ->
                DynamicTest.dynamicTest(
                    request.operation().id(),
                    () -> {
                      OperationProof proof = new OperationProof(stub, snippets);
                      proof.prepare(request);
                      CurlCommand.parse(command(request)).send(stub.url());
                      assertThat(proof.faults(request)).isEmpty();
                    }));
  }

  @Test
  void aShellAndCurlAreOfTheSameMind() throws IOException, InterruptedException {
    assumeTrue(succeeds("curl --version"), "There is no curl here.");
    for (SampleRequest request : snippets.requests().requests().values()) {
      OperationProof proof = new OperationProof(stub, snippets);
      proof.prepare(request);
      String command = command(request).replace("http://127.0.0.1:8080", stub.url().toString());
      assertThat(succeeds(command)).as(command).isTrue();
      assertThat(proof.faults(request)).as(command).isEmpty();
    }
  }

  @Test
  void aCommandThatIsRefusedIsFound() {
    OperationProof proof = new OperationProof(stub, snippets);
    SampleRequest request = snippets.requests().of("getUser");
    proof.prepare(request);
    CurlCommand.parse(command(request).replace("documented-users", "documented-transfer"))
        .send(stub.url());
    assertThat(proof.faults(request))
        .first()
        .asString()
        .startsWith("getUser was answered with 400");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "wget 'http://127.0.0.1'",
        "curl 'http://127.0.0.1",
        "curl http://127.0.0.1/?a&b",
        "curl 'http://127.0.0.1'\n  -H 'A: b'",
        "curl --insecure 'http://127.0.0.1'"
      })
  void whatAShellWouldReadOtherwiseIsRefused(String command) {
    assertThatIllegalArgumentException().isThrownBy(() -> CurlCommand.parse(command));
  }

  @Test
  void aQuoteInAQuoteIsRead() {
    assertThat(CurlCommand.parse("curl 'http://127.0.0.1' \\\n  -d '{\"name\":\"O'\\''Hara\"}'"))
        .extracting(CurlCommand::method, CurlCommand::body)
        .containsExactly("POST", "{\"name\":\"O'Hara\"}");
  }

  private static String command(SampleRequest request) {
    return snippets.in(SnippetLanguage.CURL).get(request.operation().id()).text();
  }

  private boolean succeeds(String command) throws IOException, InterruptedException {
    Path printed = Files.createTempFile(folder, "printed", ".txt");
    Process shell =
        new ProcessBuilder("sh", "-c", command)
            .redirectErrorStream(true)
            .redirectOutput(printed.toFile())
            .start();
    try {
      return shell.waitFor(LIMIT_IN_SECONDS, TimeUnit.SECONDS) && shell.exitValue() == 0;
    } finally {
      shell.destroyForcibly();
    }
  }
}
