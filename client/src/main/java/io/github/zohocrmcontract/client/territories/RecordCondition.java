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

  /** Begins a condition on the field of this name for programs. */
  public static Field where(String apiName) {
    return new Field(apiName, Optional.empty());
  }

  /** Begins a condition on the field of this name for programs and this identifier. */
  public static Field where(String apiName, String fieldId) {
    return new Field(apiName, Optional.of(fieldId));
  }

  /**
   * This condition and another; both must be met.
   *
   * @throws IllegalArgumentException if the two have more than 25 comparisons
   */
  public RecordCondition and(RecordCondition other) {
    return joined(AND, other);
  }

  /**
   * This condition or another; one must be met.
   *
   * @throws IllegalArgumentException if the two have more than 25 comparisons
   */
  public RecordCondition or(RecordCondition other) {
    return joined(OR, other);
  }

  /** The contract's model of this condition, a new one each time. */
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

    /** It is this. */
    public RecordCondition is(String value) {
      return compared("equal", NODES.stringNode(value));
    }

    /** It is something else. */
    public RecordCondition isNot(String value) {
      return compared("not_equal", NODES.stringNode(value));
    }

    /** This text is in it. */
    public RecordCondition contains(String text) {
      return compared("contains", NODES.stringNode(text));
    }

    /** This text is not in it. */
    public RecordCondition doesNotContain(String text) {
      return compared("not_contains", NODES.stringNode(text));
    }

    /** It starts with this text. */
    public RecordCondition startsWith(String text) {
      return compared("starts_with", NODES.stringNode(text));
    }

    /** It ends with this text. */
    public RecordCondition endsWith(String text) {
      return compared("ends_with", NODES.stringNode(text));
    }

    /** It is more than this. */
    public RecordCondition greaterThan(BigDecimal number) {
      return compared("greater_than", text(number));
    }

    /** It is more than this. */
    public RecordCondition greaterThan(long number) {
      return greaterThan(BigDecimal.valueOf(number));
    }

    /** It is less than this. */
    public RecordCondition lessThan(BigDecimal number) {
      return compared("less_than", text(number));
    }

    /** It is less than this. */
    public RecordCondition lessThan(long number) {
      return lessThan(BigDecimal.valueOf(number));
    }

    /** It is between the two, presumably with both. */
    public RecordCondition between(String from, String until) {
      return compared("between", NODES.arrayNode().add(from).add(until));
    }

    /**
     * It lies in a span of time that has a name, such as {@code THISMONTH}. The documents name the
     * spans, but do not show such a condition; the name is sent as it stands.
     */
    public RecordCondition during(String span) {
      return compared("between", NODES.stringNode(span));
    }

    /** Any other comparison, with a value of any kind. */
    public RecordCondition compared(String comparator, JsonNode value) {
      return new RecordCondition(
          Optional.of(new Comparison(this, comparator, value)), "", List.of());
    }

    private static JsonNode text(BigDecimal number) {
      return NODES.stringNode(number.toPlainString());
    }
  }
}
