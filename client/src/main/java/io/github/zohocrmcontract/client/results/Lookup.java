package io.github.zohocrmcontract.client.results;

import java.util.Optional;

/**
 * Outcome of asking for one object, provided that it has changed.
 *
 * @param <T> kind of the object
 */
public sealed interface Lookup<T> {

  /** {@return the object, if it was found} */
  default Optional<T> value() {
    return this instanceof Found<T> found ? Optional.of(found.object()) : Optional.empty();
  }

  /**
   * The object is there, and has changed.
   *
   * @param <T> kind of the object
   * @param object the object
   */
  record Found<T>(T object) implements Lookup<T> {}

  /**
   * There is no such object (204).
   *
   * @param <T> kind of the object
   */
  record Nothing<T>() implements Lookup<T> {}

  /**
   * The object has not changed since the moment that was asked for (304).
   *
   * @param <T> kind of the object
   */
  record NotModified<T>() implements Lookup<T> {}
}
