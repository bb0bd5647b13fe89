package io.github.zohocrmcontract.stub.territories.administration;

import io.github.zohocrmcontract.stub.refusals.Errors;
import io.github.zohocrmcontract.stub.refusals.ZohoError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * The form of a rule: a comparison of a field with a value, or several rules joined by an operator.
 * Whether field, comparator and value go together is not looked at; the sandbox does not know the
 * fields of records.
 */
final class RuleForm {

  /** Most comparisons that a rule holds, counted over all its groups. */
  static final int MOST_COMPARISONS = 25;

  /** Most characters of a rule as JSON; more are not kept. */
  static final int MOST_CHARACTERS = 1_000_000;

  private static final String GROUP = "group";
  private static final String COMPARATOR = "comparator";
  private static final String FIELD = "field";
  private static final String API_NAME = "api_name";
  private static final Set<String> OPERATORS = Set.of("AND", "OR");
  private static final List<String> COMPARATORS =
      List.of(
          "equal",
          "not_equal",
          "contains",
          "not_contains",
          "starts_with",
          "ends_with",
          "less_equal",
          "between",
          "greater_than",
          "less_than");
  private static final Pattern FIELD_NAME = Pattern.compile("[A-Za-z$][A-Za-z0-9_$.]*");

  private RuleForm() {}

  /** Whether this is a rule. */
  static boolean isRule(JsonNode rule) {
    return rule.has(GROUP) ? isGroup(rule) : isComparison(rule);
  }

  /** How many comparisons a rule holds. */
  static int comparisons(JsonNode rule) {
    return rule.has(GROUP)
        ? rule.get(GROUP).valueStream().mapToInt(RuleForm::comparisons).sum()
        : 1;
  }

  /**
   * The first comparison of a rule that compares what is no field, or in a way that there is not.
   *
   * @param path where in the body the rule stands
   */
  static Optional<ZohoError> impossible(JsonNode rule, String path) {
    if (rule.has(GROUP)) {
      JsonNode members = rule.get(GROUP);
      return IntStream.range(0, members.size())
          .mapToObj(index -> impossible(members.get(index), path + "." + GROUP + "[" + index + "]"))
          .flatMap(Optional::stream)
          .findFirst();
    }
    if (!FIELD_NAME.matcher(rule.get(FIELD).get(API_NAME).asString()).matches()) {
      return Optional.of(
          Errors.notSupported(
              details(API_NAME, path + "." + FIELD + "." + API_NAME),
              "The given field api_name is not supported in criteria"));
    }
    if (!COMPARATORS.contains(rule.get(COMPARATOR).asString())) {
      Map<String, Object> details = details(COMPARATOR, path + "." + COMPARATOR);
      details.put("supported_values", COMPARATORS);
      return Optional.of(
          Errors.dependentMismatch(
              details, "The comparator is not compatible with the given field"));
    }
    return Optional.empty();
  }

  private static Map<String, Object> details(String key, String path) {
    return new LinkedHashMap<>(Map.of(API_NAME, key, "json_path", path));
  }

  private static boolean isGroup(JsonNode rule) {
    String operator = rule.path("group_operator").asString("").toUpperCase(Locale.ROOT);
    JsonNode members = rule.get(GROUP);
    return OPERATORS.contains(operator)
        && !rule.has(COMPARATOR)
        && !members.isEmpty()
        && members.valueStream().allMatch(RuleForm::isRule);
  }

  private static boolean isComparison(JsonNode rule) {
    return rule.hasNonNull(COMPARATOR)
        && rule.path(FIELD).hasNonNull(API_NAME)
        && rule.hasNonNull("value")
        && !rule.has("group_operator");
  }
}
