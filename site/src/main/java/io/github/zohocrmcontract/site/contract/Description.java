package io.github.zohocrmcontract.site.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An OpenAPI description that was bundled into one file: the contract, or one of its sisters. */
public final class Description {

  private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");
  private static final String SCHEMAS = "#/components/schemas/";

  private final JsonNode root;
  private final List<Operation> operations;
  private final Map<String, Schema> schemas = new LinkedHashMap<>();

  private Description(JsonNode root) {
    this.root = root;
    this.operations = readOperations();
    root.path("components")
        .path("schemas")
        .properties()
        .forEach(
            schema -> schemas.put(schema.getKey(), new Schema(schema.getKey(), schema.getValue())));
  }

  /** Reads a bundle that was written as JSON. */
  public static Description read(Path bundle) throws IOException {
    return of(JsonMapper.shared().readTree(Files.readString(bundle)));
  }

  /** The description that this document is. */
  public static Description of(JsonNode document) {
    return new Description(document);
  }

  /** What it describes, in a few words. */
  public String title() {
    return root.path("info").path("title").asString("");
  }

  /** What it says of itself, in Markdown. */
  public String about() {
    return root.path("info").path("description").asString("");
  }

  /** The addresses of the servers, with their variables in braces. */
  public List<String> servers() {
    return root.path("servers").valueStream().map(s -> s.path("url").asString("")).toList();
  }

  /** The groups of operations, in their order, with a sentence on each. */
  public Map<String, String> tags() {
    Map<String, String> tags = new LinkedHashMap<>();
    for (JsonNode tag : root.path("tags")) {
      tags.put(tag.path("name").asString(""), tag.path("description").asString(""));
    }
    return tags;
  }

  /** All operations, in the order of the file. */
  public List<Operation> operations() {
    return operations;
  }

  /** The operations of one group. */
  public List<Operation> operationsOf(String tag) {
    return operations.stream().filter(operation -> operation.tag().equals(tag)).toList();
  }

  /**
   * The operation of this name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Operation operation(String id) {
    return operations.stream()
        .filter(operation -> operation.id().equals(id))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException(title() + " has no operation called " + id + "."));
  }

  /** The named schemas, in the order of the file. */
  public List<Schema> schemas() {
    return List.copyOf(schemas.values());
  }

  /**
   * The schema of this name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Schema schema(String name) {
    if (!schemas.containsKey(name)) {
      throw new IllegalArgumentException(title() + " has no schema called " + name + ".");
    }
    return schemas.get(name);
  }

  /** What helps against each error, by its code; empty if the description has no such list. */
  public Map<String, String> cures() {
    Map<String, String> cures = new LinkedHashMap<>();
    root.at("/components/schemas/ResultCode/x-cures")
        .properties()
        .forEach(cure -> cures.put(cure.getKey(), cure.getValue().asString("")));
    return cures;
  }

  /** The name of the schema that this refers to, if it does no more than that. */
  public static Optional<String> schemaName(JsonNode schema) {
    String reference = schema.path("$ref").asString("");
    return reference.startsWith(SCHEMAS)
        ? Optional.of(reference.substring(SCHEMAS.length()))
        : Optional.empty();
  }

  /**
   * What a node stands for: itself, or what it refers to.
   *
   * @throws IllegalArgumentException if it refers to nothing
   */
  public JsonNode resolve(JsonNode node) {
    JsonNode found = node;
    while (found.has("$ref")) {
      String reference = found.path("$ref").asString("");
      found = root.at(reference.substring(1));
      if (found.isMissingNode()) {
        throw new IllegalArgumentException("Nothing is at " + reference + ".");
      }
    }
    return found;
  }

  private List<Operation> readOperations() {
    List<Operation> found = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : root.path("paths").properties()) {
      for (String method : METHODS) {
        JsonNode operation = path.getValue().path(method);
        if (operation.isObject()) {
          found.add(operation(path.getKey(), method, path.getValue(), operation));
        }
      }
    }
    return List.copyOf(found);
  }

  private Operation operation(String path, String method, JsonNode item, JsonNode operation) {
    List<Parameter> parameters = new ArrayList<>();
    item.path("parameters").forEach(parameter -> parameters.add(parameter(parameter)));
    operation.path("parameters").forEach(parameter -> parameters.add(parameter(parameter)));
    List<Answer> answers =
        operation.path("responses").properties().stream()
            .map(entry -> answer(entry.getKey(), resolve(entry.getValue())))
            .toList();
    return new Operation(
        operation.path("operationId").asString(""),
        method.toUpperCase(java.util.Locale.ROOT),
        path,
        operation.path("tags").path(0).asString(""),
        operation.path("summary").asString(""),
        operation.path("description").asString(""),
        Optional.of(operation.path("externalDocs").path("url").asString(""))
            .filter(url -> !url.isEmpty()),
        scopes(operation),
        List.copyOf(parameters),
        Optional.of(operation.path("requestBody"))
            .filter(body -> !body.isMissingNode())
            .map(this::resolve)
            .map(this::body),
        answers,
        operation.path("x-repeatable").asBoolean(false));
  }

  /** The sets of scopes of which one is needed. */
  private static List<List<String>> scopes(JsonNode operation) {
    return operation
        .path("security")
        .valueStream()
        .flatMap(way -> way.properties().stream())
        .map(scheme -> scheme.getValue().valueStream().map(scope -> scope.asString("")).toList())
        .filter(scopes -> !scopes.isEmpty())
        .toList();
  }

  private Parameter parameter(JsonNode reference) {
    JsonNode parameter = resolve(reference);
    return new Parameter(
        parameter.path("name").asString(""),
        parameter.path("in").asString(""),
        parameter.path("required").asBoolean(false),
        parameter.path("description").asString(""),
        parameter.path("schema"),
        Optional.of(parameter.path("example")).filter(example -> !example.isMissingNode()));
  }

  private Body body(JsonNode body) {
    return new Body(
        body.path("description").asString(""),
        body.path("required").asBoolean(false),
        contents(body.path("content")));
  }

  private Answer answer(String status, JsonNode answer) {
    Map<String, String> headers =
        answer.path("headers").properties().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    header -> resolve(header.getValue()).path("description").asString(""),
                    (one, other) -> one,
                    LinkedHashMap::new));
    return new Answer(
        status, answer.path("description").asString(""), headers, contents(answer.path("content")));
  }

  private List<Content> contents(JsonNode contents) {
    return contents.properties().stream()
        .map(entry -> content(entry.getKey(), entry.getValue()))
        .toList();
  }

  private Content content(String mediaType, JsonNode content) {
    List<Example> examples = new ArrayList<>();
    content
        .path("examples")
        .properties()
        .forEach(entry -> examples.add(example(entry.getKey(), resolve(entry.getValue()))));
    return new Content(mediaType, content.path("schema"), List.copyOf(examples));
  }

  private static Example example(String name, JsonNode example) {
    return new Example(
        name,
        example.path("summary").asString(""),
        example.path("description").asString(""),
        Evidence.of(example.path("x-evidence").asString("")),
        example.path("value"));
  }
}
