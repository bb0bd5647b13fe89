package io.github.zohocrmcontract.site.text;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes JSON for people, and the same values as literals of languages that differ from JSON in a
 * few words only.
 *
 * @param indent blanks a level
 * @param yes the word for true
 * @param no the word for false
 * @param nothing the word for null
 */
public record Json(int indent, String yes, String no, String nothing) {

  /** JSON itself. */
  public static final Json PLAIN = new Json(2, "true", "false", "null");

  /** Literals of Python. */
  public static final Json PYTHON = new Json(4, "True", "False", "None");

  private static final int SHORT = 72;

  /** The value, with lists and objects on one line where they are short. */
  public String write(JsonNode value) {
    return write(value, 0);
  }

  private String write(JsonNode value, int depth) {
    if (value.isObject() || value.isArray()) {
      String line = inALine(value);
      return line.length() + depth * indent <= SHORT ? line : inLines(value, depth);
    }
    return scalar(value);
  }

  private String inLines(JsonNode value, int depth) {
    String margin = "\n" + " ".repeat((depth + 1) * indent);
    List<String> parts =
        value.isObject()
            ? value.properties().stream()
                .map(entry -> named(entry, write(entry.getValue(), depth + 1)))
                .toList()
            : value.valueStream().map(entry -> write(entry, depth + 1)).toList();
    String end = "\n" + " ".repeat(depth * indent);
    return opening(value) + margin + String.join("," + margin, parts) + end + closing(value);
  }

  private String inALine(JsonNode value) {
    if (value.isObject()) {
      List<String> parts =
          value.properties().stream()
              .map(entry -> named(entry, inALine(entry.getValue())))
              .toList();
      return "{" + String.join(", ", parts) + "}";
    }
    if (value.isArray()) {
      return "[" + String.join(", ", value.valueStream().map(this::inALine).toList()) + "]";
    }
    return scalar(value);
  }

  private static String named(Map.Entry<String, JsonNode> entry, String value) {
    return quoted(entry.getKey()) + ": " + value;
  }

  private String scalar(JsonNode value) {
    if (value.isBoolean()) {
      return value.asBoolean() ? yes : no;
    }
    return value.isNull() ? nothing : value.toString();
  }

  private static String quoted(String text) {
    return JsonMapper.shared().writeValueAsString(text);
  }

  private static String opening(JsonNode value) {
    return value.isObject() ? "{" : "[";
  }

  private static String closing(JsonNode value) {
    return value.isObject() ? "}" : "]";
  }
}
