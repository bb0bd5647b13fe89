package io.github.zohocrmcontract.client.territories;

import io.github.zohocrmcontract.client.model.Criteria;
import io.github.zohocrmcontract.client.model.CriteriaField;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A condition on records, from which a territory's rules are made: {@code
 * RecordCondition.where("Annual_Revenue").greaterThan(1000).and(RecordCondition.where("City")
 * .is("Chennai")).toCriteria()}. Immutable.
 */
public final class RecordCondition {

  /** Most comparisons in one condition, counted over all groups. */
  public static final int MOST_COMPARISONS = 25;

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String AND = "AND";
  private static final String OR = "OR";

  private final Optional<Comparison> comparison;
  private final String operator;
  private final List<RecordCondition> parts;

  /** A field compared with a value. */
  private record Comparison(Field field, String comparator, JsonNode value) {}

  private RecordCondition(
      Optional<Comparison> comparison, String operator, List<RecordCondition> parts) {
    this.comparison = comparison;
    this.operator = operator;
    this.parts = parts;
  }

  /**
   * Begins a condition on the field of this name for programs.
   *
   * @param apiName API name of the field, such as {@code Annual_Revenue}
   * @return the field, to be compared
   */
  public static Field where(String apiName) {
    return new Field(apiName, Optional.empty());
  }

  /**
   * Begins a condition on the field of this name for programs and this identifier.
   *
   * @param apiName API name of the field, such as {@code Annual_Revenue}
   * @param fieldId identifier of the field
   * @return the field, to be compared
   */
  public static Field where(String apiName, String fieldId) {
    return new Field(apiName, Optional.of(fieldId));
  }

  /**
   * {@return this condition and another; both must be met}
   *
   * @param other the other condition
   * @throws IllegalArgumentException if the two have more than 25 comparisons
   */
  public RecordCondition and(RecordCondition other) {
    return joined(AND, other);
  }

  /**
   * {@return this condition or another; one must be met}
   *
   * @param other the other condition
   * @throws IllegalArgumentException if the two have more than 25 comparisons
   */
  public RecordCondition or(RecordCondition other) {
    return joined(OR, other);
  }

  /** {@return the contract's model of this condition, a new one each time} */
  public Criteria toCriteria() {
    return comparison
        .map(RecordCondition::criteria)
        .orElseGet(
            () ->
                new Criteria()
                    .groupOperator(operator)
                    .group(parts.stream().map(RecordCondition::toCriteria).toList()));
  }

  private RecordCondition joined(String joinedBy, RecordCondition other) {
    int comparisons = comparisons() + other.comparisons();
    if (comparisons > MOST_COMPARISONS) {
      throw new IllegalArgumentException(
          "A condition has at most "
              + MOST_COMPARISONS
              + " comparisons, and this one would have "
              + comparisons
              + ".");
    }
    List<RecordCondition> all =
        Stream.concat(partsIfJoinedBy(joinedBy), other.partsIfJoinedBy(joinedBy)).toList();
    return new RecordCondition(Optional.empty(), joinedBy, all);
  }

  private Stream<RecordCondition> partsIfJoinedBy(String joinedBy) {
    return operator.equals(joinedBy) ? parts.stream() : Stream.of(this);
  }

  private int comparisons() {
    return comparison.isPresent() ? 1 : parts.stream().mapToInt(RecordCondition::comparisons).sum();
  }

  private static Criteria criteria(Comparison comparison) {
    CriteriaField field = new CriteriaField().apiName(comparison.field().apiName());
    comparison.field().id().ifPresent(field::id);
    return new Criteria()
        .field(field)
        .comparator(comparison.comparator())
        .value(comparison.value());
  }

  /**
   * A field that is to be compared. Which comparisons go with which type of field is not documented
   * for all types. Numbers travel as text, as the documents show them.
   *
   * @param apiName its name for programs, such as {@code Annual_Revenue}
   * @param id its identifier, which can be left out
   */
  public record Field(String apiName, Optional<String> id) {

    /**
     * It is this.
     *
     * @param value the value
     * @return the condition
     */
    public RecordCondition is(String value) {
      return compared("equal", NODES.stringNode(value));
    }

    /**
     * It is something else.
     *
     * @param value the value
     * @return the condition
     */
    public RecordCondition isNot(String value) {
      return compared("not_equal", NODES.stringNode(value));
    }

    /**
     * This text is in it.
     *
     * @param text the text
     * @return the condition
     */
    public RecordCondition contains(String text) {
      return compared("contains", NODES.stringNode(text));
    }

    /**
     * This text is not in it.
     *
     * @param text the text
     * @return the condition
     */
    public RecordCondition doesNotContain(String text) {
      return compared("not_contains", NODES.stringNode(text));
    }

    /**
     * It starts with this text.
     *
     * @param text the text
     * @return the condition
     */
    public RecordCondition startsWith(String text) {
      return compared("starts_with", NODES.stringNode(text));
    }

    /**
     * It ends with this text.
     *
     * @param text the text
     * @return the condition
     */
    public RecordCondition endsWith(String text) {
      return compared("ends_with", NODES.stringNode(text));
    }

    /**
     * It is more than this.
     *
     * @param number number to compare with
     * @return the condition
     */
    public RecordCondition greaterThan(BigDecimal number) {
      return compared("greater_than", text(number));
    }

    /**
     * It is more than this.
     *
     * @param number number to compare with
     * @return the condition
     */
    public RecordCondition greaterThan(long number) {
      return greaterThan(BigDecimal.valueOf(number));
    }

    /**
     * It is less than this.
     *
     * @param number number to compare with
     * @return the condition
     */
    public RecordCondition lessThan(BigDecimal number) {
      return compared("less_than", text(number));
    }

    /**
     * It is less than this.
     *
     * @param number number to compare with
     * @return the condition
     */
    public RecordCondition lessThan(long number) {
      return lessThan(BigDecimal.valueOf(number));
    }

    /**
     * It is between the two, presumably with both.
     *
     * @param from the least value
     * @param until the greatest value
     * @return the condition
     */
    public RecordCondition between(String from, String until) {
      return compared("between", NODES.arrayNode().add(from).add(until));
    }

    /**
     * It lies in a span of time that has a name, such as {@code THISMONTH}. The documents name the
     * spans, but do not show such a condition; the name is sent as it stands.
     *
     * @param span name of the span
     * @return the condition
     */
    public RecordCondition during(String span) {
      return compared("between", NODES.stringNode(span));
    }

    /**
     * Any other comparison, with a value of any kind.
     *
     * @param comparator the word for the comparison, sent as it stands
     * @param value the value
     * @return the condition
     */
    public RecordCondition compared(String comparator, JsonNode value) {
      return new RecordCondition(
          Optional.of(new Comparison(this, comparator, value)), "", List.of());
    }

    private static JsonNode text(BigDecimal number) {
      return NODES.stringNode(number.toPlainString());
    }
  }
}
