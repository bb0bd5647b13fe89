package io.github.zohocrmcontract.stub.contract;

import io.github.zohocrmcontract.spec.bundle.BundleNode;
import io.github.zohocrmcontract.stub.contract.Mismatch.Kind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Finds every place where JSON is not as a schema describes it. Unlike the check that refuses a
 * request, it goes on after the first fault and also names what Zoho tolerates.
 */
public final class SchemaWalk {

  /** More than this many say nothing new. */
  private static final int MOST = 100;

  private final List<Mismatch> found = new ArrayList<>();

  /** The key that is being looked at; none outside of all keys. */
  private @Nullable Key key;

  private SchemaWalk() {}

  /** The mismatches in the order of the JSON, at most 100. */
  public static List<Mismatch> compare(Schema schema, JsonNode value) {
    SchemaWalk walk = new SchemaWalk();
    walk.visit(schema, value, Place.ROOT);
    return List.copyOf(walk.found);
  }

  private void visit(Schema schema, JsonNode value, Place path) {
    if (found.size() >= MOST) {
      return;
    }
    if (value.isNull()) {
      if (!schema.nullable() && schema.type().isPresent()) {
        forbidden(schema, path, "is null", "Leave the key out, or give it a value.");
      }
      return;
    }
    switch (schema.type().orElse("any")) {
      case "object" -> {
        if (ofType(value.isObject(), schema, value, path)) {
          visitObject(schema, value, path);
        }
      }
      case "array" -> {
        if (ofType(value.isArray(), schema, value, path)) {
          visitArray(schema, value, path);
        }
      }
      case "boolean" -> ofType(value.isBoolean(), schema, value, path);
      case "integer" -> {
        if (ofType(value.isIntegralNumber(), schema, value, path)) {
          visitInteger(schema, value.longValue(), path);
        }
      }
      case "number" -> ofType(value.isNumber(), schema, value, path);
      case "string" -> visitString(schema, value, path);
      default -> {}
    }
  }

  private void visitObject(Schema schema, JsonNode object, Place path) {
    for (String key : schema.required()) {
      if (!object.has(key)) {
        at(
            schema,
            key,
            () -> forbidden(schema, path.key(key), "is missing", "Add the key; it is required."));
      }
    }
    if (object.size() < schema.minimumProperties()) {
      forbidden(
          schema, path, "has too few keys", "Give at least " + schema.minimumProperties() + ".");
    }
    Map<String, Schema> properties = schema.properties();
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      Place place = path.key(member.getKey());
      Schema property = properties.get(member.getKey());
      if (property == null) {
        unknown(schema, member.getKey(), place, properties.keySet());
      } else {
        at(schema, member.getKey(), () -> visit(property, member.getValue(), place));
      }
    }
  }

  private void at(Schema schema, String property, Runnable look) {
    Key around = key;
    key = new Key(schema, property);
    look.run();
    key = around;
  }

  private void unknown(Schema schema, String key, Place path, Set<String> known) {
    if (schema.setByServer().contains(key)) {
      forbidden(
          schema,
          path,
          "is a key that only the server sets",
          "Leave it out; a request with it is refused.");
    } else if (schema.isOpen()) {
      add(
          Kind.FURTHER_KEY,
          schema,
          path,
          "is no key that the contract knows",
          "Right if it is a field of the organisation's own." + Words.meant(key, known));
    } else {
      add(
          Kind.UNKNOWN_KEY,
          schema,
          path,
          "is no key that the contract knows",
          "Leave it out, or mend its name." + Words.meant(key, known));
    }
  }

  private void visitArray(Schema schema, JsonNode array, Place path) {
    int most = schema.maximumItems().orElse(Integer.MAX_VALUE);
    if (array.size() > most) {
      forbidden(
          schema,
          path,
          "has " + array.size() + " entries, and at most " + most + " are allowed",
          "Send " + most + " at a time.");
    }
    if (array.size() < schema.minimumItems()) {
      forbidden(
          schema, path, "has too few entries", "Give at least " + schema.minimumItems() + ".");
    }
    Schema items = schema.items();
    for (int index = 0; index < array.size(); index++) {
      visit(items, array.get(index), path.entry(index));
    }
  }

  private void visitInteger(Schema schema, long number, Place path) {
    if (number < schema.minimum().orElse(Long.MIN_VALUE)
        || number > schema.maximum().orElse(Long.MAX_VALUE)) {
      forbidden(schema, path, "is " + number + ", which is out of range", range(schema));
    }
  }

  private static String range(Schema schema) {
    return "Give a number from "
        + (schema.minimum().isPresent() ? schema.minimum().getAsLong() : "any")
        + " to "
        + (schema.maximum().isPresent() ? schema.maximum().getAsLong() : "any")
        + ".";
  }

  private void visitString(Schema schema, JsonNode value, Place path) {
    if (value.isIntegralNumber()) {
      add(
          Kind.NUMBER_FOR_TEXT,
          schema,
          path,
          "is a number where text belongs",
          "Put it in quotes: identifiers have up to 19 digits, and many languages lose the last.");
    } else if (!ofType(value.isString(), schema, value, path)) {
      return;
    }
    visitText(schema, value.asString(), path);
  }

  private void visitText(Schema schema, String text, Place path) {
    Set<String> allowed = schema.allowedValues();
    if (!allowed.isEmpty() && !allowed.contains(text)) {
      forbidden(
          schema,
          path,
          "has a value that is not allowed",
          "Give one of " + String.join(", ", allowed) + "." + Words.meant(text, allowed));
      return;
    }
    if (schema.pattern().filter(pattern -> !pattern.matcher(text).find()).isPresent()) {
      forbidden(
          schema,
          path,
          "is not of the form " + schema.pattern().get().pattern(),
          schema.isIdentifier()
              ? "Give an identifier: up to 19 digits."
              : "Give text of that form.");
    }
    int most = schema.maximumLength().orElse(Integer.MAX_VALUE);
    if (text.codePointCount(0, text.length()) > most) {
      forbidden(schema, path, "is too long", "Give at most " + most + " characters.");
    }
    schema.format().filter(format -> !isOf(format, text)).ifPresent(format -> form(schema, path));
  }

  private void form(Schema schema, Place path) {
    boolean date = schema.format().filter("date"::equals).isPresent();
    forbidden(
        schema,
        path,
        date ? "is no date" : "is no date with time and offset",
        date ? "Give it like 2026-11-01." : "Give it like 2026-11-01T09:30:00+05:30.");
  }

  private static boolean isOf(String format, String text) {
    try {
      switch (format) {
        case "date" -> LocalDate.parse(text);
        case "date-time" -> OffsetDateTime.parse(text);
        default -> {}
      }
      return true;
    } catch (DateTimeException malformed) {
      return false;
    }
  }

  private boolean ofType(boolean right, Schema schema, JsonNode value, Place path) {
    if (!right) {
      String expected = schema.type().orElseThrow();
      forbidden(
          schema,
          path,
          "is of type " + value.getNodeType().name().toLowerCase(Locale.ROOT),
          "Give it the type " + expected + ".");
    }
    return right;
  }

  private void forbidden(Schema schema, Place path, String problem, String remedy) {
    add(Kind.FORBIDDEN, schema, path, problem, remedy);
  }

  private void add(Kind kind, Schema schema, Place path, String problem, String remedy) {
    if (found.size() < MOST) {
      found.add(
          new Mismatch(
              kind,
              path.text(),
              schema.pointer(),
              key == null ? "" : key.pointer(),
              path.text() + " " + problem + ".",
              remedy));
    }
  }

  /** A key of a schema; written out only when something is wrong with it. */
  private record Key(Schema schema, String property) {

    String pointer() {
      return schema.pointer() + "/properties" + BundleNode.step(property);
    }
  }

  /**
   * A place in the JSON; written out only when something is wrong there.
   *
   * @param around the place it lies in; none at the root
   * @param step how one gets there from it
   */
  private record Place(@Nullable Place around, Object step) {

    static final Place ROOT = new Place(null, "$");

    Place key(String name) {
      return new Place(this, name);
    }

    Place entry(int index) {
      return new Place(this, index);
    }

    String text() {
      if (around == null) {
        return step.toString();
      }
      return around.text() + (step instanceof Integer index ? "[" + index + "]" : "." + step);
    }
  }
}
