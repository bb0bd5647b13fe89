package io.github.zohocrmcontract.stub.contract;

import io.github.zohocrmcontract.spec.bundle.BundleNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** A schema of the contract, with references followed as they are met. */
public final class Schema {

  private static final String IDENTIFIER_PATTERN = "^[0-9]{1,19}$";

  private final BundleNode place;
  private final JsonNode node;

  Schema(BundleNode place) {
    this.place = place;
    this.node = place.node();
  }

  /** Where it is written, as a JSON pointer into the bundle. */
  public String pointer() {
    return place.pointer();
  }

  /** The JSON type; empty if any will do. */
  public Optional<String> type() {
    return text("type");
  }

  /** The format, for instance {@code date-time}. */
  public Optional<String> format() {
    return text("format");
  }

  /** The pattern that text must match. */
  public Optional<Pattern> pattern() {
    return text("pattern").map(Pattern::compile);
  }

  /** Whether this is the identifier of an object, by the pattern that all of them share. */
  public boolean isIdentifier() {
    return text("pattern").filter(IDENTIFIER_PATTERN::equals).isPresent();
  }

  /** Whether null is a value. */
  public boolean nullable() {
    return node.path("nullable").booleanValue(false);
  }

  /** The values allowed; empty if the vocabulary is open. */
  public Set<String> allowedValues() {
    Set<String> values = new LinkedHashSet<>();
    node.path("enum").forEach(value -> values.add(value.asString()));
    return values;
  }

  /** The smallest number allowed. */
  public OptionalLong minimum() {
    return node.has("minimum")
        ? OptionalLong.of(node.get("minimum").longValue())
        : OptionalLong.empty();
  }

  /** The largest number allowed. */
  public OptionalLong maximum() {
    return node.has("maximum")
        ? OptionalLong.of(node.get("maximum").longValue())
        : OptionalLong.empty();
  }

  /** The fewest entries allowed; 0 if it does not matter. */
  public int minimumItems() {
    return node.path("minItems").intValue(0);
  }

  /** The most entries allowed. */
  public OptionalInt maximumItems() {
    return node.has("maxItems")
        ? OptionalInt.of(node.get("maxItems").intValue())
        : OptionalInt.empty();
  }

  /** The code for too many entries, where it is another than for all arrays. */
  public Optional<String> tooManyCode() {
    return text("x-too-many-code");
  }

  /** The text with that code, where a page has one of its own. */
  public Optional<String> tooManyMessage() {
    return text("x-too-many-message");
  }

  /** The text for a value that is none of those allowed, where a page has one of its own. */
  public Optional<String> invalidMessage() {
    return text("x-invalid-message");
  }

  /** The text for the absence of a key that holds this, where a page has one of its own. */
  public Optional<String> missingMessage() {
    return text("x-missing-message");
  }

  /** What the entries of an array may hold. */
  public Schema items() {
    return new Schema(place.at("items"));
  }

  /** The most characters allowed. */
  public OptionalInt maximumLength() {
    return node.has("maxLength")
        ? OptionalInt.of(node.get("maxLength").intValue())
        : OptionalInt.empty();
  }

  /** The keys that an object must have. */
  public Set<String> required() {
    Set<String> keys = new LinkedHashSet<>();
    node.path("required").forEach(key -> keys.add(key.stringValue()));
    return keys;
  }

  /** The fewest keys that an object must have; 0 if it does not matter. */
  public int minimumProperties() {
    return node.path("minProperties").intValue(0);
  }

  /** The keys that an object may have, and what they hold. */
  public Map<String, Schema> properties() {
    Map<String, Schema> properties = new LinkedHashMap<>();
    place
        .at("properties")
        .members()
        .forEach((key, property) -> properties.put(key, new Schema(property)));
    return properties;
  }

  /**
   * Whether an object may have keys that are not listed, because Zoho or the organisation adds some
   * of its own.
   */
  public boolean isOpen() {
    return node.path("additionalProperties").booleanValue(false);
  }

  /** Whether this is text with known values to which Zoho may add others at any time. */
  public boolean hasOpenVocabulary() {
    return node.has("x-extensible-enum");
  }

  /** The keys that only the server sets, so that a request with one of them is refused. */
  public Set<String> setByServer() {
    Set<String> keys = new LinkedHashSet<>();
    node.path("x-set-by-server").forEach(key -> keys.add(key.stringValue()));
    return keys;
  }

  private Optional<String> text(String key) {
    return node.has(key) ? Optional.of(node.get(key).stringValue()) : Optional.empty();
  }
}
