package io.github.zohocrmcontract.stub.faults;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Faults in words, as a header carries them: a name, and what belongs to it.
 *
 * <pre>
 * fault     = name *( ";" key "=" value )
 * error     ; code=NO_PERMISSION [; example=NoPermission] [; moment=before|after]
 * latency   ; milliseconds=1500 [; moment=before|after]
 * reset     [; moment=before|after]
 * cut-off   [; bytes=20] [; moment=before|after]
 * bad-gateway [; moment=before|after]
 * unknown-key
 * unknown-value [; key=status]
 * partial-failure [; code=INVALID_DATA] [; positions=1,3]
 * </pre>
 *
 * Blanks around words make no difference.
 */
public final class FaultText {

  private static final String CODE = "code";
  private static final String EXAMPLE = "example";
  private static final String MOMENT = "moment";
  private static final String MILLISECONDS = "milliseconds";
  private static final String BYTES = "bytes";
  private static final String KEY = "key";
  private static final String POSITIONS = "positions";

  private FaultText() {}

  /**
   * Reads a fault that strikes whatever it is attached to.
   *
   * @throws IllegalArgumentException with a sentence for the caller, if the text says nothing known
   */
  public static Fault parse(String text) {
    String[] parts = text.split(";");
    // Of nothing but separators no part is left.
    String name = parts.length == 0 ? "" : parts[0].trim().toLowerCase(Locale.ROOT);
    Map<String, String> values = new LinkedHashMap<>();
    for (int index = 1; index < parts.length; index++) {
      String[] sides = parts[index].split("=", 2);
      if (sides.length < 2 || values.put(sides[0].trim(), sides[1].trim()) != null) {
        throw new IllegalArgumentException(
            "\"" + parts[index].trim() + "\" is no key=value, or stands there twice.");
      }
    }
    Fault fault = fault(name, values);
    Fault timed =
        Optional.ofNullable(values.remove(MOMENT))
            .map(moment -> fault.at(moment(moment)))
            .orElse(fault);
    if (!values.isEmpty()) {
      throw new IllegalArgumentException(
          name + " has no " + String.join(", no ", values.keySet()) + ".");
    }
    return timed;
  }

  private static Fault fault(String name, Map<String, String> values) {
    Optional<String> code =
        Optional.ofNullable(name.matches("error|partial-failure") ? values.remove(CODE) : null);
    return switch (name) {
      case "error" ->
          Fault.of(
              new Effect.Answering(
                  code.orElseThrow(() -> missing(name, CODE, "NO_PERMISSION")),
                  Optional.ofNullable(values.remove(EXAMPLE))),
              Moment.BEFORE);
      case "latency" ->
          Fault.latency(
              Duration.ofMillis(
                  number(
                      Optional.ofNullable(values.remove(MILLISECONDS))
                          .orElseThrow(() -> missing(name, MILLISECONDS, "1500")))));
      case "reset" -> Fault.reset();
      case "cut-off" ->
          Optional.ofNullable(values.remove(BYTES))
              .map(bytes -> Fault.cutOffAfter(number(bytes)))
              .orElseGet(Fault::cutOff);
      case "bad-gateway" -> Fault.badGateway();
      case "unknown-key" -> Fault.unknownKey();
      case "unknown-value" ->
          Fault.of(new Effect.UnknownValue(Optional.ofNullable(values.remove(KEY))), Moment.AFTER);
      case "partial-failure" ->
          Fault.of(
              new Effect.PartialFailure(code, positions(values.remove(POSITIONS))), Moment.BEFORE);
      default ->
          throw new IllegalArgumentException(
              "There is no fault \""
                  + name
                  + "\". Give error, latency, reset, cut-off, bad-gateway, unknown-key,"
                  + " unknown-value or partial-failure.");
    };
  }

  private static IllegalArgumentException missing(String name, String key, String example) {
    return new IllegalArgumentException(
        name + " needs " + key + ", for instance " + name + ";" + key + "=" + example + ".");
  }

  private static Moment moment(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "before" -> Moment.BEFORE;
      case "after" -> Moment.AFTER;
      default ->
          throw new IllegalArgumentException(
              "\"" + text + "\" is no moment. Give before or after.");
    };
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException noNumber) {
      throw new IllegalArgumentException("\"" + text + "\" is no number.", noNumber);
    }
  }

  private static Set<Integer> positions(String text) {
    if (text == null) {
      return Set.of();
    }
    return Set.copyOf(Arrays.stream(text.split(",")).map(each -> number(each.trim())).toList());
  }

  /** Writes effect and moment, so that {@link #parse} reads them again. */
  static String write(Fault fault) {
    String moment = "; moment=" + fault.moment().name().toLowerCase(Locale.ROOT);
    Effect effect = fault.effect();
    if (effect instanceof Effect.Answering error) {
      return "error; code=" + error.code() + optional(EXAMPLE, error.example()) + moment;
    } else if (effect instanceof Effect.Latency latency) {
      return "latency; milliseconds=" + latency.delay().toMillis() + moment;
    } else if (effect instanceof Effect.Reset) {
      return "reset" + moment;
    } else if (effect instanceof Effect.CutOff cutOff) {
      OptionalInt bytes = cutOff.bytes();
      return "cut-off" + (bytes.isPresent() ? "; bytes=" + bytes.getAsInt() : "") + moment;
    } else if (effect instanceof Effect.BadGateway) {
      return "bad-gateway" + moment;
    } else if (effect instanceof Effect.UnknownKey) {
      return "unknown-key";
    } else if (effect instanceof Effect.UnknownValue value) {
      return "unknown-value" + optional(KEY, value.key());
    } else if (effect instanceof Effect.PartialFailure partial) {
      String positions =
          new TreeSet<>(partial.positions())
              .stream().map(String::valueOf).collect(Collectors.joining(","));
      return "partial-failure"
          + optional(CODE, partial.code())
          + (positions.isEmpty() ? "" : "; " + POSITIONS + "=" + positions);
    }
    throw new IllegalStateException("Unknown: " + effect);
  }

  private static String optional(String key, Optional<String> value) {
    return value.map(each -> "; " + key + "=" + each).orElse("");
  }
}
