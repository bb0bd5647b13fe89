package io.github.zohocrmcontract.client.results;

import java.util.Optional;

/** Outcome of asking for one object, provided that it has changed. */
public sealed interface Lookup<T> {

  /** The object, if it was found. */
  default Optional<T> value() {
    return this instanceof Found<T> found ? Optional.of(found.object()) : Optional.empty();
  }

  /** The object is there, and has changed. */
  record Found<T>(T object) implements Lookup<T> {}

  /** There is no such object (204). */
  record Nothing<T>() implements Lookup<T> {}

  /** The object has not changed since the moment that was asked for (304). */
  record NotModified<T>() implements Lookup<T> {}
}
