package io.github.zohocrmcontract.spec.changes;

import io.swagger.v3.oas.models.media.Schema;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.openapitools.openapidiff.core.model.Changed;
import org.openapitools.openapidiff.core.model.ChangedList;
import org.openapitools.openapidiff.core.model.ChangedSchema;

/**
 * Walks through a changed schema, and the schemas inside it.
 *
 * <p>It is stricter than openapi-diff where generated code would change: a key that is gone, or an
 * answer that can be null now, breaks.
 */
final class SchemaChanges {

  enum Direction {
    /** What a caller writes. */
    REQUEST,
    /** What a caller reads. */
    ANSWER
  }

  private static final String OPEN_VALUES = "x-extensible-enum";

  private final Sentences sentences;
  private final Direction direction;

  /** Schemas can hold themselves; what is in two places of a body is told once. */
  private final Set<ChangedSchema> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  SchemaChanges(Sentences sentences, Direction direction) {
    this.sentences = sentences;
    this.direction = direction;
  }

  void add(ChangedSchema changed, String place) {
    if (changed == null || !seen.add(changed)) {
      return;
    }
    form(changed, place);
    keys(changed, place);
    otherKeys(changed, place);
    values(changed, place);
    limits(changed, place);
    changed.getChangedProperties().forEach((key, property) -> add(property, inside(place, key)));
    add(changed.getItems(), place + " (each entry)");
    add(changed.getAddProp(), place + " (each other key)");
    if (changed.getOneOfSchema() != null && changed.getOneOfSchema().isDifferent()) {
      sentences.add(changed.getOneOfSchema().isIncompatible(), "%s has other choices.", place);
      changed
          .getOneOfSchema()
          .getChanged()
          .forEach((name, choice) -> add(choice, place + " (as " + name + ")"));
    }
  }

  private static String inside(String place, String key) {
    return place.endsWith("`")
        ? place.substring(0, place.length() - 1) + "." + key + "`"
        : place + ": `" + key + "`";
  }

  private void form(ChangedSchema changed, String place) {
    Schema<?> before = changed.getOldSchema();
    Schema<?> after = changed.getNewSchema();
    if (changed.isChangedType() || changed.isChangeFormat()) {
      sentences.add(true, "%s is of type %s, not %s.", place, typeOf(after), typeOf(before));
    }
    if (changed.getNullable() != null && changed.getNullable().isDifferent()) {
      boolean nullable = Boolean.TRUE.equals(changed.getNullable().getRight());
      sentences.add(
          nullable == (direction == Direction.ANSWER),
          "%s can %s be null.",
          place,
          nullable ? "now" : "no longer");
    }
    if (changed.isChangeDeprecated()) {
      sentences.add(false, "%s is deprecated.", place);
    }
    if (changed.isDiscriminatorPropertyChanged()) {
      sentences.add(true, "%s has another discriminator.", place);
    }
  }

  private void keys(ChangedSchema changed, String place) {
    List<String> required = requiredOf(changed.getNewSchema());
    changed
        .getMissingProperties()
        .keySet()
        .forEach(key -> sentences.add(true, "%s is gone.", inside(place, key)));
    for (String key : changed.getIncreasedProperties().keySet()) {
      boolean demanded = direction == Direction.REQUEST && required.contains(key);
      sentences.add(demanded, "%s is new%s.", inside(place, key), demanded ? " and required" : "");
    }
    if (changed.getRequired() == null) {
      return;
    }
    Predicate<String> existed = key -> !changed.getIncreasedProperties().containsKey(key);
    changed.getRequired().getIncreased().stream()
        .filter(existed)
        .forEach(
            key ->
                sentences.add(
                    direction == Direction.REQUEST, "%s is now required.", inside(place, key)));
    changed.getRequired().getMissing().stream()
        .filter(key -> !changed.getMissingProperties().containsKey(key))
        .forEach(
            key ->
                sentences.add(
                    direction == Direction.ANSWER,
                    "%s is no longer required.",
                    inside(place, key)));
  }

  /** Whoever sends keys of their own, or holds answers with new ones to it, breaks on closing. */
  private void otherKeys(ChangedSchema changed, String place) {
    boolean closed = ClosedObjects.isClosed(changed.getNewSchema());
    if (changed.getOldSchema() == null
        || changed.getNewSchema() == null
        || closed == ClosedObjects.isClosed(changed.getOldSchema())) {
      return;
    }
    if (closed) {
      sentences.add(true, "%s can no longer have keys that are not described.", place);
    } else {
      sentences.add(
          direction == Direction.ANSWER, "%s can have keys that are not described, too.", place);
    }
  }

  private void values(ChangedSchema changed, String place) {
    closedValues(changed, place);
    List<?> before = openValuesOf(changed.getOldSchema());
    List<?> after = openValuesOf(changed.getNewSchema());
    after.stream()
        .filter(value -> !before.contains(value))
        .forEach(value -> sentences.add(false, "%s is known to be `%s`, too.", place, value));
    before.stream()
        .filter(value -> !after.contains(value))
        .forEach(value -> sentences.add(false, "%s is no longer known to be `%s`.", place, value));
  }

  private void closedValues(ChangedSchema changed, String place) {
    ChangedList<?> values = changed.getEnumeration();
    if (values == null || !values.isDifferent()) {
      return;
    }
    if (values.getOldValue().isEmpty()) {
      // A reader's generated code gets another type; a writer may send less.
      sentences.add(true, "%s can only be %s now.", place, values.getNewValue());
    } else if (values.getNewValue().isEmpty()) {
      sentences.add(direction == Direction.ANSWER, "%s can be any value now.", place);
    } else {
      for (Object value : values.getMissing()) {
        sentences.add(direction == Direction.REQUEST, "%s is no longer `%s`.", place, value);
      }
      for (Object value : values.getIncreased()) {
        sentences.add(direction == Direction.ANSWER, "%s can be `%s`, too.", place, value);
      }
    }
  }

  private void limits(ChangedSchema changed, String place) {
    limit(changed.getMaxLength(), "maxLength", place);
    limit(changed.getMinLength(), "minLength", place);
    limit(changed.getNumericRange(), "range", place);
    limit(changed.getMultipleOf(), "multipleOf", place);
    limit(changed.getMaxItems(), "maxItems", place);
    limit(changed.getMinItems(), "minItems", place);
    limit(changed.getUniqueItems(), "uniqueItems", place);
    limit(changed.getPattern(), "pattern", place);
    limit(changed.getReadOnly(), "readOnly", place);
    limit(changed.getWriteOnly(), "writeOnly", place);
  }

  private void limit(Changed changed, String name, String place) {
    if (changed != null && changed.isDifferent()) {
      sentences.add(changed.isIncompatible(), "%s has another %s.", place, name);
    }
  }

  private static String typeOf(Schema<?> schema) {
    if (schema == null) {
      return "nothing";
    }
    String type = Objects.toString(schema.getType(), "anything");
    return schema.getFormat() == null ? type : type + " (" + schema.getFormat() + ")";
  }

  private static List<String> requiredOf(Schema<?> schema) {
    return schema == null || schema.getRequired() == null ? List.of() : schema.getRequired();
  }

  private static List<?> openValuesOf(Schema<?> schema) {
    return schema != null
            && schema.getExtensions() != null
            && schema.getExtensions().get(OPEN_VALUES) instanceof List<?> values
        ? values
        : List.of();
  }
}
