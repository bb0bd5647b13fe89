package io.github.zohocrmcontract.stub;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.zohocrmcontract.spec.checks.ContractTree;
import io.github.zohocrmcontract.spec.checks.ContractTree.Operation;
import io.github.zohocrmcontract.stub.testing.Call;
import io.github.zohocrmcontract.stub.testing.Reply;
import io.github.zohocrmcontract.stub.testing.Sandbox;
import io.github.zohocrmcontract.stub.testing.StubExtension;
import io.github.zohocrmcontract.stub.testing.scenarios.ErrorScenarios;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/**
 * Every error that the contract shows for an operation can be had from the stub by doing the wrong
 * thing, with the status and the body that the example shows, key for key.
 */
class EveryErrorTest {

  @RegisterExtension static final StubExtension STUB = new StubExtension();

  private static final ContractTree CONTRACT =
      ContractTree.read(Path.of(System.getProperty("contract.bundle")));

  /** What the stub never answers, and why. Nothing else may be missing. */
  private static final Map<String, String> NOT_TO_BE_HAD = new ErrorScenarios(STUB).notToBeHad();

  @TestFactory
  Stream<DynamicTest> everyErrorOfTheContractCanBeHad() {
    ErrorScenarios scenarios = new ErrorScenarios(STUB);
    return errors().stream()
        .filter(error -> !error.isExcused() && !error.example().equals("InternalError"))
        .map(
            error ->
                DynamicTest.dynamicTest(
                    error.name(),
                    () -> check(error, scenarios.call(error.operation(), error.example()))));
  }

  @TestFactory
  Stream<DynamicTest> aFailureOfTheServerIsAnInternalErrorOfEveryOperation() {
    return errors().stream()
        .filter(error -> error.example().equals("InternalError"))
        .map(error -> DynamicTest.dynamicTest(error.name(), () -> checkInternalError(error)));
  }

  @Test
  void aTransferThatFailsInItsLastStepChangesNothing() {
    JsonNode before = STUB.get("/users").as(Sandbox.TRANSFER).send().json();
    Planting.execute(STUB.stub(), "ALTER TABLE transfer_jobs RENAME TO transfer_jobs_away");
    try {
      assertThat(new ErrorScenarios(STUB).plain("transferAndDeleteUsers").send().status())
          .isEqualTo(500);
    } finally {
      Planting.execute(STUB.stub(), "ALTER TABLE transfer_jobs_away RENAME TO transfer_jobs");
    }
    assertThat(STUB.get("/users").as(Sandbox.TRANSFER).send().json()).isEqualTo(before);
  }

  @Test
  void onlyWhatIsExcusedIsMissing() {
    Set<String> used = new TreeSet<>();
    errors().stream().filter(ShownError::isExcused).forEach(error -> used.add(error.example()));
    assertThat(used).isEqualTo(new TreeSet<>(NOT_TO_BE_HAD.keySet()));
  }

  private static void check(ShownError error, Call call) {
    Reply reply = call.send();
    assertThat(reply.status()).as(reply.body()).isEqualTo(error.status());
    assertThat(reply.json()).isEqualTo(error.body());
  }

  /** Takes a table away in the middle of things and puts it back. */
  private static void checkInternalError(ShownError error) {
    Planting.execute(STUB.stub(), "ALTER TABLE users RENAME TO users_away");
    try {
      check(error, new ErrorScenarios(STUB).plain(error.operation()));
    } finally {
      Planting.execute(STUB.stub(), "ALTER TABLE users_away RENAME TO users");
    }
  }

  private static List<ShownError> errors() {
    List<ShownError> errors = new ArrayList<>();
    for (Operation operation : CONTRACT.operations()) {
      for (Map.Entry<String, JsonNode> response : operation.node().get("responses").properties()) {
        int status = Integer.parseInt(response.getKey());
        JsonNode examples =
            CONTRACT.resolve(response.getValue()).at("/content/application~1json/examples");
        for (Map.Entry<String, JsonNode> example : examples.properties()) {
          if (status >= 400) {
            errors.add(
                new ShownError(
                    operation.operationId(),
                    status,
                    example.getKey(),
                    CONTRACT.resolve(example.getValue()).get("value")));
          }
        }
      }
    }
    return errors;
  }

  private record ShownError(String operation, int status, String example, JsonNode body) {

    String name() {
      return operation + " " + example;
    }

    boolean isExcused() {
      return NOT_TO_BE_HAD.containsKey(example);
    }
  }
}
