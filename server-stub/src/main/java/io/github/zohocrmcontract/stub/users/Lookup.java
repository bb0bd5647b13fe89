package io.github.zohocrmcontract.stub.users;

import java.util.Optional;

/**
 * What a look-up gave.
 *
 * @param value what was found
 * @param isUnchanged whether there is something, but it was not changed since the moment asked for
 */
public record Lookup<T>(Optional<T> value, boolean isUnchanged) {

  static <T> Lookup<T> found(T value) {
    return new Lookup<>(Optional.of(value), false);
  }

  static <T> Lookup<T> empty() {
    return new Lookup<>(Optional.empty(), false);
  }

  static <T> Lookup<T> unchanged() {
    return new Lookup<>(Optional.empty(), true);
  }
}
