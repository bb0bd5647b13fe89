package io.github.zohocrmcontract.spec.provenance;

import io.github.zohocrmcontract.spec.bundle.BundleNode;
import io.github.zohocrmcontract.spec.provenance.Element.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Finds all elements of a contract, and the places that evidence is about. */
final class ContractElements {

  private static final String JSON = "application/json";
  private static final String COMPONENTS = "/components/";
  private static final String SCHEMA = "/schema";

  private final BundleNode root;
  private final Map<String, Element> elements = new LinkedHashMap<>();
  private final Map<String, OperationPlace> operations = new LinkedHashMap<>();

  /**
   * An operation and its parts.
   *
   * @param node the operation itself
   * @param parameters of its path and its own, resolved
   * @param security the header that carries the token; missing if it takes none
   */
  record OperationPlace(
      String id, BundleNode node, List<BundleNode> parameters, BundleNode security) {

    /** Schema and examples of its body; missing if it takes none. */
    BundleNode body() {
      return node.at("requestBody", "content", JSON);
    }

    /** Schema and examples of an answer; missing if it has none. */
    BundleNode answer(String status) {
      return node.at("responses", status, "content", JSON);
    }

    /** The parameter of this place and name. */
    Optional<BundleNode> parameter(String in, String name) {
      return parameters.stream()
          .filter(each -> each.at("in").node().asString().equals(in))
          .filter(each -> each.at("name").node().asString().equals(name))
          .findFirst();
    }
  }

  ContractElements(JsonNode bundle) {
    this.root = BundleNode.root(bundle);
    root.at("paths").members().values().forEach(this::readPath);
    operations.values().forEach(this::addOperation);
  }

  /** All elements, in the order of the contract. */
  Collection<Element> all() {
    return elements.values();
  }

  /** The element of this kind and name. */
  Optional<Element> find(Kind kind, String name) {
    return Optional.ofNullable(elements.get(kind + " " + name));
  }

  Collection<OperationPlace> operations() {
    return operations.values();
  }

  /** The operation of this name. */
  Optional<OperationPlace> operation(String id) {
    return Optional.ofNullable(operations.get(id));
  }

  /** The schema of this name. */
  BundleNode schema(String name) {
    return root.at("components", "schemas", name);
  }

  /** What a key of a schema is called. */
  static String keyName(BundleNode schema, String key) {
    return placeName(schema) + "." + key;
  }

  /** What a value of a schema's list is called. */
  static String valueName(BundleNode schema, String value) {
    return placeName(schema) + " = " + value;
  }

  /** What an error is called. */
  static String errorName(String operation, String status, String example, String code) {
    return String.join(" ", operation, status, example, code);
  }

  /** The values that a schema lists, closed or open. */
  static List<String> listed(BundleNode schema) {
    return Stream.of("enum", "x-extensible-enum")
        .flatMap(word -> schema.node().path(word).valueStream())
        .map(JsonNode::asString)
        .toList();
  }

  /** The codes of the errors that a body has, bare or in an array named after the resource. */
  static Set<String> errorCodes(JsonNode body) {
    Set<String> codes = new TreeSet<>();
    if (body.path("code").isString() && body.path("status").asString("").equals("error")) {
      codes.add(body.path("code").stringValue());
    } else if (body.isContainer()) {
      body.forEach(part -> codes.addAll(errorCodes(part)));
    }
    return codes;
  }

  /** {@code User.status} for where the key is described, {@code UserType} for a schema. */
  private static String placeName(BundleNode schema) {
    String pointer = schema.pointer();
    if (pointer.startsWith(COMPONENTS)) {
      pointer = pointer.substring(pointer.indexOf('/', COMPONENTS.length()) + 1);
    }
    if (pointer.endsWith(SCHEMA)) {
      pointer = pointer.substring(0, pointer.length() - SCHEMA.length());
    }
    return pointer
        .replace("/items", "")
        .replace("/properties/", ".")
        .replace("~1", "/")
        .replace("~0", "~");
  }

  private void readPath(BundleNode path) {
    for (BundleNode node : path.members().values()) {
      String id = node.node().path("operationId").asString("");
      if (!id.isEmpty()) {
        List<BundleNode> parameters = new ArrayList<>();
        for (BundleNode source : List.of(path.at("parameters"), node.at("parameters"))) {
          for (int position = 0; position < source.node().size(); position++) {
            parameters.add(source.at(position));
          }
        }
        operations.put(id, new OperationPlace(id, node, parameters, tokenHeader(node)));
      }
    }
  }

  /** OpenAPI forbids a parameter named Authorization; a security scheme takes its place. */
  private BundleNode tokenHeader(BundleNode operation) {
    BundleNode schemes = root.at("components", "securitySchemes");
    return operation
        .node()
        .path("security")
        .valueStream()
        .flatMap(alternative -> alternative.propertyNames().stream())
        .map(schemes::at)
        .filter(scheme -> scheme.node().path("in").asString("").equals("header"))
        .findFirst()
        .orElseGet(() -> schemes.at("none"));
  }

  private void addOperation(OperationPlace operation) {
    String id = operation.id();
    add(Kind.OPERATION, id, operation.node().pointer(), id, true, true);
    for (BundleNode parameter : operation.parameters()) {
      String name = parameter.node().path("in").asString() + " ";
      name += parameter.node().path("name").asString();
      add(Kind.PARAMETER, id + " " + name, parameter.pointer(), id, true, false);
      addSchema(parameter.at("schema"), id, true, new HashSet<>());
    }
    if (!operation.security().isMissing()) {
      String name = "header " + operation.security().node().path("name").asString();
      add(Kind.PARAMETER, id + " " + name, operation.security().pointer(), id, true, false);
    }
    BundleNode content = operation.node().at("requestBody", "content");
    if (!content.isMissing()) {
      for (String type : content.members().keySet()) {
        add(Kind.MEDIA_TYPE, id + " " + type, content.pointer(), id, true, false);
      }
      addSchema(operation.body().at("schema"), id, true, new HashSet<>());
    }
    operation.node().at("responses").members().forEach((status, at) -> addAnswer(id, status, at));
  }

  private void addAnswer(String id, String status, BundleNode answer) {
    add(Kind.STATUS, id + " " + status, answer.pointer(), id, false, true);
    BundleNode content = answer.at("content", JSON);
    if (content.isMissing()) {
      return;
    }
    addSchema(content.at("schema"), id, false, new HashSet<>());
    content
        .at("examples")
        .members()
        .forEach(
            (name, example) ->
                errorCodes(example.node().path("value"))
                    .forEach(
                        code ->
                            add(
                                Kind.ERROR,
                                errorName(id, status, name, code),
                                answer.pointer(),
                                id,
                                false,
                                true)));
  }

  private void addSchema(BundleNode schema, String id, boolean request, Set<String> seen) {
    if (schema.isMissing() || !seen.add(schema.pointer())) {
      return;
    }
    for (String value : listed(schema)) {
      add(Kind.VALUE, valueName(schema, value), schema.pointer(), id, request, !request);
    }
    BundleNode properties = schema.at("properties");
    for (String key : properties.members().keySet()) {
      String pointer = properties.pointer() + BundleNode.step(key);
      add(Kind.KEY, keyName(schema, key), pointer, id, request, !request);
      addSchema(properties.at(key), id, request, seen);
    }
    addSchema(schema.at("items"), id, request, seen);
  }

  private void add(
      Kind kind, String name, String pointer, String id, boolean requests, boolean answers) {
    Element element = new Element(kind, name, pointer, Set.of(id), requests, answers);
    elements.merge(kind + " " + name, element, Element::with);
  }
}
