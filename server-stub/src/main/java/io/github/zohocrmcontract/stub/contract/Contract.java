package io.github.zohocrmcontract.stub.contract;

import io.github.zohocrmcontract.spec.bundle.BundleNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The bundled description, as far as the stub needs it at run time: which operations there are,
 * what they take, which scopes they want, and the examples from which organisations are seeded.
 */
public final class Contract {

  private static final String JSON = "application/json";
  private static final String DOCUMENTED_VERSIONS = "x-documented-versions";

  private final JsonNode document;
  private final List<PathTemplate> paths;
  private final Set<String> firstWords;
  private final Versions versions;

  private Contract(JsonNode document) {
    this.document = document;
    this.versions = versions(document);
    this.paths = readPaths();
    this.firstWords =
        paths.stream().flatMap(path -> path.firstWord().stream()).collect(Collectors.toSet());
  }

  /** Reads the bundle that comes with the module {@code spec}. */
  public static Contract load() {
    return load("openapi");
  }

  /**
   * Reads a bundle that comes with the module {@code spec}.
   *
   * @param name for instance {@code oauth}
   */
  public static Contract load(String name) {
    String resource = "/zoho-crm-contract/" + name + ".json";
    try (InputStream bundle = Contract.class.getResourceAsStream(resource)) {
      if (bundle == null) {
        throw new IllegalStateException(
            resource + " is not on the class path. Build the module spec first.");
      }
      return new Contract(JsonMapper.shared().readTree(bundle));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * @param path the path after the version, for instance {@code /users/123}
   * @return the path of the contract that it matches; a literal segment wins over a parameter, and
   *     a word that some path starts with is never the value of a parameter: {@code settings} is no
   *     module
   */
  public Optional<PathTemplate> match(String path) {
    String[] segments = PathTemplate.segments(path);
    boolean startsWithAWord = firstWords.contains(segments[1].toLowerCase(Locale.ROOT));
    for (PathTemplate template : paths) {
      if (template.matches(segments) && (template.firstWord().isPresent() || !startsWithAWord)) {
        return Optional.of(template);
      }
    }
    return Optional.empty();
  }

  /** The operation of this operationId. */
  public Optional<Operation> operation(String id) {
    return operations().stream().filter(operation -> operation.id().equals(id)).findFirst();
  }

  /** All operations. */
  public List<Operation> operations() {
    return paths.stream().flatMap(path -> path.operations().values().stream()).toList();
  }

  /** The versions of the API that the contract as a whole is described for. */
  public Versions versions() {
    return versions;
  }

  /** The value of a named example. */
  public JsonNode example(String name) {
    JsonNode value = document.at("/components/examples/" + name + "/value");
    if (value.isMissingNode()) {
      throw new IllegalStateException("The contract has no example " + name + ".");
    }
    return value;
  }

  private List<PathTemplate> readPaths() {
    List<PathTemplate> templates = new ArrayList<>();
    BundleNode.root(document)
        .at("paths")
        .members()
        .forEach((template, item) -> templates.add(readPath(template, item, versions)));
    templates.sort(PathTemplate.LITERALS_FIRST);
    return List.copyOf(templates);
  }

  private static PathTemplate readPath(String template, BundleNode item, Versions ofAll) {
    Map<String, Operation> operations = new LinkedHashMap<>();
    item.members()
        .forEach(
            (method, operation) -> {
              if (operation.node().has("operationId")) {
                operations.put(
                    method.toUpperCase(Locale.ROOT),
                    readOperation(template, item, operation, ofAll));
              }
            });
    return new PathTemplate(template, operations);
  }

  private static Versions versions(JsonNode withServers) {
    return Versions.of(withServers.get("servers").get(0).at("/variables/version"));
  }

  private static Operation readOperation(
      String template, BundleNode item, BundleNode operation, Versions ofAll) {
    List<Parameter> parameters = new ArrayList<>();
    for (BundleNode source : List.of(item.at("parameters"), operation.at("parameters"))) {
      for (int position = 0; position < source.node().size(); position++) {
        parameters.add(Parameter.of(source.at(position)));
      }
    }
    return new Operation(
        operation.at("operationId").node().stringValue(),
        operation.pointer(),
        template,
        operation.node().has(DOCUMENTED_VERSIONS)
            ? Versions.listed(operation.node().get(DOCUMENTED_VERSIONS))
            : ofAll,
        SecurityAlternatives.of(operation.at("security").node()),
        List.copyOf(parameters),
        schema(operation.at("requestBody")),
        readAnswers(operation.at("responses")));
  }

  private static Map<Integer, Answer> readAnswers(BundleNode responses) {
    Map<Integer, Answer> answers = new LinkedHashMap<>();
    responses
        .members()
        .forEach(
            (status, response) -> {
              Map<String, JsonNode> examples = new LinkedHashMap<>();
              response
                  .at("content", JSON, "examples")
                  .members()
                  .forEach((name, example) -> examples.put(name, example.at("value").node()));
              int number = Integer.parseInt(status);
              answers.put(
                  number,
                  new Answer(
                      number,
                      response.pointer(),
                      schema(response),
                      Collections.unmodifiableMap(examples)));
            });
    return Collections.unmodifiableMap(answers);
  }

  private static Optional<Schema> schema(BundleNode withContent) {
    BundleNode schema = withContent.at("content", JSON, "schema");
    return schema.isMissing() ? Optional.empty() : Optional.of(new Schema(schema));
  }
}
