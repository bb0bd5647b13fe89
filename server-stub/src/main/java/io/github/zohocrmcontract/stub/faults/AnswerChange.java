package io.github.zohocrmcontract.stub.faults;

import io.github.zohocrmcontract.stub.contract.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes an answer hold what no client has seen yet, as Zoho may do at any time. */
public final class AnswerChange {

  /** The key that nobody knows. */
  public static final String KEY = "sandbox_unknown_key";

  /** The value that nobody knows. */
  public static final String VALUE = "sandbox_unknown_value";

  private AnswerChange() {}

  /**
   * A copy with an unknown key in the answer and in each object of its arrays.
   *
   * @return empty if the answer is no object
   */
  public static Optional<JsonNode> withUnknownKey(JsonNode answer) {
    if (!answer.isObject()) {
      return Optional.empty();
    }
    ObjectNode copy = (ObjectNode) answer.deepCopy();
    for (JsonNode member : copy.values()) {
      if (member.isArray()) {
        for (JsonNode item : member) {
          if (item instanceof ObjectNode object) {
            addKey(object);
          }
        }
      }
    }
    addKey(copy);
    return Optional.of(copy);
  }

  private static void addKey(ObjectNode object) {
    object.putObject(KEY).put("name", VALUE);
  }

  /**
   * A copy with an unknown value, where the contract has an open vocabulary.
   *
   * @param key the key whose values are changed, wherever it stands; only the first possible value
   *     if empty
   * @return empty if there is no such value
   */
  public static Optional<JsonNode> withUnknownValue(
      Schema schema, JsonNode answer, Optional<String> key) {
    JsonNode copy = answer.deepCopy();
    List<Place> places = new ArrayList<>();
    collect(schema, copy, places);
    List<Place> wanted =
        key.map(name -> places.stream().filter(place -> place.key().equals(name)).toList())
            .orElseGet(() -> places.stream().limit(1).toList());
    wanted.forEach(place -> place.object().put(place.key(), VALUE));
    return wanted.isEmpty() ? Optional.empty() : Optional.of(copy);
  }

  private static void collect(Schema schema, JsonNode node, List<Place> places) {
    if (node.isArray() && schema.type().filter("array"::equals).isPresent()) {
      Schema items = schema.items();
      node.forEach(item -> collect(items, item, places));
    } else if (node instanceof ObjectNode object) {
      for (Map.Entry<String, Schema> property : schema.properties().entrySet()) {
        JsonNode value = object.path(property.getKey());
        if (value.isString() && property.getValue().hasOpenVocabulary()) {
          places.add(new Place(object, property.getKey()));
        } else if (!value.isMissingNode()) {
          collect(property.getValue(), value, places);
        }
      }
    }
  }

  private record Place(ObjectNode object, String key) {}
}
