package io.github.zohocrmcontract.spec.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Joins a description that is split into files to one document.
 *
 * <p>The layout makes this simple: {@code components/<kind>/<Name>.yaml}, or the same in a folder
 * below the kind, holds the component {@code #/components/<kind>/<Name>}, and every other file is
 * put where it is referred to. A component file that nothing refers to is an error, so that no dead
 * text is kept.
 *
 * <p>The description itself is {@code openapi.yaml}, with its components beside it. A further one
 * keeps its components in a folder of its own name: {@code oauth.yaml} in {@code oauth/components}.
 */
public final class Bundler {

  private static final String DESCRIPTION = "openapi.yaml";

  private static final List<String> KIND_ORDER =
      List.of(
          "securitySchemes",
          "parameters",
          "headers",
          "requestBodies",
          "responses",
          "schemas",
          "examples");

  private final YAMLMapper yaml =
      YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  /**
   * @param root the file that holds {@code info} and {@code paths}
   * @return the description in one piece
   * @throws BundleException if a file is missing, misplaced, never used or no proper YAML, which
   *     includes a key that is written twice
   */
  public Bundle bundle(Path root) {
    return new Run(root.toAbsolutePath().normalize()).bundle();
  }

  /** The state of one bundling: which components have been met so far. */
  private final class Run {

    private final Path root;
    private final Path components;
    private final Map<String, Map<String, JsonNode>> collected = new TreeMap<>();
    private final Map<String, Path> sources = new TreeMap<>();

    Run(Path root) {
      this.root = root;
      this.components = root.resolveSibling(folder(root.getFileName().toString())).normalize();
    }

    private static String folder(String name) {
      return name.equals(DESCRIPTION)
          ? "components"
          : name.replaceFirst("\\.yaml$", "") + "/components";
    }

    Bundle bundle() {
      ObjectNode document = (ObjectNode) inline(read(root), root);
      ObjectNode declared = document.withObject("/components");
      document.remove("components");
      document.set("components", allComponents(declared));
      refuseUnused();
      return new Bundle(document);
    }

    private JsonNode inline(JsonNode node, Path file) {
      if (node.isObject()) {
        JsonNode reference = node.get("$ref");
        if (reference != null && reference.isString()) {
          return follow(reference.stringValue(), node, file);
        }
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> member : node.properties()) {
          copy.set(member.getKey(), inline(member.getValue(), file));
        }
        return copy;
      }
      if (node.isArray()) {
        ArrayNode copy = JsonNodeFactory.instance.arrayNode();
        node.forEach(element -> copy.add(inline(element, file)));
        return copy;
      }
      return node;
    }

    private JsonNode follow(String reference, JsonNode node, Path file) {
      if (node.size() > 1) {
        throw new BundleException(
            file
                + ": keys beside $ref: "
                + reference
                + " are ignored by OpenAPI 3.0. Take them out.");
      }
      if (reference.startsWith("#") || reference.contains("://")) {
        throw new BundleException(
            file
                + ": $ref: "
                + reference
                + " is no file of this description. Name the file relative to this one.");
      }
      Path target = file.resolveSibling(reference).normalize();
      if (!Files.isRegularFile(target)) {
        throw new BundleException(
            file
                + ": $ref: "
                + reference
                + " names a file that does not exist. Mend the name or write the file.");
      }
      boolean mayBeReferredTo =
          target.startsWith(components) && !target.getParent().endsWith("securitySchemes");
      return mayBeReferredTo ? reference(target) : inline(read(target), target);
    }

    private JsonNode reference(Path target) {
      String kind = components.relativize(target).getName(0).toString();
      String name = target.getFileName().toString().replaceFirst("\\.yaml$", "");
      refuseTwin(kind, name, target);
      Map<String, JsonNode> ofKind = collected.computeIfAbsent(kind, key -> new TreeMap<>());
      if (!ofKind.containsKey(name)) {
        // Before descending, so that a schema may refer to itself.
        ofKind.put(name, JsonNodeFactory.instance.nullNode());
        JsonNode component = read(target);
        ofKind.put(name, kind.equals("examples") ? component : inline(component, target));
      }
      return JsonNodeFactory.instance.objectNode().put("$ref", "#/components/" + kind + "/" + name);
    }

    /** Folders inside a kind are for people; two files of one name would be one component. */
    private void refuseTwin(String kind, String name, Path target) {
      Path first = sources.putIfAbsent(kind + "/" + name, target);
      if (first != null && !first.equals(target)) {
        throw new BundleException(
            first + " and " + target + " would be the same component. Give one another name.");
      }
    }

    private ObjectNode allComponents(ObjectNode declared) {
      ObjectNode all = JsonNodeFactory.instance.objectNode();
      Set<String> kinds = new TreeSet<>(collected.keySet());
      declared.propertyNames().forEach(kinds::add);
      List<String> ordered = new ArrayList<>(KIND_ORDER);
      ordered.retainAll(kinds);
      kinds.removeAll(KIND_ORDER);
      ordered.addAll(kinds);
      for (String kind : ordered) {
        ObjectNode ofKind = all.putObject(kind);
        if (declared.get(kind) instanceof ObjectNode given) {
          ofKind.setAll(given);
        }
        ofKind.setAll(collected.getOrDefault(kind, Map.of()));
      }
      return all;
    }

    private void refuseUnused() {
      if (!Files.isDirectory(components)) {
        return;
      }
      try (Stream<Path> files = Files.walk(components)) {
        List<String> unused =
            files
                .filter(file -> file.toString().endsWith(".yaml"))
                .filter(file -> !file.getParent().endsWith("securitySchemes"))
                .filter(file -> !isCollected(file))
                .map(file -> root.getParent().relativize(file).toString())
                .sorted()
                .toList();
        if (!unused.isEmpty()) {
          throw new BundleException(
              "Nothing refers to " + String.join(", ", unused) + ". Refer to them or delete them.");
        }
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }

    private boolean isCollected(Path file) {
      return sources.containsValue(file);
    }

    private JsonNode read(Path file) {
      try {
        return yaml.readTree(file);
      } catch (JacksonException failure) {
        throw new BundleException(file + " is no proper YAML: " + failure.getMessage());
      }
    }
  }
}
