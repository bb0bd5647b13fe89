package io.github.zohocrmcontract.stub;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.zohocrmcontract.spec.checks.ContractTree;
import io.github.zohocrmcontract.spec.checks.ContractTree.Operation;
import io.github.zohocrmcontract.stub.testing.Call;
import io.github.zohocrmcontract.stub.testing.StubExtension;
import io.github.zohocrmcontract.stub.testing.scenarios.ErrorScenarios;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The committed Postman collection works with the stub: every request with the tests it carries,
 * and every saved example of an error against the error itself.
 */
@DisabledIfSystemProperty(
    named = "proofs.node",
    matches = "false",
    disabledReason = "Not proven, because of -Dproofs.node=false: the Postman collection")
class PostmanCollectionTest {

  private static final long LIMIT_IN_SECONDS = 300;

  /** No request brings these about: see {@link EveryErrorTest}. */
  private static final Set<String> NOT_BY_A_REQUEST = Set.of("TooManyRequests", "InternalError");

  @RegisterExtension final StubExtension stub = new StubExtension();

  @TempDir Path folder;

  @Test
  void newmanRunsTheWholeCollectionWithoutAFailure() throws IOException, InterruptedException {
    assertThat(newman())
        .satisfiesExactly(
            total ->
                assertThat(total)
                    .matches(
                        "Newman: \\d+ requests and \\d+ saved examples of errors, \\d+ tests,"
                            + " 0 failures"),
            notCompared ->
                assertThat(notCompared)
                    .matches("  not compared: \\d+ 429 TooManyRequests, \\d+ 500 InternalError"));
  }

  private List<String> newman() throws IOException, InterruptedException {
    Path specification = Path.of(System.getProperty("spec.directory"));
    Path errors = folder.resolve("errors.json");
    Files.writeString(errors, JsonMapper.shared().writeValueAsString(errors()));
    Path printed = folder.resolve("printed.txt");
    Process node =
        new ProcessBuilder(
                "node",
                specification.resolve("postman/run.js").toString(),
                stub.stub().url().toString(),
                errors.toString())
            .redirectErrorStream(true)
            .redirectOutput(printed.toFile())
            .start();
    try {
      boolean ended = node.waitFor(LIMIT_IN_SECONDS, TimeUnit.SECONDS);
      assertThat(ended).as("Newman came to an end; it printed %s", printed).isTrue();
      return Files.readAllLines(printed);
    } finally {
      node.destroyForcibly();
    }
  }

  /** For every error of the contract the request that brings it about. */
  private List<Map<String, Object>> errors() {
    ContractTree contract = ContractTree.read(Path.of(System.getProperty("contract.bundle")));
    ErrorScenarios scenarios = new ErrorScenarios(stub);
    List<Map<String, Object>> errors = new ArrayList<>();
    for (Operation operation : contract.operations()) {
      Set<String> examples = new HashSet<>();
      for (Map.Entry<String, JsonNode> response : operation.node().get("responses").properties()) {
        if (Integer.parseInt(response.getKey()) >= 400) {
          contract
              .resolve(response.getValue())
              .at("/content/application~1json/examples")
              .properties()
              .forEach(example -> examples.add(example.getKey()));
        }
      }
      examples.removeAll(NOT_BY_A_REQUEST);
      for (String example : examples) {
        Call call = scenarios.call(operation.operationId(), example);
        errors.add(
            Map.of(
                "operation", operation.operationId(),
                "example", example,
                "method", call.method(),
                "target", call.target(),
                "headers", call.headers(),
                "body", call.body().map(List::of).orElseGet(List::of)));
      }
    }
    return errors;
  }
}
