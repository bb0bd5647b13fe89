package io.github.zohocrmcontract.stub.territories.administration;

import java.util.Optional;
import java.util.function.Function;

/**
 * What a request says about something that may be empty: nothing, that it shall be empty, or what
 * it shall be.
 *
 * @param given whether the request says anything
 * @param value what it shall be; empty if it shall be empty, or nothing is said
 */
public record Setting<T>(boolean given, Optional<T> value) {

  /** Nothing is said. */
  public static <T> Setting<T> left() {
    return new Setting<>(false, Optional.empty());
  }

  /** It shall be this, or empty. */
  public static <T> Setting<T> of(Optional<T> value) {
    return new Setting<>(true, value);
  }

  /** What is there after the request, with what was there before. */
  public Optional<T> over(Optional<T> present) {
    return given ? value : present;
  }

  /** The same about something that is made of the value. */
  public <R> Setting<R> map(Function<T, R> function) {
    return new Setting<>(given, value.map(function));
  }
}
