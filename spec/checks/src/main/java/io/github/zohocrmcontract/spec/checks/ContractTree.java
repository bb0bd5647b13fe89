package io.github.zohocrmcontract.spec.checks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The bundled contract as a tree, with the few ways through it that checks need. Immutable as long
 * as nobody changes the document.
 *
 * @param document the whole description
 */
public record ContractTree(JsonNode document) {

  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  /**
   * An operation and where it stands.
   *
   * @param method in capitals
   * @param path template, without the base path
   * @param node the operation itself
   */
  public record Operation(String method, String path, JsonNode node) {

    /** The operation's name. */
    public String operationId() {
      return node.path("operationId").asString();
    }
  }

  /** Reads the bundle; JSON if the file's name ends so, else YAML. */
  public static ContractTree read(Path bundle) {
    ObjectMapper mapper = bundle.toString().endsWith(".json") ? new JsonMapper() : new YAMLMapper();
    return new ContractTree(mapper.readTree(bundle));
  }

  /** Every operation, in the order of the paths. */
  public List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> member : path.getValue().properties()) {
        if (METHODS.contains(member.getKey())) {
          String method = member.getKey().toUpperCase(Locale.ROOT);
          operations.add(new Operation(method, path.getKey(), member.getValue()));
        }
      }
    }
    return operations;
  }

  /** The operation of this name, if there is one. */
  public Optional<Operation> operation(String operationId) {
    return operations().stream().filter(each -> each.operationId().equals(operationId)).findFirst();
  }

  /** The operation that a request means, by its method and its path without the base path. */
  public Optional<Operation> operation(String method, String path) {
    // A path without variables is preferred to one with: /users/actions/... and /users/{user_id}.
    return operations().stream()
        .filter(each -> each.method().equals(method) && matches(each.path(), path))
        .filter(each -> !each.path().startsWith("/{") || !firstWords().contains(firstWord(path)))
        .min((one, other) -> Long.compare(variables(one.path()), variables(other.path())));
  }

  /** The node itself, or what it refers to. */
  public JsonNode resolve(JsonNode node) {
    JsonNode current = node;
    while (current.path("$ref").isString()) {
      String reference = current.path("$ref").stringValue();
      current = reference.startsWith("#") ? document.at(reference.substring(1)) : missing();
    }
    return current;
  }

  /** The schema of this name, or a missing node. */
  public JsonNode schema(String name) {
    return document.path("components").path("schemas").path(name);
  }

  /** The parameters of an operation, those of its path included, resolved. */
  public List<JsonNode> parameters(Operation operation) {
    List<JsonNode> parameters = new ArrayList<>();
    JsonNode path = document.path("paths").path(operation.path());
    path.path("parameters").forEach(each -> parameters.add(resolve(each)));
    operation.node().path("parameters").forEach(each -> parameters.add(resolve(each)));
    return parameters;
  }

  /** What the operation answers with this status, or a missing node. */
  public JsonNode response(Operation operation, int status) {
    return resolve(operation.node().path("responses").path(Integer.toString(status)));
  }

  /** The operation's JSON body, or a missing node: schema and examples. */
  public JsonNode requestContent(Operation operation) {
    return content(resolve(operation.node().path("requestBody")));
  }

  /** The JSON body of a response or request body, or a missing node: schema and examples. */
  public JsonNode content(JsonNode bodied) {
    return bodied.path("content").path("application/json");
  }

  /**
   * Whether an operation is documented for a version: it lists the versions itself, or the servers
   * of the whole description offer it by default or by name.
   */
  public boolean isDocumentedFor(Operation operation, String version) {
    JsonNode own = operation.node().path("x-documented-versions");
    if (!own.isMissingNode()) {
      return lists(own, version);
    }
    return versionVariables()
        .anyMatch(
            variable ->
                variable.path("default").asString().equals(version)
                    || lists(variable.path("enum"), version));
  }

  /**
   * Whether an operation can be sent in a version: one for which it is documented, or any if
   * neither the operation nor the servers list some.
   */
  public boolean offers(Operation operation, String version) {
    boolean open = versionVariables().anyMatch(variable -> !variable.has("enum"));
    return open && !operation.node().has("x-documented-versions")
        || isDocumentedFor(operation, version);
  }

  private Stream<JsonNode> versionVariables() {
    return document
        .path("servers")
        .valueStream()
        .map(server -> server.path("variables").path("version"));
  }

  private static boolean lists(JsonNode names, String version) {
    return names.valueStream().anyMatch(name -> name.asString().equals(version));
  }

  /**
   * The words that paths start with. A variable in their place means something else: {@code
   * /settings} is no module.
   */
  private Set<String> firstWords() {
    return document.path("paths").propertyNames().stream()
        .map(ContractTree::firstWord)
        .filter(word -> !word.startsWith("{"))
        .collect(Collectors.toSet());
  }

  private static String firstWord(String path) {
    return path.split("/", -1)[1].toLowerCase(Locale.ROOT);
  }

  private static JsonNode missing() {
    return MissingNode.getInstance();
  }

  private static boolean matches(String template, String path) {
    String[] expected = template.split("/", -1);
    String[] given = path.split("/", -1);
    if (expected.length != given.length) {
      return false;
    }
    for (int index = 0; index < expected.length; index++) {
      boolean variable = expected[index].startsWith("{");
      if (variable ? given[index].isEmpty() : !expected[index].equals(given[index])) {
        return false;
      }
    }
    return true;
  }

  private static long variables(String template) {
    return template.chars().filter(each -> each == '{').count();
  }
}
