package io.github.zohocrmcontract.stub.fuzzing;

import io.github.zohocrmcontract.spec.checks.ContractTree;
import io.github.zohocrmcontract.stub.contract.Contract;
import io.github.zohocrmcontract.stub.contract.Operation;
import io.github.zohocrmcontract.stub.testing.Call;
import io.github.zohocrmcontract.stub.testing.StubExtension;
import io.github.zohocrmcontract.stub.testing.scenarios.ErrorScenarios;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A good request of an operation.
 *
 * @param name the operation, and the example of the contract that it sends, if it is one
 * @param operation what the contract says of it
 * @param method in capitals
 * @param target path and query
 * @param accessToken of the organisation that is called
 * @param body JSON, if there is one
 */
record Base(
    String name,
    Operation operation,
    String method,
    String target,
    String accessToken,
    Optional<String> body) {

  /**
   * Of every operation of the contract one request that the stub grants, and one with each named
   * example of its body.
   */
  static List<Base> all(StubExtension stub, ContractTree tree) {
    Contract contract = Contract.load();
    ErrorScenarios scenarios = new ErrorScenarios(stub);
    List<Base> bases = new ArrayList<>();
    for (ContractTree.Operation described : tree.operations()) {
      String id = described.operationId();
      Operation operation = contract.operation(id).orElseThrow();
      Call call = scenarios.plain(id);
      String token = call.headers().get("Authorization").split(" ")[1];
      bases.add(new Base(id, operation, call.method(), call.target(), token, call.body()));
      for (Map.Entry<String, JsonNode> example :
          tree.requestContent(described).path("examples").properties()) {
        String body = tree.resolve(example.getValue()).path("value").toString();
        bases.add(
            new Base(
                id + " " + example.getKey(),
                operation,
                call.method(),
                call.target(),
                token,
                Optional.of(body)));
      }
    }
    return List.copyOf(bases);
  }

  Optional<JsonNode> json() {
    return body.map(JsonMapper.shared()::readTree);
  }

  /** The organisation that is called. */
  String organisation() {
    return accessToken.replace("sandbox-access-", "");
  }

  @Override
  public String toString() {
    return name;
  }
}
