package io.github.zohocrmcontract.stub.contract;

import io.github.zohocrmcontract.spec.bundle.BundleNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A schema of the contract, with references followed as they are met. Every request and answer is
 * held to some, so what one says is read once; what lies below it, when it is first asked for,
 * since a schema may hold itself.
 */
public final class Schema {

  private static final String IDENTIFIER_PATTERN = "^[0-9]{1,19}$";

  private final BundleNode place;
  private final JsonNode node;
  private final Optional<String> type;
  private final Optional<String> format;
  private final Optional<Pattern> pattern;
  private final boolean nullable;
  private final Set<String> allowedValues;
  private final OptionalLong minimum;
  private final OptionalLong maximum;
  private final OptionalInt maximumLength;
  private final Set<String> required;
  private final Set<String> setByServer;
  private volatile @Nullable Map<String, Schema> properties;
  private volatile @Nullable Schema items;

  Schema(BundleNode place) {
    this.place = place;
    this.node = place.node();
    this.type = text("type");
    this.format = text("format");
    this.pattern = text("pattern").map(Pattern::compile);
    this.nullable = node.path("nullable").booleanValue(false);
    this.allowedValues = texts("enum");
    this.minimum = number("minimum");
    this.maximum = number("maximum");
    this.maximumLength =
        node.has("maxLength")
            ? OptionalInt.of(node.get("maxLength").intValue())
            : OptionalInt.empty();
    this.required = texts("required");
    this.setByServer = texts("x-set-by-server");
  }

  /** Where it is written, as a JSON pointer into the bundle. */
  public String pointer() {
    return place.pointer();
  }

  /** The JSON type; empty if any will do. */
  public Optional<String> type() {
    return type;
  }

  /** The format, for instance {@code date-time}. */
  public Optional<String> format() {
    return format;
  }

  /** The pattern that text must match. */
  public Optional<Pattern> pattern() {
    return pattern;
  }

  /** Whether this is the identifier of an object, by the pattern that all of them share. */
  public boolean isIdentifier() {
    return pattern.map(Pattern::pattern).filter(IDENTIFIER_PATTERN::equals).isPresent();
  }

  /** Whether null is a value. */
  public boolean nullable() {
    return nullable;
  }

  /** The values allowed; empty if the vocabulary is open. */
  public Set<String> allowedValues() {
    return allowedValues;
  }

  /** The smallest number allowed. */
  public OptionalLong minimum() {
    return minimum;
  }

  /** The largest number allowed. */
  public OptionalLong maximum() {
    return maximum;
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
    Schema known = items;
    if (known == null) {
      known = new Schema(place.at("items"));
      items = known;
    }
    return known;
  }

  /** The most characters allowed. */
  public OptionalInt maximumLength() {
    return maximumLength;
  }

  /** The keys that an object must have. */
  public Set<String> required() {
    return required;
  }

  /** The fewest keys that an object must have; 0 if it does not matter. */
  public int minimumProperties() {
    return node.path("minProperties").intValue(0);
  }

  /** The keys that an object may have, and what they hold. */
  public Map<String, Schema> properties() {
    Map<String, Schema> known = properties;
    if (known == null) {
      Map<String, Schema> read = new LinkedHashMap<>();
      place
          .at("properties")
          .members()
          .forEach((key, property) -> read.put(key, new Schema(property)));
      known = Collections.unmodifiableMap(read);
      properties = known;
    }
    return known;
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
    return setByServer;
  }

  private OptionalLong number(String key) {
    return node.has(key) ? OptionalLong.of(node.get(key).longValue()) : OptionalLong.empty();
  }

  private Set<String> texts(String key) {
    Set<String> texts = new LinkedHashSet<>();
    node.path(key).forEach(text -> texts.add(text.asString()));
    return Collections.unmodifiableSet(texts);
  }

  private Optional<String> text(String key) {
    return node.has(key) ? Optional.of(node.get(key).stringValue()) : Optional.empty();
  }
}
