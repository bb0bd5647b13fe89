package io.github.zohocrmcontract.stub;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.zohocrmcontract.stub.testing.StubExtension;
import io.github.zohocrmcontract.stub.testing.TestedDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The described workflows can be carried out, step by step, and a failing step is noticed. */
@DisabledIfSystemProperty(
    named = "proofs.node",
    matches = "false",
    disabledReason = "Not proven, because of -Dproofs.node=false: the workflows")
class WorkflowsTest {

  private static final long LIMIT_IN_SECONDS = 240;
  private static final Duration JOB = Duration.ofSeconds(2);

  @RegisterExtension final StubExtension stub = new StubExtension();

  @TempDir Path folder;

  @Test
  void everyWorkflowSucceedsInItsOrganisation() throws IOException, InterruptedException {
    assertThat(run())
        .containsExactly(
            "offboardUser: succeeded, all 6 steps",
            "openTerritory: succeeded, all 4 steps",
            "reorganiseTerritories: succeeded, all 4 steps");
  }

  @Test
  void aJobThatTakesItsTimeIsWaitedFor() throws IOException, InterruptedException {
    Path inputs =
        Files.writeString(
            folder.resolve("inputs.json"),
            """
            {"offboardUser": {"access_token": "sandbox-access-documented-transfer",
             "user_id": "3652397000001464001", "territory_id": "3652397000007612003",
             "successor_id": "3652397000000186017"}}
            """);
    try (ZohoCrmStub slow = ZohoCrmStub.start(TestedDatabase.options().withTransferJobDelay(JOB))) {
      assertThat(run(slow, inputs.toString()))
          .singleElement()
          .asString()
          .matches("offboardUser: succeeded, all 6 steps, waitForJob went well at attempt [2-9]");
    }
  }

  @Test
  void aWorkflowWithSomebodyWhoDoesNotExistFailsAtTheStepThatNeedsThem()
      throws IOException, InterruptedException {
    Path inputs =
        Files.writeString(
            folder.resolve("inputs.json"),
            """
            {"openTerritory": {"access_token": "sandbox-access-documented-territories",
             "parent_id": "431581000000744113", "user_id": "999999999999999999"}}
            """);
    assertThat(run(inputs.toString()))
        .satisfiesExactly(
            line -> assertThat(line).isEqualTo("openTerritory: failed at putUserIn, step 2 of 4"),
            line -> assertThat(line).isEqualTo("  expected: $statusCode == 200"),
            line ->
                assertThat(line)
                    .isEqualTo("  expected: $response.body#/users/0/status == 'success'"),
            line ->
                assertThat(line)
                    .startsWith("  came:     PUT " + stub.stub().url())
                    .contains("/users gave 400, ")
                    .contains("\"INVALID_DATA\""));
  }

  private List<String> run(String... inputs) throws IOException, InterruptedException {
    return run(stub.stub(), inputs);
  }

  private List<String> run(ZohoCrmStub server, String... inputs)
      throws IOException, InterruptedException {
    Path specification = Path.of(System.getProperty("spec.directory"));
    Path printed = folder.resolve("printed.txt");
    List<String> command = new ArrayList<>();
    command.add("node");
    command.add(specification.resolve("workflows/run.js").toString());
    command.add(server.url().toString());
    command.addAll(List.of(inputs));
    Process node =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(printed.toFile())
            .start();
    try {
      boolean ended = node.waitFor(LIMIT_IN_SECONDS, TimeUnit.SECONDS);
      assertThat(ended).as("the workflows came to an end; they printed %s", printed).isTrue();
      return Files.readAllLines(printed);
    } finally {
      node.destroyForcibly();
    }
  }
}
