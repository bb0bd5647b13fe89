package io.github.zohocrmcontract.stub;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.zohocrmcontract.stub.testing.StubExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

  @RegisterExtension final StubExtension stub = new StubExtension();

  @TempDir Path folder;

  @Test
  void everyWorkflowSucceedsInItsOrganisation() throws IOException, InterruptedException {
    assertThat(run())
        .containsExactly(
            "offboardUser: succeeded, 6 of 6 steps",
            "openTerritory: succeeded, 3 of 3 steps",
            "reorganiseTerritories: succeeded, 4 of 4 steps");
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
        .containsExactly("openTerritory: failed, 1 of 2 steps, not putUserIn");
  }

  private List<String> run(String... inputs) throws IOException, InterruptedException {
    Path specification = Path.of(System.getProperty("spec.directory"));
    Path printed = folder.resolve("printed.txt");
    List<String> command = new ArrayList<>();
    command.add("node");
    command.add(specification.resolve("workflows/run.js").toString());
    command.add(stub.stub().url().toString());
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
