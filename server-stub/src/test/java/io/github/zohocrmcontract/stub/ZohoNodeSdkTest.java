package io.github.zohocrmcontract.stub;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.zohocrmcontract.stub.testing.StubExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Zoho's own Node SDK for version 7, unchanged, works with the stub: login as multipart, bodies
 * without a type, queries that end in an ampersand.
 */
@DisabledIfSystemProperty(
    named = "proofs.node",
    matches = "false",
    disabledReason = "Not proven, because of -Dproofs.node=false: Zoho's Node SDK with the stub")
class ZohoNodeSdkTest {

  private static final long LIMIT_IN_SECONDS = 120;

  @RegisterExtension final StubExtension stub = new StubExtension();

  @TempDir Path folder;

  @Test
  void zohosOwnNodeSdkWorksWithTheStub() throws IOException, InterruptedException {
    assertThat(run())
        .containsExactly(
            "{\"step\":\"list\",\"status\":200,\"value\":15}",
            "{\"step\":\"page\",\"status\":200,\"value\":4}",
            "{\"step\":\"one\",\"status\":200,\"value\":\"Lee\"}",
            "{\"step\":\"count\",\"status\":200,\"value\":15}",
            "{\"step\":\"members\",\"status\":200,\"value\":2}",
            "{\"step\":\"out\",\"status\":200,\"value\":\"SUCCESS\"}",
            "{\"step\":\"in\",\"status\":200,\"value\":\"SUCCESS\"}",
            "{\"step\":\"counts\",\"status\":200,"
                + "\"value\":[\"1\",\"2\",\"1\",\"1\",\"1\",\"1\",\"1\"]}",
            "{\"step\":\"territories\",\"status\":200,\"value\":[\"Chennai North\"]}",
            "{\"step\":\"territory\",\"status\":200,\"value\":[\"Chennai\"]}",
            "{\"step\":\"children\",\"status\":200,\"value\":\"Consulting\"}",
            "{\"step\":\"of the user\",\"status\":200,\"value\":[\"Chennai\"]}",
            "{\"step\":\"added\",\"status\":200,\"value\":[\"SUCCESS\",\"SUCCESS\"]}",
            "{\"step\":\"added one\",\"status\":200,\"value\":\"Chennai\"}",
            "{\"step\":\"removed\",\"status\":200,\"value\":\"SUCCESS\"}",
            "{\"step\":\"removed some\",\"status\":200,\"value\":[\"INVALID_DATA\",\"SUCCESS\"]}",
            "{\"step\":\"transfer\",\"status\":200,\"value\":\"3652397000012622009\"}",
            "{\"step\":\"job\",\"status\":200,\"value\":\"completed\"}",
            "{\"step\":\"assign\",\"status\":202,\"value\":\"SCHEDULED\"}",
            "{\"step\":\"assigned\",\"status\":200,\"value\":[\"Organisation\"]}",
            "{\"step\":\"remove\",\"status\":202,\"value\":\"SCHEDULED\"}",
            "{\"step\":\"removed\",\"status\":200,\"value\":[]}");
  }

  private List<String> run() throws IOException, InterruptedException {
    Path specification = Path.of(System.getProperty("spec.directory"));
    Path script = specification.resolveSibling("server-stub/src/test/node/zoho-node-sdk.mjs");
    Path printed = folder.resolve("printed.txt");
    Process node =
        new ProcessBuilder(
                "node",
                script.toString(),
                stub.stub().url().toString(),
                specification.resolve("node_modules").toString(),
                folder.toString())
            .redirectErrorStream(true)
            .redirectOutput(printed.toFile())
            .start();
    try {
      boolean ended = node.waitFor(LIMIT_IN_SECONDS, TimeUnit.SECONDS);
      assertThat(ended).as("the SDK came to an end; it printed %s", printed).isTrue();
      return Files.readAllLines(printed);
    } finally {
      node.destroyForcibly();
    }
  }
}
