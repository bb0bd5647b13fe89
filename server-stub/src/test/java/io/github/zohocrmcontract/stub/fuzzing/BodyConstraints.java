package io.github.zohocrmcontract.stub.fuzzing;

import io.github.zohocrmcontract.stub.contract.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the contract demands of a body, each demand with a way to break it and no other. */
final class BodyConstraints {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final List<Breach> breaches = new ArrayList<>();

  private BodyConstraints() {}

  /** The breaches that the body of the draft has a place for. */
  static List<Breach> of(Draft draft) {
    BodyConstraints constraints = new BodyConstraints();
    if (draft.operation().body().isPresent() && draft.body.isPresent()) {
      constraints.walk(
          draft.operation().body().get(),
          draft.body.get(),
          "$",
          value -> draft.body = java.util.Optional.of(value));
    }
    return constraints.breaches;
  }

  private void walk(Schema schema, JsonNode value, String place, Consumer<JsonNode> set) {
    if (value.isNull()) {
      return;
    }
    if (!schema.nullable()) {
      add("null at " + place, () -> set.accept(NODES.nullNode()));
    }
    schema
        .type()
        .ifPresent(type -> add("no " + type + " at " + place, () -> set.accept(notOf(type))));
    if (value instanceof ObjectNode object) {
      walkObject(schema, object, place);
    } else if (value instanceof ArrayNode array) {
      walkArray(schema, array, place);
    } else if (schema.type().filter("string"::equals).isPresent()) {
      walkText(schema, place, set);
    }
  }

  private void walkObject(Schema schema, ObjectNode object, String place) {
    for (String key : schema.required()) {
      if (object.has(key)) {
        add("no " + place + "." + key, () -> object.remove(key));
      }
    }
    for (String key : schema.setByServer()) {
      add("set by the server: " + place + "." + key, () -> object.put(key, "1"));
    }
    for (Map.Entry<String, Schema> property : schema.properties().entrySet()) {
      String key = property.getKey();
      String below = place + "." + key;
      if (object.has(key)) {
        walk(property.getValue(), object.get(key), below, value -> object.set(key, value));
      } else {
        property
            .getValue()
            .type()
            .ifPresent(type -> add("another type at " + below, () -> object.set(key, notOf(type))));
      }
    }
  }

  private void walkArray(Schema schema, ArrayNode array, String place) {
    if (schema.maximumItems().isPresent() && !array.isEmpty()) {
      add(
          "too many at " + place,
          () -> {
            JsonNode first = array.get(0);
            while (array.size() <= schema.maximumItems().getAsInt()) {
              array.add(first.deepCopy());
            }
          });
    }
    if (schema.minimumItems() > 0) {
      add("too few at " + place, array::removeAll);
    }
    for (int index = 0; index < array.size(); index++) {
      int position = index;
      walk(
          schema.items(),
          array.get(index),
          place + "[" + index + "]",
          value -> array.set(position, value));
    }
  }

  private void walkText(Schema schema, String place, Consumer<JsonNode> set) {
    if (!schema.allowedValues().isEmpty()) {
      add("unknown value at " + place, () -> set.accept(NODES.stringNode("no such value")));
    }
    schema
        .maximumLength()
        .ifPresent(
            most ->
                add(
                    "too long at " + place,
                    () -> set.accept(NODES.stringNode("x".repeat(most + 1)))));
    schema
        .pattern()
        .flatMap(
            pattern ->
                Stream.of("", "?", "a b").filter(each -> !pattern.matcher(each).find()).findFirst())
        .ifPresent(
            other -> add("of another form at " + place, () -> set.accept(NODES.stringNode(other))));
    if (schema.isIdentifier()) {
      add(
          "larger than any identifier at " + place,
          () -> set.accept(NODES.stringNode("9999999999999999999")));
    }
    if (schema.format().filter("date"::equals).isPresent()) {
      add("no date at " + place, () -> set.accept(NODES.stringNode("2023-02-30")));
    }
  }

  /** Not a number where text belongs: the stub reads identifiers that are sent as numbers. */
  private static JsonNode notOf(String type) {
    return switch (type) {
      case "string" -> NODES.booleanNode(true);
      case "array" -> JsonMapper.shared().createObjectNode();
      default -> NODES.stringNode("text");
    };
  }

  private void add(String name, Runnable deed) {
    breaches.add(new Breach(name, deed));
  }
}
