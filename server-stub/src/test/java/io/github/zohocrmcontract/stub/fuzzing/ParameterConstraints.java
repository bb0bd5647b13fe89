package io.github.zohocrmcontract.stub.fuzzing;

import io.github.zohocrmcontract.stub.contract.Parameter;
import io.github.zohocrmcontract.stub.contract.Schema;
import java.util.ArrayList;
import java.util.List;

/** What the contract demands of parameters, each demand with a way to break it and no other. */
final class ParameterConstraints {

  private final List<Breach> breaches = new ArrayList<>();
  private final Draft draft;

  private ParameterConstraints(Draft draft) {
    this.draft = draft;
  }

  static List<Breach> of(Draft draft) {
    ParameterConstraints constraints = new ParameterConstraints(draft);
    draft.operation().parameters().stream()
        .filter(parameter -> !parameter.place().equals("path"))
        .forEach(constraints::add);
    for (int segment : draft.parameterSegments()) {
      if (draft.segments.get(segment).matches("[0-9]+")) {
        constraints.path(segment, "x");
        constraints.path(segment, "9999999999999999999");
      }
    }
    return constraints.breaches;
  }

  private void path(int segment, String value) {
    breaches.add(
        new Breach(value + " in segment " + segment, () -> draft.segments.set(segment, value)));
  }

  private void add(Parameter parameter) {
    Schema schema = parameter.schema();
    if (parameter.required()) {
      breaches.add(new Breach("no " + parameter.name(), () -> draft.removeQuery(parameter.name())));
    }
    switch (schema.type().orElse("string")) {
      case "integer" -> {
        value(parameter, "x");
        value(parameter, "1.5");
        value(parameter, "9".repeat(30));
        schema.minimum().ifPresent(least -> value(parameter, Long.toString(least - 1)));
        schema.maximum().ifPresent(most -> value(parameter, Long.toString(most + 1)));
      }
      case "boolean" -> value(parameter, "perhaps");
      case "array" -> {
        schema.maximumItems().ifPresent(most -> value(parameter, "1" + ",1".repeat(most)));
        if (schema.items().isIdentifier() || !schema.items().allowedValues().isEmpty()) {
          value(parameter, "x");
        }
      }
      default -> {
        if (!schema.allowedValues().isEmpty()) {
          value(parameter, "NoSuchValue");
        }
        if (schema.isIdentifier()) {
          value(parameter, "x");
        }
        if (schema.format().filter("date-time"::equals).isPresent()) {
          value(parameter, "yesterday");
        }
      }
    }
  }

  private void value(Parameter parameter, String value) {
    String shown = value.length() > 30 ? value.length() + " characters" : value;
    Runnable deed =
        parameter.place().equals("header")
            ? () -> draft.setHeader(parameter.name(), value)
            : () -> draft.setQuery(parameter.name(), value);
    breaches.add(new Breach(parameter.name() + "=" + shown, deed));
  }
}
