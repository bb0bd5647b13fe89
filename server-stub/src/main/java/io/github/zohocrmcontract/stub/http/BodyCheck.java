package io.github.zohocrmcontract.stub.http;

import io.github.zohocrmcontract.stub.answers.Identifiers;
import io.github.zohocrmcontract.stub.answers.ItemFaults;
import io.github.zohocrmcontract.stub.contract.Schema;
import io.github.zohocrmcontract.stub.refusals.Errors;
import io.github.zohocrmcontract.stub.refusals.Refusal;
import io.github.zohocrmcontract.stub.refusals.ZohoError;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Holds a body to the contract. A fault inside an item of the root array is the item's, any other
 * that of the whole request. Where the array may hold several items, faulty ones are reported and
 * the others go on; where it holds one, its fault refuses the request.
 *
 * <p>Two forms are read that the contract does not describe, because Zoho's own SDKs send them:
 * numbers where identifiers belong, and keys that the contract does not know.
 */
final class BodyCheck {

  private static final int IN_AN_ITEM = 2;

  /**
   * @return what is wrong with single items
   * @throws Refusal if the contract does not allow the body
   */
  ItemFaults check(Schema schema, JsonNode body) {
    if (!body.isObject()) {
      throw Refusal.of(Errors.invalidRequest());
    }
    Map<Integer, ZohoError> faults = new LinkedHashMap<>();
    checkObject(schema, body, new Place(List.of(), true), faults);
    return new ItemFaults(Map.copyOf(faults));
  }

  private void checkItem(
      Schema schema, JsonNode item, Place place, int index, Map<Integer, ZohoError> faults) {
    try {
      check(schema, item, place, faults);
    } catch (Refusal refusal) {
      faults.put(index, refusal.errors().get(0));
    }
  }

  private void check(Schema schema, JsonNode value, Place place, Map<Integer, ZohoError> faults) {
    if (value.isNull()) {
      if (!schema.nullable()) {
        throw wrongType(schema, place);
      }
      return;
    }
    switch (schema.type().orElse("any")) {
      case "object" -> {
        require(value.isObject(), schema, place);
        checkObject(schema, value, place, faults);
      }
      case "array" -> {
        require(value.isArray(), schema, place);
        checkArray(schema, value, place, faults);
      }
      case "boolean" -> require(value.isBoolean(), schema, place);
      case "integer" -> require(value.isIntegralNumber(), schema, place);
      case "number" -> require(value.isNumber(), schema, place);
      case "string" -> {
        boolean identifier = schema.isIdentifier() && value.isIntegralNumber();
        require(value.isString() || identifier, schema, place);
        checkText(schema, value.asString(), place);
      }
      default -> requireStorable(value, place);
    }
  }

  private void checkObject(
      Schema schema, JsonNode object, Place place, Map<Integer, ZohoError> faults) {
    for (String key : schema.required()) {
      if (!object.has(key)) {
        throw place.key(key).refuse(missing(schema.properties().get(key), place.key(key)));
      }
    }
    for (String key : schema.setByServer()) {
      if (object.has(key)) {
        throw place.key(key).refuse(Errors.setByServer(key, place.key(key).details()));
      }
    }
    Map<String, Schema> properties = schema.properties();
    properties.forEach(
        (key, property) -> {
          if (object.has(key)) {
            check(property, object.get(key), place.key(key), faults);
          }
        });
    Place unknown = place.ofUnknownKeys();
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      if (!properties.containsKey(member.getKey())) {
        requireStorable(member.getKey(), member.getValue(), unknown);
      }
    }
  }

  private void checkArray(
      Schema schema, JsonNode array, Place place, Map<Integer, ZohoError> faults) {
    if (schema.maximumItems().isPresent() && array.size() > schema.maximumItems().getAsInt()) {
      throw place.refuse(tooMany(schema, place, schema.maximumItems().getAsInt()));
    }
    if (array.size() < schema.minimumItems()) {
      throw place.refuse(Errors.mandatoryNotFound(place.details()));
    }
    boolean eachForItself = place.isRootArray() && schema.maximumItems().orElse(2) > 1;
    int index = 0;
    for (JsonNode element : array) {
      Place item = place.index(index);
      if (eachForItself) {
        checkItem(schema.items(), element, item, index, faults);
      } else {
        check(schema.items(), element, item, faults);
      }
      index++;
    }
  }

  private static ZohoError tooMany(Schema schema, Place place, int most) {
    return schema
        .tooManyCode()
        .map(code -> Errors.tooMany(code, most, schema.tooManyMessage().orElse("limit exceeded")))
        .orElseGet(
            () -> {
              Map<String, Object> details = place.details();
              details.put("maximum_length", most);
              return Errors.invalidData(details);
            });
  }

  /** What the contract leaves open is kept as it is, so there must be no text that cannot be. */
  private static void requireStorable(JsonNode value, Place place) {
    if (value.isString() && !isStorable(value.stringValue())) {
      throw place.refuse(Errors.invalidData(place.details()));
    }
    int index = 0;
    for (JsonNode element : value.isArray() ? value.values() : List.<JsonNode>of()) {
      requireStorable(element, place.index(index++));
    }
    for (Map.Entry<String, JsonNode> member : value.properties()) {
      requireStorable(member.getKey(), member.getValue(), place);
    }
  }

  private static void requireStorable(String key, JsonNode value, Place above) {
    if (!isStorable(key)) {
      throw above.refuse(Errors.invalidData(above.details()));
    }
    requireStorable(value, above.key(key));
  }

  /** Databases take no NUL, and half of a surrogate pair is no character at all. */
  private static boolean isStorable(String text) {
    return text.codePoints()
        .noneMatch(
            character -> character == 0 || Character.getType(character) == Character.SURROGATE);
  }

  private void checkText(Schema schema, String text, Place place) {
    if (!isStorable(text)) {
      throw place.refuse(Errors.invalidData(place.details()));
    }
    if (!schema.allowedValues().isEmpty() && !schema.allowedValues().contains(text)) {
      Map<String, Object> details = place.details();
      details.put("supported_values", List.copyOf(schema.allowedValues()));
      throw place.refuse(invalid(schema, details));
    }
    boolean impossible = schema.isIdentifier() && !Identifiers.isPossible(text);
    if (impossible
        || schema.pattern().filter(pattern -> !pattern.matcher(text).find()).isPresent()) {
      throw place.refuse(
          schema.isIdentifier()
              ? Errors.invalidId(place.details())
              : invalid(schema, place.details()));
    }
    int most = schema.maximumLength().orElse(Integer.MAX_VALUE);
    if (text.codePointCount(0, text.length()) > most) {
      Map<String, Object> details = place.details();
      details.put("maximum_length", most);
      throw place.refuse(Errors.invalidData(details));
    }
    if (schema.format().filter("date"::equals).isPresent() && !isDate(text)) {
      throw wrongType("date", place);
    }
  }

  private static ZohoError missing(Schema schema, Place place) {
    ZohoError missing = Errors.mandatoryNotFound(place.missingDetails());
    return schema.missingMessage().map(missing::withMessage).orElse(missing);
  }

  private static ZohoError invalid(Schema schema, Map<String, Object> details) {
    return schema
        .invalidMessage()
        .map(message -> Errors.invalidData(details, message))
        .orElseGet(() -> Errors.invalidData(details));
  }

  private static boolean isDate(String text) {
    try {
      LocalDate.parse(text);
      return true;
    } catch (DateTimeException malformed) {
      return false;
    }
  }

  private static void require(boolean ofRightType, Schema schema, Place place) {
    if (!ofRightType) {
      throw wrongType(schema, place);
    }
  }

  private static Refusal wrongType(Schema schema, Place place) {
    // Null where several types but not null are taken: there is no one type to name.
    return schema
        .type()
        .map(type -> wrongType(type, place))
        .orElseGet(() -> place.refuse(Errors.invalidData(place.details())));
  }

  private static Refusal wrongType(String type, Place place) {
    Map<String, Object> details = place.details();
    details.put(
        "expected_data_type",
        switch (type) {
          case "object" -> "jsonobject";
          case "array" -> "jsonarray";
          default -> type;
        });
    return place.refuse(Errors.invalidData(details));
  }

  /**
   * Where in the body a value stands.
   *
   * @param steps keys, and positions as numbers
   * @param rootIsKnown whether the contract knows the first of the keys
   */
  private record Place(List<Object> steps, boolean rootIsKnown) {

    /** Where keys stand that the contract does not know: below one it knows, or at the root. */
    Place ofUnknownKeys() {
      return new Place(steps, !steps.isEmpty());
    }

    Place key(String key) {
      return step(key);
    }

    Place index(int index) {
      return step(index);
    }

    private Place step(Object step) {
      List<Object> longer = new ArrayList<>(steps);
      longer.add(step);
      return new Place(List.copyOf(longer), rootIsKnown);
    }

    boolean isRootArray() {
      return steps.size() == 1;
    }

    /** Of no item below an unknown key: no answer has an array that is named after one. */
    Refusal refuse(ZohoError error) {
      return rootIsKnown && steps.size() >= IN_AN_ITEM
          ? Refusal.ofItem(steps.get(0).toString(), error)
          : Refusal.of(error);
    }

    Map<String, Object> details() {
      Map<String, Object> details = new LinkedHashMap<>();
      details.put("api_name", lastKey(steps));
      details.put("json_path", JsonPaths.of(steps));
      return details;
    }

    /**
     * As other details; a key that is missing in an object inside the item also names the object.
     */
    Map<String, Object> missingDetails() {
      Map<String, Object> details = details();
      List<Object> above = steps.subList(0, steps.size() - 1);
      if (above.size() > IN_AN_ITEM) {
        details.put("parent_api_name", lastKey(above));
      }
      return details;
    }

    private static String lastKey(List<Object> steps) {
      for (int index = steps.size() - 1; index >= 0; index--) {
        if (steps.get(index) instanceof String key) {
          return key;
        }
      }
      return "";
    }
  }
}
