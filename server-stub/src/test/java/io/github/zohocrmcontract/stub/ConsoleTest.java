package io.github.zohocrmcontract.stub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.zohocrmcontract.stub.testing.StubExtension;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The pages for people, used in headless Chromium. */
@DisabledIfSystemProperty(
    named = "proofs.node",
    matches = "false",
    disabledReason =
        "Not proven, because of -Dproofs.node=false: the pages of the stub in a browser")
class ConsoleTest {

  private static final long LIMIT_IN_SECONDS = 180;

  @RegisterExtension final StubExtension stub = new StubExtension();

  @TempDir Path folder;

  @Test
  void peopleSeeAndControlTheSandboxInTheirBrowser() throws IOException, InterruptedException {
    Optional<Path> chromium = chromium();
    if (chromium.isEmpty()) {
      System.out.println(
          "Not proven, because there is no Chromium on the PATH: the pages of the stub in a"
              + " browser.");
    }
    assumeTrue(chromium.isPresent(), "There is no Chromium on the PATH.");
    assertThat(run(chromium.get()))
        .containsExactly(
            "{\"step\":\"users\",\"value\":[[\"Patricia Boyle\",\"active\"],"
                + "[\"J Smith\",\"active\"]]}",
            "{\"step\":\"members before\",\"value\":[\"Patricia Boyle\",\"J Smith\"]}",
            "{\"step\":\"try it\",\"value\":{\"status\":\"200\",\"authorised\":true}}",
            "{\"step\":\"journal\",\"value\":{\"kept\":1,\"newest\":"
                + "\"DELETE /crm/v7/settings/territories/431581000000744113/users\"}}",
            "{\"step\":\"members after\",\"value\":[\"J Smith\"]}",
            "{\"step\":\"finding\",\"value\":[\"query page\",\"To mend it\",\"Contract\","
                + "\"It rests on the parameter getUsers query page\"]}",
            "{\"step\":\"forgotten\",\"value\":0}",
            "{\"step\":\"clock\",\"value\":\"2026-01-06 09:00:00 UTC\"}",
            "{\"step\":\"restored\",\"value\":\"2026-01-06 09:00:00 UTC\"}",
            "{\"step\":\"limits\",\"value\":[\"0 of 5,000 used within 24 hours\",\"5 calls\"]}",
            "{\"step\":\"reset\",\"value\":\"2026-01-05 09:00:00 UTC\"}",
            "{\"step\":\"fault\",\"value\":[\"error; code=INTERNAL_ERROR; moment=before\"]}",
            "{\"step\":\"removed\",\"value\":false}",
            "{\"step\":\"asked for\",\"value\":[\"ZohoCRM.users.READ\"]}",
            "{\"step\":\"consent\",\"value\":true}",
            "{\"step\":\"images\",\"value\":0}",
            "{\"step\":\"keyboard\",\"value\":{\"outline\":\"solid\",\"members\":false}}",
            "{\"step\":\"wider than a phone\",\"value\":[]}",
            "{\"step\":\"from elsewhere\",\"value\":[]}",
            "{\"step\":\"complaints\",\"value\":[]}");
  }

  private List<String> run(Path chromium) throws IOException, InterruptedException {
    Path specification = Path.of(System.getProperty("spec.directory"));
    Path printed = folder.resolve("printed.txt");
    Process node =
        new ProcessBuilder(
                "node",
                specification.resolveSibling("server-stub/src/test/node/console.mjs").toString(),
                stub.stub().url().toString(),
                specification.resolve("node_modules").toString(),
                chromium.toString(),
                Files.createDirectory(folder.resolve("profile")).toString())
            .redirectErrorStream(true)
            .redirectOutput(printed.toFile())
            .start();
    try {
      boolean ended = node.waitFor(LIMIT_IN_SECONDS, TimeUnit.SECONDS);
      List<String> lines = Files.readAllLines(printed);
      assertThat(ended).as("the browser came to an end; it printed %s", lines).isTrue();
      return lines;
    } finally {
      node.descendants().forEach(ProcessHandle::destroyForcibly);
      node.destroyForcibly();
    }
  }

  private static Optional<Path> chromium() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .flatMap(
            directory ->
                Stream.of("chromium", "chromium-browser", "google-chrome")
                    .map(name -> Path.of(directory, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
