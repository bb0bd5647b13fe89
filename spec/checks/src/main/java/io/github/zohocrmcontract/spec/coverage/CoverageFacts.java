package io.github.zohocrmcontract.spec.coverage;

import io.github.zohocrmcontract.spec.checks.ContractTree;
import io.github.zohocrmcontract.spec.checks.ContractTree.Operation;
import io.github.zohocrmcontract.spec.checks.ObservedExchange;
import io.github.zohocrmcontract.spec.coverage.CoverageFact.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Finds the facts of the contract, and those of an exchange. */
public final class CoverageFacts {

  private static final int FIRST_ERROR = 400;
  private static final String REFERENCE = "#/components/schemas/";

  private final ContractTree contract;
  private final JsonMapper json = new JsonMapper();

  /**
   * @param contract what shall be covered
   */
  public CoverageFacts(ContractTree contract) {
    this.contract = contract;
  }

  /** Everything that traffic could show of the contract. */
  public Set<CoverageFact> declared() {
    Set<CoverageFact> facts = new TreeSet<>();
    for (Operation operation : contract.operations()) {
      String id = operation.operationId();
      facts.add(new CoverageFact(Kind.OPERATION, id, ""));
      contract
          .parameters(operation)
          .forEach(parameter -> facts.add(new CoverageFact(Kind.PARAMETER, id, named(parameter))));
      declare(contract.requestContent(operation).path("schema"), id + " request", facts);
      for (Map.Entry<String, JsonNode> answer : operation.node().path("responses").properties()) {
        facts.add(new CoverageFact(Kind.STATUS, id, answer.getKey()));
        String subject = id + " " + answer.getKey();
        JsonNode content = contract.content(contract.resolve(answer.getValue()));
        for (Map.Entry<String, JsonNode> example : content.path("examples").properties()) {
          facts.add(new CoverageFact(Kind.EXAMPLE, subject, example.getKey()));
          facts.addAll(errors(subject, contract.resolve(example.getValue()).path("value")));
        }
        declare(content.path("schema"), subject, facts);
      }
    }
    return facts;
  }

  /**
   * What an exchange that is as the contract says shows of it.
   *
   * @param operation the operation that was called
   * @param queryNames names in the query
   */
  public Set<CoverageFact> of(
      Operation operation, ObservedExchange exchange, List<String> queryNames) {
    Set<CoverageFact> facts = new HashSet<>();
    String id = operation.operationId();
    facts.add(new CoverageFact(Kind.OPERATION, id, ""));
    for (JsonNode parameter : contract.parameters(operation)) {
      if (isSent(parameter, exchange, queryNames)) {
        facts.add(new CoverageFact(Kind.PARAMETER, id, named(parameter)));
      }
    }
    String status = Integer.toString(exchange.status());
    facts.add(new CoverageFact(Kind.STATUS, id, status));
    if (exchange.status() < FIRST_ERROR) {
      parsed(exchange.requestBody())
          .ifPresent(
              body ->
                  observe(
                      body,
                      contract.requestContent(operation).path("schema"),
                      id + " request",
                      facts));
    }
    JsonNode content = contract.content(contract.response(operation, exchange.status()));
    String subject = id + " " + status;
    parsed(exchange.responseBody())
        .ifPresent(
            body -> {
              for (Map.Entry<String, JsonNode> example : content.path("examples").properties()) {
                if (contract.resolve(example.getValue()).path("value").equals(body)) {
                  facts.add(new CoverageFact(Kind.EXAMPLE, subject, example.getKey()));
                }
              }
              facts.addAll(errors(subject, body));
              observe(body, content.path("schema"), subject, facts);
            });
    return facts;
  }

  /** Codes stand at the top of a body, or in each object of its array. */
  private static Set<CoverageFact> errors(String subject, JsonNode body) {
    Set<CoverageFact> errors = new HashSet<>();
    addError(subject, body, errors);
    for (JsonNode member : body) {
      if (member.isArray()) {
        member.forEach(item -> addError(subject, item, errors));
      }
    }
    return errors;
  }

  private static void addError(String subject, JsonNode object, Set<CoverageFact> errors) {
    if (object.path("status").asString("").equals("error") && object.path("code").isString()) {
      errors.add(new CoverageFact(Kind.ERROR, subject, object.path("code").stringValue()));
    }
  }

  private void declare(JsonNode schema, String name, Set<CoverageFact> facts) {
    declare(schema, name, facts, new HashSet<>());
  }

  private void declare(
      JsonNode schema, String name, Set<CoverageFact> facts, Set<String> underWay) {
    String own = nameOf(schema, name);
    JsonNode resolved = contract.resolve(schema);
    if (!underWay.add(own)) {
      return;
    }
    if (resolved.has("items")) {
      declare(resolved.path("items"), own, facts, underWay);
    }
    Set<String> required = texts(resolved.path("required"));
    for (Map.Entry<String, JsonNode> property : resolved.path("properties").properties()) {
      String key = property.getKey();
      JsonNode value = contract.resolve(property.getValue());
      facts.add(new CoverageFact(Kind.PRESENT, own, key));
      if (value.path("nullable").asBoolean(false)) {
        facts.add(new CoverageFact(Kind.NULL, own, key));
      }
      if (!required.contains(key)) {
        facts.add(new CoverageFact(Kind.ABSENT, own, key));
      }
      for (String documented : values(value)) {
        facts.add(new CoverageFact(Kind.VALUE, own + "." + key, documented));
      }
      declare(property.getValue(), own + "." + key, facts, underWay);
    }
  }

  private void observe(JsonNode value, JsonNode schema, String name, Set<CoverageFact> facts) {
    String own = nameOf(schema, name);
    JsonNode resolved = contract.resolve(schema);
    if (value.isArray()) {
      value.forEach(item -> observe(item, resolved.path("items"), own, facts));
    }
    if (!value.isObject()) {
      return;
    }
    for (Map.Entry<String, JsonNode> property : resolved.path("properties").properties()) {
      String key = property.getKey();
      JsonNode found = value.path(key);
      Kind kind = found.isMissingNode() ? Kind.ABSENT : found.isNull() ? Kind.NULL : Kind.PRESENT;
      facts.add(new CoverageFact(kind, own, key));
      if (found.isValueNode()
          && values(contract.resolve(property.getValue())).contains(found.asString(""))) {
        facts.add(new CoverageFact(Kind.VALUE, own + "." + key, found.asString()));
      }
      observe(found, property.getValue(), own + "." + key, facts);
    }
  }

  /** A schema with a name of its own keeps it wherever it stands. */
  private static String nameOf(JsonNode schema, String otherwise) {
    String reference = schema.path("$ref").asString("");
    return reference.startsWith(REFERENCE) ? reference.substring(REFERENCE.length()) : otherwise;
  }

  private static Set<String> values(JsonNode schema) {
    Set<String> values = new TreeSet<>(texts(schema.path("enum")));
    values.addAll(texts(schema.path("x-extensible-enum")));
    return values;
  }

  private static Set<String> texts(JsonNode array) {
    Set<String> texts = new TreeSet<>();
    array.forEach(each -> texts.add(each.asString("")));
    return texts;
  }

  private static String named(JsonNode parameter) {
    return parameter.path("in").asString() + " " + parameter.path("name").asString();
  }

  private static boolean isSent(
      JsonNode parameter, ObservedExchange exchange, List<String> queryNames) {
    String name = parameter.path("name").asString();
    return switch (parameter.path("in").asString()) {
      case "path" -> true;
      case "query" -> queryNames.contains(name);
      case "header" -> exchange.requestHeaders().containsKey(name);
      default -> false;
    };
  }

  private Optional<JsonNode> parsed(String body) {
    try {
      return body.isBlank() ? Optional.empty() : Optional.of(json.readTree(body));
    } catch (JacksonException noJson) {
      return Optional.empty();
    }
  }
}
