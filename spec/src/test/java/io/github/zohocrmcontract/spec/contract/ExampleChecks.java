package io.github.zohocrmcontract.spec.contract;

import io.github.zohocrmcontract.spec.checks.ContractTree;
import io.github.zohocrmcontract.spec.checks.SchemaChecks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Holds every example of a contract to the schema it stands beside. */
public final class ExampleChecks {

  /**
   * A value and the schema that it shall keep.
   *
   * @param where operation, part and name
   */
  public record Example(String where, JsonNode value, JsonNode schema) {}

  private static final String FORM = "application/x-www-form-urlencoded";

  private final ContractTree contract;
  private final SchemaChecks schemaChecks;

  public ExampleChecks(ContractTree contract) {
    this.contract = contract;
    this.schemaChecks = new SchemaChecks(contract);
  }

  /** Every example of every request, response and parameter, as often as it is used. */
  public List<Example> examples() {
    List<Example> examples = new ArrayList<>();
    for (ContractTree.Operation operation : contract.operations()) {
      String id = operation.operationId();
      for (JsonNode parameter : contract.parameters(operation)) {
        String where = id + ", parameter " + parameter.path("name").asString();
        examples.addAll(named(where, parameter, parameter.path("schema")));
        if (parameter.has("example")) {
          examples.add(new Example(where, parameter.get("example"), parameter.path("schema")));
        }
      }
      JsonNode request = contract.resolve(operation.node().path("requestBody"));
      examples.addAll(ofContent(id + ", request", contract.content(request)));
      examples.addAll(ofContent(id + ", request", request.path("content").path(FORM)));
      for (String status : operation.node().path("responses").propertyNames()) {
        JsonNode response = contract.response(operation, Integer.parseInt(status));
        examples.addAll(ofContent(id + ", " + status, contract.content(response)));
      }
    }
    return examples;
  }

  /** A sentence for each fault of one example. */
  public List<String> findings(Example example) {
    return schemaChecks.findings(example.value(), example.schema()).stream()
        .map(finding -> example.where() + ": " + finding)
        .toList();
  }

  private List<Example> ofContent(String where, JsonNode content) {
    return named(where, content, content.path("schema"));
  }

  private List<Example> named(String where, JsonNode holder, JsonNode schema) {
    List<Example> examples = new ArrayList<>();
    for (Map.Entry<String, JsonNode> named : holder.path("examples").properties()) {
      JsonNode value = contract.resolve(named.getValue()).path("value");
      examples.add(new Example(where + ", " + named.getKey(), value, schema));
    }
    return examples;
  }
}
