package io.github.zohocrmcontract.spec.documented;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Everything under {@code spec/documented}.
 *
 * @param pages the pages, by name
 * @param departures where the contract departs from them
 * @param otherKeys keys that no page lists, by schema
 */
public record Documentation(
    List<DocumentedPage> pages, List<Departure> departures, List<OtherKeys> otherKeys) {

  /**
   * Keys of a schema that no page lists, by where they were seen.
   *
   * @param sampled in the printed samples
   * @param sdk in the vendor's SDK
   * @param version8 in material on version 8 alone
   */
  public record OtherKeys(
      String schema,
      List<DocumentedPage.Key> sampled,
      List<DocumentedPage.Key> sdk,
      List<DocumentedPage.Key> version8) {

    /** All of them. */
    public List<DocumentedPage.Key> all() {
      return Stream.of(sampled, sdk, version8).flatMap(List::stream).toList();
    }
  }

  /**
   * @param directory {@code spec/documented}
   */
  public static Documentation read(Path directory) {
    // A misspelt key would be a fact that nobody checks.
    YAMLMapper yaml =
        YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();
    List<Departure> departures = new ArrayList<>();
    List<DocumentedPage> pages = new ArrayList<>();
    for (Path file : yamlFiles(directory)) {
      String name = file.getFileName().toString().replaceFirst("\\.yaml$", "");
      ObjectNode page = (ObjectNode) inContract(name, yaml.readTree(file), departures);
      page.put("name", name);
      for (JsonNode sample : page.path("samples")) {
        Path json = directory.resolve("samples").resolve(sample.required("file").stringValue());
        ((ObjectNode) sample).set("value", new JsonMapper().readTree(json));
      }
      pages.add(yaml.treeToValue(page, DocumentedPage.class));
    }
    List<OtherKeys> otherKeys =
        yamlFiles(directory.resolve("keys")).stream()
            .map(file -> yaml.readValue(file, OtherKeys.class))
            .toList();
    return new Documentation(List.copyOf(pages), List.copyOf(departures), otherKeys);
  }

  /** The same facts, with what the contract has instead put in their place. */
  private static JsonNode inContract(String page, JsonNode node, List<Departure> departures) {
    if (node.isArray()) {
      ArrayNode copy = JsonNodeFactory.instance.arrayNode();
      node.forEach(element -> copy.add(inContract(page, element, departures)));
      return copy;
    }
    if (!node.isObject()) {
      return node;
    }
    ObjectNode copy = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      if (!member.getKey().equals("departs")) {
        copy.set(member.getKey(), inContract(page, member.getValue(), departures));
      }
    }
    for (JsonNode departs : node.path("departs")) {
      departures.add(Departure.of(page, copy, (ObjectNode) departs));
      ObjectNode contract = (ObjectNode) departs.required("contract");
      ObjectNode kept = copy.withArray("departed").addObject();
      kept.set("discrepancy", departs.required("discrepancy"));
      kept.set("because", departs.required("because"));
      kept.set("printed", printed(copy, contract));
      copy.setAll(contract);
    }
    return copy;
  }

  private static ObjectNode printed(ObjectNode fact, ObjectNode contract) {
    ObjectNode printed = JsonNodeFactory.instance.objectNode();
    contract.propertyNames().stream()
        .filter(fact::has)
        .forEach(name -> printed.set(name, fact.get(name)));
    return printed;
  }

  private static List<Path> yamlFiles(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
