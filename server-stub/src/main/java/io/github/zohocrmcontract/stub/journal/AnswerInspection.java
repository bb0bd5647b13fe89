package io.github.zohocrmcontract.stub.journal;

import io.github.zohocrmcontract.stub.contract.Answer;
import io.github.zohocrmcontract.stub.contract.Mismatch;
import io.github.zohocrmcontract.stub.contract.Operation;
import io.github.zohocrmcontract.stub.contract.SchemaWalk;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds what the stub answers to the contract. Keys that the contract does not list are right in
 * objects that may have further ones, since organisations have fields of their own.
 */
public final class AnswerInspection {

  private static final String STATUS = "status";
  private static final String BODY = "body";
  private static final String FAULT_OF_THE_STUB = "A fault of the stub; please report it.";

  private final JsonMapper json = new JsonMapper();
  private final InspectedAnswers inspected = new InspectedAnswers();

  /**
   * The same bytes are looked at once: a program that asks again and again need not wait for it.
   *
   * @param operation the operation that was called
   * @param status the HTTP status of the answer
   * @param body its body; empty if there is none
   * @return what is wrong; empty if nothing is
   */
  public List<Finding> inspect(Operation operation, int status, byte[] body) {
    return inspected.findings(operation.id(), status, body, () -> look(operation, status, body));
  }

  private List<Finding> look(Operation operation, int status, byte[] body) {
    Answer declared = operation.answers().get(status);
    if (declared == null) {
      return List.of(
          fault(
              STATUS,
              operation.id() + " does not declare the status " + status + ".",
              operation.pointer() + "/responses"));
    }
    if (declared.body().isEmpty()) {
      return body.length == 0
          ? List.of()
          : List.of(fault(BODY, "There is a body where none belongs.", declared.pointer()));
    }
    Optional<JsonNode> value = parse(body);
    if (value.isEmpty()) {
      return List.of(fault(BODY, "The body is no JSON.", declared.pointer()));
    }
    return SchemaWalk.compare(declared.body().get(), value.get()).stream()
        .filter(mismatch -> mismatch.kind() != Mismatch.Kind.FURTHER_KEY)
        .map(mismatch -> fault(mismatch.path(), mismatch.problem(), mismatch.pointer()))
        .toList();
  }

  private Optional<JsonNode> parse(byte[] body) {
    try {
      return Optional.ofNullable(json.readTree(body)).filter(node -> !node.isMissingNode());
    } catch (JacksonException noJson) {
      return Optional.empty();
    }
  }

  private static Finding fault(String place, String problem, String pointer) {
    return Finding.error(place, problem, FAULT_OF_THE_STUB, pointer);
  }
}
