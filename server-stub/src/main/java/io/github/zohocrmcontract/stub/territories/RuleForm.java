package io.github.zohocrmcontract.stub.territories;

import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * The form of a rule: a comparison of a field with a value, or several rules joined by an operator.
 * What is compared, and whether field, comparator and value go together, is not looked at; the
 * sandbox does not know the fields of records.
 */
final class RuleForm {

  /** Most comparisons that a rule holds, counted over all its groups. */
  static final int MOST_COMPARISONS = 25;

  private static final String GROUP = "group";
  private static final Set<String> OPERATORS = Set.of("AND", "OR");

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

  private static boolean isGroup(JsonNode rule) {
    String operator = rule.path("group_operator").asString("").toUpperCase(Locale.ROOT);
    JsonNode members = rule.get(GROUP);
    return OPERATORS.contains(operator)
        && !rule.has("comparator")
        && !members.isEmpty()
        && members.valueStream().allMatch(RuleForm::isRule);
  }

  private static boolean isComparison(JsonNode rule) {
    return rule.hasNonNull("comparator")
        && rule.path("field").hasNonNull("api_name")
        && rule.hasNonNull("value")
        && !rule.has("group_operator");
  }
}
