package io.github.zohocrmcontract.client.results;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a result or an error is about: an open map of whatever the server sent, and getters for the
 * keys that are documented.
 *
 * <p>A getter is empty when the key is missing or holds something else than documented; the map has
 * it all the same. Immutable.
 */
public final class Details {
  private static final Details NONE = new Details(Map.of());

  private final Map<String, Object> values;

  private Details(Map<String, Object> values) {
    this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /**
   * {@return details with these keys}
   *
   * @param values keys and values as JSON has them: texts, numbers, booleans, lists, maps and nulls
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Details of(Map<String, Object> values) {
    return values.isEmpty() ? NONE : new Details(values);
  }

  /** {@return details without a key} */
  public static Details none() {
    return NONE;
  }

  /** {@return every key that came, in the order in which it came; the map cannot be changed} */
  @JsonValue
  public Map<String, Object> values() {
    return values;
  }

  /**
   * {@return identifier of the object the result is about; with some errors the JSON path of the
   * key at fault}
   */
  public Optional<String> id() {
    return text("id");
  }

  /**
   * {@return identifier of the job that does what was asked for: {@code jobId} where users are
   * transferred and deleted, {@code job_id} where territories of records change}
   */
  public Optional<String> jobId() {
    return text("jobId").or(() -> text("job_id"));
  }

  /** {@return which segment of the path is at fault, counted from 0 after the version} */
  public OptionalInt resourcePathIndex() {
    return number("resource_path_index");
  }

  /** {@return name of the key or parameter at fault} */
  public Optional<String> apiName() {
    return text("api_name");
  }

  /** {@return where in the body the fault lies, for instance {@code $.users[0].email}} */
  public Optional<String> jsonPath() {
    return text("json_path");
  }

  /** {@return name of the object in which a key is missing} */
  public Optional<String> parentApiName() {
    return text("parent_api_name");
  }

  /** {@return name of the parameter at fault} */
  public Optional<String> paramName() {
    return text("param_name");
  }

  /** {@return JSON type that was expected} */
  public Optional<String> expectedDataType() {
    return text("expected_data_type");
  }

  /**
   * {@return why the user named cannot be used, for instance {@code deleted} or {@code inactive}}
   */
  public Optional<String> ownerStatus() {
    return text("owner_status");
  }

  /** {@return most entries or characters allowed} */
  public OptionalInt maximumLength() {
    return number("maximum_length");
  }

  /** {@return most that is allowed; read from a number or from a number written as text} */
  public OptionalInt limit() {
    return number("limit");
  }

  /** {@return permissions that the caller lacks; empty if the server named none} */
  public List<String> permissions() {
    return texts("permissions");
  }

  /** {@return values that would have been allowed; empty if the server named none} */
  public List<String> supportedValues() {
    return texts("supported_values");
  }

  private Optional<String> text(String key) {
    return values.get(key) instanceof String text ? Optional.of(text) : Optional.empty();
  }

  private OptionalInt number(String key) {
    Object value = values.get(key);
    if (value instanceof Number number) {
      return OptionalInt.of(number.intValue());
    }
    if (value instanceof String text && text.matches("-?[0-9]{1,9}")) {
      return OptionalInt.of(Integer.parseInt(text));
    }
    return OptionalInt.empty();
  }

  private List<String> texts(String key) {
    return values.get(key) instanceof List<?> list
        ? list.stream().filter(String.class::isInstance).map(String.class::cast).toList()
        : List.of();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Details that && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return Objects.hash(values);
  }

  @Override
  public String toString() {
    return values.toString();
  }
}
