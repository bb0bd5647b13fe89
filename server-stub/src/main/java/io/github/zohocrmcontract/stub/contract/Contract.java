package io.github.zohocrmcontract.stub.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
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

  private final JsonNode document;
  private final List<PathTemplate> paths;
  private final Set<String> firstWords;

  private Contract(JsonNode document) {
    this.document = document;
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
    return paths.stream()
        .filter(template -> template.matches(path))
        .filter(template -> template.firstWord().isPresent() || !startsWithAWord(path))
        .findFirst();
  }

  private boolean startsWithAWord(String path) {
    return firstWords.contains(path.split("/", -1)[1].toLowerCase(Locale.ROOT));
  }

  /** The versions of the API that the contract as a whole is described for. */
  public Versions versions() {
    return versions(document);
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
    for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
      templates.add(readPath(path.getKey(), path.getValue()));
    }
    templates.sort(PathTemplate.LITERALS_FIRST);
    return List.copyOf(templates);
  }

  private PathTemplate readPath(String template, JsonNode item) {
    Versions versions = item.has("servers") ? versions(item) : versions();
    Map<String, Operation> operations = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> member : item.properties()) {
      if (member.getValue().has("operationId")) {
        operations.put(
            member.getKey().toUpperCase(Locale.ROOT),
            readOperation(template, item, member.getValue(), versions));
      }
    }
    return new PathTemplate(template, operations);
  }

  private static Versions versions(JsonNode withServers) {
    return Versions.of(withServers.get("servers").get(0).at("/variables/version"));
  }

  private Operation readOperation(
      String template, JsonNode item, JsonNode operation, Versions versions) {
    List<Parameter> parameters = new ArrayList<>();
    for (JsonNode source : List.of(item.path("parameters"), operation.path("parameters"))) {
      for (JsonNode parameter : source) {
        parameters.add(Parameter.of(resolve(parameter), this::resolve));
      }
    }
    JsonNode body = operation.at("/requestBody/content/application~1json/schema");
    return new Operation(
        operation.get("operationId").stringValue(),
        template,
        versions,
        SecurityAlternatives.of(operation.path("security")),
        List.copyOf(parameters),
        body.isMissingNode() ? Optional.empty() : Optional.of(new Schema(body, this::resolve)));
  }

  private JsonNode resolve(JsonNode node) {
    JsonNode reference = node.get("$ref");
    return reference == null ? node : resolve(document.at(reference.stringValue().substring(1)));
  }
}
