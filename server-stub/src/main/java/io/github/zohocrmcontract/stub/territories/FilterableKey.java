package io.github.zohocrmcontract.stub.territories;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** A key by which territories can be filtered, and how its values are compared. */
sealed interface FilterableKey {

  String EQUAL = "equal";
  String NOT_EQUAL = "not_equal";
  List<String> EQUAL_OR_NOT = List.of(EQUAL, NOT_EQUAL);

  /** The comparators that go with the key. */
  List<String> comparators();

  /**
   * The condition that a filter puts.
   *
   * @param comparator one of those that go with the key
   * @return empty if the value does not go with the key
   */
  Optional<Predicate<Territory>> condition(String comparator, JsonNode value);

  /**
   * The identifier of the territory or of another object, which may be missing; a missing one is
   * equal to none.
   */
  record Identifier(Function<Territory, OptionalLong> of) implements FilterableKey {

    @Override
    public List<String> comparators() {
      return EQUAL_OR_NOT;
    }

    @Override
    public Optional<Predicate<Territory>> condition(String comparator, JsonNode value) {
      String text = value.asString("");
      if (!text.matches("[0-9]{1,19}")) {
        return Optional.empty();
      }
      Predicate<Territory> equal =
          territory -> {
            OptionalLong identifier = of.apply(territory);
            return identifier.isPresent() && text.equals(Long.toString(identifier.getAsLong()));
          };
      return Optional.of(comparator.equals(EQUAL) ? equal : equal.negate());
    }
  }

  /** One of several words. */
  record Choice(List<String> words, Function<Territory, String> of) implements FilterableKey {

    @Override
    public List<String> comparators() {
      return EQUAL_OR_NOT;
    }

    @Override
    public Optional<Predicate<Territory>> condition(String comparator, JsonNode value) {
      String word = value.asString("");
      if (!words.contains(word)) {
        return Optional.empty();
      }
      Predicate<Territory> equal = territory -> of.apply(territory).equals(word);
      return Optional.of(comparator.equals(EQUAL) ? equal : equal.negate());
    }
  }

  /** Text, compared without regard to capitals. */
  record Text(Function<Territory, String> of) implements FilterableKey {

    @Override
    public List<String> comparators() {
      return List.of(EQUAL, NOT_EQUAL, "contains", "not_contains", "starts_with", "ends_with");
    }

    @Override
    public Optional<Predicate<Territory>> condition(String comparator, JsonNode value) {
      if (!value.isString()) {
        return Optional.empty();
      }
      String wanted = lower(value.stringValue());
      BiPredicate<String, String> comparison = comparison(comparator);
      return Optional.of(territory -> comparison.test(lower(of.apply(territory)), wanted));
    }

    private static BiPredicate<String, String> comparison(String comparator) {
      BiPredicate<String, String> equal = String::equals;
      BiPredicate<String, String> contains = String::contains;
      return switch (comparator) {
        case EQUAL -> equal;
        case NOT_EQUAL -> equal.negate();
        case "contains" -> contains;
        case "not_contains" -> contains.negate();
        case "starts_with" -> String::startsWith;
        default -> String::endsWith;
      };
    }

    private static String lower(String text) {
      return text.toLowerCase(Locale.ROOT);
    }
  }

  /** A moment, compared as answers show it: to the second. */
  record Time(Function<Territory, Instant> of) implements FilterableKey {

    private static final String BETWEEN = "between";

    @Override
    public List<String> comparators() {
      return List.of(EQUAL, "less_than", "less_equal", "greater_than", BETWEEN);
    }

    @Override
    public Optional<Predicate<Territory>> condition(String comparator, JsonNode value) {
      if (comparator.equals(BETWEEN)) {
        return value.isArray() && value.size() == 2
            ? moment(value.get(0))
                .flatMap(from -> moment(value.get(1)).map(until -> between(from, until)))
            : Optional.empty();
      }
      return moment(value).map(moment -> territory -> holds(at(territory), comparator, moment));
    }

    private Predicate<Territory> between(Instant from, Instant until) {
      return territory -> !at(territory).isBefore(from) && !at(territory).isAfter(until);
    }

    private static boolean holds(Instant at, String comparator, Instant moment) {
      return switch (comparator) {
        case EQUAL -> at.equals(moment);
        case "less_than" -> at.isBefore(moment);
        case "less_equal" -> !at.isAfter(moment);
        default -> at.isAfter(moment);
      };
    }

    private Instant at(Territory territory) {
      return of.apply(territory).truncatedTo(ChronoUnit.SECONDS);
    }

    private static Optional<Instant> moment(JsonNode value) {
      try {
        return value.isString()
            ? Optional.of(OffsetDateTime.parse(value.stringValue()).toInstant())
            : Optional.empty();
      } catch (DateTimeException malformed) {
        return Optional.empty();
      }
    }
  }
}
