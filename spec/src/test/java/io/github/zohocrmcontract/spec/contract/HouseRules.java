package io.github.zohocrmcontract.spec.contract;

import io.github.zohocrmcontract.spec.checks.ContractTree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rules of this contract that a lint cannot say well: what every operation and every example
 * must have.
 *
 * @param samples the printed samples, by file name
 */
public record HouseRules(Map<String, JsonNode> samples) {

  private static final List<String> STATUSES = List.of("400", "401", "403", "404", "429", "500");

  /** How an operation can succeed: at once, by making something, or by scheduling it. */
  private static final List<String> SUCCESSES = List.of("200", "201", "202");

  private static final Set<String> SUCCESS_CODES = Set.of("SUCCESS", "SCHEDULED");
  private static final Set<String> EVIDENCE = Set.of("sample", "observed-v8", "inferred");
  private static final List<String> SCHEMES = List.of("zohoOAuth", "zohoAuthorizationHeader");

  /**
   * What can be sent twice with the same effect and the same answer. It stands here as well, so
   * that nobody marks an operation in passing. The other PUTs answer something else the second
   * time: DUPLICATE_DATA where users and territories are associated, ID_ALREADY_ACTIVE or
   * ID_ALREADY_DEACTIVATED where users are changed.
   */
  private static final Set<String> REPEATABLE = Set.of("updateTerritories", "updateTerritory");

  /** A sentence for each rule that is broken. */
  public List<String> findings(ContractTree contract) {
    List<String> findings = new ArrayList<>();
    Set<String> known = new HashSet<>();
    Set<String> tags = new HashSet<>();
    contract.document().path("tags").forEach(tag -> tags.add(tag.path("name").asString()));
    for (ContractTree.Operation operation : contract.operations()) {
      String id = operation.operationId();
      if (id.isEmpty() || !known.add(id)) {
        findings.add(operation.method() + " " + operation.path() + " has no name of its own");
      }
      findings.addAll(texts(operation, tags));
      findings.addAll(repeatable(operation));
      findings.addAll(security(operation, contract));
      findings.addAll(responses(operation, contract));
    }
    findings.addAll(evidence(contract));
    findings.addAll(cures(contract));
    return findings;
  }

  /** That whoever meets an error can be told what helps. */
  private static List<String> cures(ContractTree contract) {
    List<String> findings = new ArrayList<>();
    JsonNode codes = contract.schema("ResultCode");
    JsonNode cures = codes.path("x-cures");
    Set<String> listed = new HashSet<>();
    codes.path("x-extensible-enum").forEach(code -> listed.add(code.asString()));
    Set<String> errors = new TreeSet<>(listed);
    errors.removeAll(SUCCESS_CODES);
    for (JsonNode example : contract.document().path("components").path("examples")) {
      collectErrors(example.path("value"), errors);
    }
    for (String code : errors) {
      if (!cures.path(code).asString("").strip().endsWith(".")) {
        findings.add("code " + code + " has no sentence in x-cures");
      }
    }
    for (String code : cures.propertyNames()) {
      if (!listed.contains(code) || SUCCESS_CODES.contains(code)) {
        findings.add("x-cures has " + code + ", which is no code of an error");
      }
    }
    return findings;
  }

  private static void collectErrors(JsonNode node, Set<String> codes) {
    if (node.path("status").asString("").equals("error") && node.has("code")) {
      codes.add(node.path("code").asString());
    }
    node.forEach(child -> collectErrors(child, codes));
  }

  private static List<String> texts(ContractTree.Operation operation, Set<String> tags) {
    List<String> findings = new ArrayList<>();
    for (String key : List.of("summary", "description")) {
      if (operation.node().path(key).asString("").isBlank()) {
        findings.add(operation.operationId() + " has no " + key);
      }
    }
    if (!operation.node().path("externalDocs").path("url").asString("").startsWith("https://")) {
      findings.add(operation.operationId() + " has no externalDocs");
    }
    JsonNode given = operation.node().path("tags");
    if (given.isEmpty() || !given.valueStream().allMatch(tag -> tags.contains(tag.asString()))) {
      findings.add(operation.operationId() + " has no declared tag");
    }
    return findings;
  }

  private static List<String> repeatable(ContractTree.Operation operation) {
    List<String> findings = new ArrayList<>();
    JsonNode mark = operation.node().path("x-repeatable");
    String id = operation.operationId();
    if (!mark.isMissingNode() && !(mark.isBoolean() && mark.asBoolean())) {
      findings.add(id + " has x-repeatable, which is true or left out");
    }
    if (!mark.isMissingNode() && !operation.method().equalsIgnoreCase("PUT")) {
      findings.add(id + " has x-repeatable, but is no PUT");
    }
    if (mark.isMissingNode() == REPEATABLE.contains(id)) {
      findings.add(
          id
              + (mark.isMissingNode()
                  ? " lacks x-repeatable"
                  : " has x-repeatable, but is not known to answer the same twice"));
    }
    return findings;
  }

  private static List<String> security(ContractTree.Operation operation, ContractTree contract) {
    List<String> findings = new ArrayList<>();
    JsonNode security = operation.node().path("security");
    for (String scheme : SCHEMES) {
      if (security.valueStream().noneMatch(alternative -> alternative.has(scheme))) {
        findings.add(operation.operationId() + " does not offer security scheme " + scheme);
      }
    }
    JsonNode declared =
        contract
            .document()
            .at("/components/securitySchemes/zohoOAuth/flows/authorizationCode/scopes");
    for (JsonNode alternative : security) {
      for (JsonNode scope : alternative.path("zohoOAuth")) {
        if (!declared.has(scope.asString())) {
          findings.add(
              operation.operationId() + " needs scope " + scope.asString() + ", not declared");
        }
      }
    }
    return findings;
  }

  private static List<String> responses(ContractTree.Operation operation, ContractTree contract) {
    List<String> findings = new ArrayList<>();
    JsonNode responses = operation.node().path("responses");
    if (SUCCESSES.stream().noneMatch(responses::has)) {
      findings.add(operation.operationId() + " declares no success with a body");
    }
    for (String status : STATUSES) {
      if (!responses.has(status)) {
        findings.add(operation.operationId() + " does not declare " + status);
      }
    }
    for (String status : responses.propertyNames()) {
      JsonNode response = contract.response(operation, Integer.parseInt(status));
      boolean bodied = response.has("content") || Integer.parseInt(status) >= 400;
      if (bodied && contract.content(response).path("examples").isEmpty()) {
        findings.add(operation.operationId() + ", " + status + " has no example");
      }
    }
    JsonNode request = contract.requestContent(operation);
    if (!request.isMissingNode() && request.path("examples").isEmpty()) {
      findings.add(operation.operationId() + ", request has no example");
    }
    return findings;
  }

  private List<String> evidence(ContractTree contract) {
    List<String> findings = new ArrayList<>();
    Map<String, JsonNode> missing = new TreeMap<>(samples);
    JsonNode examples = contract.document().path("components").path("examples");
    for (Map.Entry<String, JsonNode> example : examples.properties()) {
      String evidence = example.getValue().path("x-evidence").asString("nothing");
      JsonNode value = example.getValue().path("value");
      if (!EVIDENCE.contains(evidence)) {
        findings.add("example " + example.getKey() + " has " + evidence + " as x-evidence");
      }
      boolean printed = missing.values().removeIf(value::equals);
      if (evidence.equals("sample") && !printed) {
        findings.add("example " + example.getKey() + " is called a sample, but no page prints it");
      }
      if (printed && !evidence.equals("sample")) {
        findings.add("example " + example.getKey() + " is a sample, but is not called one");
      }
    }
    missing.values().removeAll(examplesOfParameters(contract));
    missing.keySet().forEach(file -> findings.add("sample " + file + " is no example"));
    return findings;
  }

  /** What the examples of parameters that carry JSON say. */
  private static Set<JsonNode> examplesOfParameters(ContractTree contract) {
    Set<JsonNode> said = new HashSet<>();
    for (JsonNode parameter : contract.document().path("components").path("parameters")) {
      String text = parameter.path("example").asString("");
      if (text.startsWith("{")) {
        said.add(JsonMapper.shared().readTree(text));
      }
    }
    return said;
  }
}
