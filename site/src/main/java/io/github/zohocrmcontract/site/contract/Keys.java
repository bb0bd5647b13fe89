package io.github.zohocrmcontract.site.contract;

import io.github.zohocrmcontract.site.provenance.Origin;
import io.github.zohocrmcontract.site.provenance.Provenance;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Lists the keys of schemas: those of one object, or those of all objects within. */
public final class Keys {

  private final Description description;
  private final Provenance provenance;

  /**
   * Lists keys of schemas of this description.
   *
   * @param provenance what they rest on
   */
  public Keys(Description description, Provenance provenance) {
    this.description = description;
    this.provenance = provenance;
  }

  /** The keys of the object itself. */
  public List<Key> own(JsonNode schema) {
    return own(schema, "");
  }

  /** The keys of the object itself, which is the schema of this name. */
  public List<Key> own(JsonNode schema, String schemaName) {
    List<Key> keys = new ArrayList<>();
    walk(schema, "", schemaName, false, Set.of(), keys);
    return List.copyOf(keys);
  }

  /**
   * The keys of the object and of all objects within. What a schema repeats of itself is listed
   * once.
   */
  public List<Key> all(JsonNode schema) {
    List<Key> keys = new ArrayList<>();
    walk(schema, "", "", true, Set.of(), keys);
    return List.copyOf(keys);
  }

  /** What values of a schema are, in words. */
  public String type(JsonNode schema) {
    JsonNode resolved = description.resolve(schema);
    String type = resolved.path("type").asString("any value");
    if (type.equals("array")) {
      return "list of " + type(resolved.path("items"));
    }
    String format = resolved.path("format").asString("");
    return format.isEmpty() || format.startsWith("int") ? type : type + " (" + format + ")";
  }

  /** What a schema says about values besides their type, a phrase each. */
  public List<String> bounds(JsonNode schema) {
    return bounds(schema, "");
  }

  /** The same, with what values rest on that no document lists; {@code place} has them. */
  private List<String> bounds(JsonNode schema, String place) {
    JsonNode resolved = description.resolve(schema);
    String values = Description.schemaName(schema).orElse(place);
    List<String> bounds = new ArrayList<>();
    if (resolved.path("nullable").asBoolean(false)) {
      bounds.add("or null");
    }
    listed(resolved, "enum", values).ifPresent(all -> bounds.add("one of " + all));
    listed(resolved, "x-extensible-enum", values)
        .ifPresent(all -> bounds.add("known values: " + all));
    number(resolved, "minItems").ifPresent(least -> bounds.add("at least " + entries(least)));
    number(resolved, "maxItems").ifPresent(most -> bounds.add("at most " + entries(most)));
    number(resolved, "minimum").ifPresent(least -> bounds.add("from " + least));
    number(resolved, "maximum").ifPresent(most -> bounds.add("to " + most));
    number(resolved, "maxLength").ifPresent(most -> bounds.add("at most " + most + " characters"));
    Optional.of(resolved.path("pattern").asString(""))
        .filter(pattern -> !pattern.isEmpty())
        .ifPresent(pattern -> bounds.add("pattern " + pattern));
    Optional.of(resolved.path("default"))
        .filter(value -> !value.isMissingNode())
        .ifPresent(value -> bounds.add("default " + value.asString("")));
    if (resolved.path("type").asString("").equals("array")) {
      bounds(resolved.path("items"), values).forEach(bound -> bounds.add("each " + bound));
    }
    return List.copyOf(bounds);
  }

  /** The named schema of values, or of the entries of a list. */
  public Optional<String> named(JsonNode schema) {
    Optional<String> name = Description.schemaName(schema);
    if (name.isPresent()) {
      return name;
    }
    return schema.path("type").asString("").equals("array")
        ? named(schema.path("items"))
        : Optional.empty();
  }

  private void walk(
      JsonNode schema,
      String place,
      String owner,
      boolean deep,
      Set<String> within,
      List<Key> keys) {
    Optional<String> name = Description.schemaName(schema);
    String holder = name.orElse(owner);
    if (name.isPresent() && within.contains(name.get())) {
      return;
    }
    Set<String> here = new HashSet<>(within);
    name.ifPresent(here::add);
    JsonNode resolved = description.resolve(schema);
    if (resolved.path("type").asString("").equals("array")) {
      walk(resolved.path("items"), place + "[]", holder, deep, here, keys);
      return;
    }
    Set<String> required = new HashSet<>();
    resolved.path("required").forEach(key -> required.add(key.asString("")));
    for (Map.Entry<String, JsonNode> property : resolved.path("properties").properties()) {
      String path = place.isEmpty() ? property.getKey() : place + "." + property.getKey();
      String known = holder + "." + property.getKey();
      keys.add(
          key(
              path,
              property.getValue(),
              required.contains(property.getKey()),
              known,
              provenance.key(holder, property.getKey())));
      if (deep) {
        walk(property.getValue(), path, known, true, here, keys);
      }
    }
  }

  private Key key(
      String path, JsonNode schema, boolean required, String known, Optional<Origin> origin) {
    JsonNode resolved = description.resolve(schema);
    boolean isList = resolved.path("type").asString("").equals("array");
    return new Key(
        isList ? path + "[]" : path,
        type(schema),
        named(schema),
        required,
        bounds(schema, known),
        resolved.path("description").asString(""),
        origin);
  }

  private Optional<String> listed(JsonNode schema, String keyword, String place) {
    List<String> values =
        schema
            .path(keyword)
            .valueStream()
            .map(value -> value.asString("null"))
            .map(value -> value + remark(place, value))
            .toList();
    return values.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", values));
  }

  /** Most values are documented, which then goes without saying. */
  private String remark(String place, String value) {
    return provenance
        .value(place, value)
        .map(Origin::mark)
        .filter(mark -> !mark.equals("documented"))
        .map(mark -> " (" + mark + ")")
        .orElse("");
  }

  private static Optional<Long> number(JsonNode schema, String keyword) {
    return Optional.of(schema.path(keyword)).filter(JsonNode::isNumber).map(JsonNode::asLong);
  }

  private static String entries(long count) {
    return count == 1 ? "1 entry" : count + " entries";
  }
}
