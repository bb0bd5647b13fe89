package io.github.zohocrmcontract.stub.territories;

import io.github.zohocrmcontract.stub.refusals.Errors;
import io.github.zohocrmcontract.stub.refusals.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the parameter {@code filters}, a condition on territories in JSON. */
public final class TerritoryFilters {

  private static final String PARAMETER = "filters";
  private static final String FIELD = "field";
  private static final String API_NAME = "api_name";
  private static final String COMPARATOR = "comparator";
  private static final String VALUE = "value";
  private static final FilterableKey CREATOR = identifier(each -> each.created().user());
  private static final FilterableKey CHANGER = identifier(each -> each.modified().user());

  /** The documented keys, and two that are spelt like their sisters {@code manager.id}. */
  private static final Map<String, FilterableKey> KEYS =
      Map.ofEntries(
          Map.entry("id", identifier(Territory::id)),
          Map.entry("reporting_to.id", new FilterableKey.Identifier(Territory::parent)),
          Map.entry("manager.id", new FilterableKey.Identifier(Territory::manager)),
          Map.entry(
              "permission_type",
              new FilterableKey.Choice(
                  List.of("read_only", "read_write_delete"), Territory::permissionType)),
          Map.entry("created_by", CREATOR),
          Map.entry("created_by.id", CREATOR),
          Map.entry("modified_by", CHANGER),
          Map.entry("modified_by.id", CHANGER),
          Map.entry("name", new FilterableKey.Text(Territory::name)),
          Map.entry("created_time", new FilterableKey.Time(each -> each.created().at())),
          Map.entry("modified_time", new FilterableKey.Time(each -> each.modified().at())));

  private final JsonMapper json;

  /** Reads with this mapper. */
  public TerritoryFilters(JsonMapper json) {
    this.json = json;
  }

  /**
   * The condition that the parameter puts.
   *
   * @throws Refusal if it is none that can be put
   */
  public Predicate<Territory> read(String text) {
    JsonNode filter = object(text);
    for (String key : List.of("group", "group_operator")) {
      if (filter.has(key)) {
        throw Refusal.of(
            Errors.notSupported(details(key, "$." + key), "A filter takes one condition only"));
      }
    }
    String name = fieldName(filter);
    String comparator = comparator(filter);
    JsonNode value = filter.path(VALUE);
    if (value.isMissingNode() || value.isNull()) {
      throw missing(VALUE);
    }
    return condition(name, comparator, value);
  }

  private static Predicate<Territory> condition(String name, String comparator, JsonNode value) {
    FilterableKey key = KEYS.get(name);
    if (key == null) {
      throw Refusal.of(
          Errors.invalidData(
              Map.of("param_name", PARAMETER),
              "The given api_name(" + name + ") is not supported"));
    }
    if (!key.comparators().contains(comparator)) {
      Map<String, Object> details = details(COMPARATOR, "$.comparator");
      details.put("supported_values", key.comparators());
      throw Refusal.of(
          Errors.dependentMismatch(
              details, "The comparator is not compatible with the given field"));
    }
    return key.condition(comparator, value)
        .orElseThrow(
            () ->
                Refusal.of(
                    Errors.dependentMismatch(
                        details(VALUE, "$.value"),
                        "The value is not compatible with the given field")));
  }

  private JsonNode object(String text) {
    try {
      JsonNode filter = json.readTree(text);
      if (filter.isObject()) {
        return filter;
      }
    } catch (JacksonException malformed) {
      // Answered below: what is no JSON is no object either.
    }
    throw Refusal.of(Errors.parameterOfWrongType(PARAMETER, "jsonobject"));
  }

  private static String fieldName(JsonNode filter) {
    JsonNode field = filter.path(FIELD);
    if (field.isMissingNode() || field.isNull()) {
      throw Refusal.of(
          Errors.invalidData(Map.of("param_name", PARAMETER), "Specify Atleast one field"));
    }
    if (!field.isObject()) {
      throw wrongType(details(FIELD, "$.field"), "jsonobject");
    }
    Map<String, Object> details = details(API_NAME, "$.field.api_name");
    JsonNode name = field.path(API_NAME);
    if (name.isMissingNode() || name.isNull()) {
      throw Refusal.of(Errors.mandatoryNotFound(details));
    }
    return text(name, details);
  }

  private static String comparator(JsonNode filter) {
    JsonNode comparator = filter.path(COMPARATOR);
    if (comparator.isMissingNode() || comparator.isNull()) {
      throw missing(COMPARATOR);
    }
    return text(comparator, details(COMPARATOR, "$.comparator"));
  }

  private static String text(JsonNode value, Map<String, Object> details) {
    if (!value.isString()) {
      throw wrongType(details, "string");
    }
    return value.stringValue();
  }

  private static Refusal wrongType(Map<String, Object> details, String expected) {
    details.put("expected_data_type", expected);
    return Refusal.of(Errors.invalidData(details));
  }

  private static Refusal missing(String key) {
    return Refusal.of(
        Errors.expectedFieldMissing(
            Map.of(
                "expected_fields",
                List.of(Map.of(API_NAME, key, "json_path", "$." + key)),
                "param_name",
                PARAMETER)));
  }

  private static Map<String, Object> details(String key, String path) {
    Map<String, Object> details = new LinkedHashMap<>();
    details.put(API_NAME, key);
    details.put("json_path", path);
    details.put("param_name", PARAMETER);
    return details;
  }

  private static FilterableKey identifier(ToLongFunction<Territory> of) {
    return new FilterableKey.Identifier(territory -> OptionalLong.of(of.applyAsLong(territory)));
  }
}
