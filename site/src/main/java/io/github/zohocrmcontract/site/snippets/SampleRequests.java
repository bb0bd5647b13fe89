package io.github.zohocrmcontract.site.snippets;

import io.github.zohocrmcontract.site.contract.Body;
import io.github.zohocrmcontract.site.contract.Content;
import io.github.zohocrmcontract.site.contract.Description;
import io.github.zohocrmcontract.site.contract.Example;
import io.github.zohocrmcontract.site.contract.Operation;
import io.github.zohocrmcontract.site.contract.Parameter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The sample requests of all operations: made of the contract's examples, and of what {@code
 * sample-requests.yaml} says about the stub's organisations.
 *
 * @param requests by operation, in the contract's order
 */
public record SampleRequests(Map<String, SampleRequest> requests) {

  /**
   * Makes a request for each operation.
   *
   * @throws IllegalArgumentException if the file has no entry for an operation, or an entry lacks
   *     something
   */
  public static SampleRequests read(Path file, Description contract) {
    Map<String, SampleRequest> found = new LinkedHashMap<>();
    JsonNode groups = new YAMLMapper().readTree(file.toFile());
    for (JsonNode group : groups) {
      for (Map.Entry<String, JsonNode> entry : group.path("operations").properties()) {
        Operation operation = contract.operation(entry.getKey());
        found.put(operation.id(), request(operation, group, entry.getValue()));
      }
    }
    Map<String, SampleRequest> ordered = new LinkedHashMap<>();
    for (Operation operation : contract.operations()) {
      if (!found.containsKey(operation.id())) {
        throw new IllegalArgumentException(
            file + " has no entry for " + operation.id() + ". Say its organisation and values.");
      }
      ordered.put(operation.id(), found.get(operation.id()));
    }
    return new SampleRequests(ordered);
  }

  private static SampleRequest request(Operation operation, JsonNode group, JsonNode entry) {
    Map<String, String> path = new LinkedHashMap<>();
    for (Parameter parameter : operation.parametersIn("path")) {
      JsonNode value = group.path("values").path(parameter.name());
      if (value.isMissingNode()) {
        throw new IllegalArgumentException(
            "The group of " + operation.id() + " has no value for " + parameter.name() + ".");
      }
      path.put(parameter.name(), value.asString(""));
    }
    Map<String, JsonNode> query = new LinkedHashMap<>();
    for (Parameter parameter : operation.parametersIn("query")) {
      JsonNode value = entry.path("query").path(parameter.name());
      if (!value.isMissingNode()) {
        query.put(parameter.name(), value);
      } else if (parameter.required()) {
        query.put(parameter.name(), parameter.example().orElseThrow());
      }
    }
    return new SampleRequest(
        operation,
        group.path("organisation").asString(""),
        path,
        query,
        operation.body().map(body -> body(operation, body, entry.path("body").asString(""))),
        Optional.of(entry.path("after").asString("")).filter(before -> !before.isEmpty()),
        exceptions(entry.path("except")));
  }

  private static Map<String, String> exceptions(JsonNode reasons) {
    Map<String, String> exceptions = new LinkedHashMap<>();
    reasons
        .properties()
        .forEach(reason -> exceptions.put(reason.getKey(), reason.getValue().asString("")));
    return exceptions;
  }

  private static SampleRequest.SampleBody body(Operation operation, Body body, String wanted) {
    Content content = body.contents().get(0);
    List<Example> examples = content.examples();
    Optional<Example> example =
        wanted.isEmpty()
            ? examples.stream().findFirst()
            : examples.stream().filter(each -> each.name().equals(wanted)).findFirst();
    return new SampleRequest.SampleBody(
        Description.schemaName(content.schema()).orElseThrow(),
        example
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        operation.id() + " has no example of a body called " + wanted + "."))
            .value());
  }

  /** The request that shows an operation. */
  public SampleRequest of(String operation) {
    return requests.get(operation);
  }
}
