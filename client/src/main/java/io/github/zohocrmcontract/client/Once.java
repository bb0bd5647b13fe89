package io.github.zohocrmcontract.client;

import java.util.function.Supplier;

/**
 * A value that is made when it is first asked for, once for all threads. A program that lists users
 * need not wait until the interfaces for territories are made as well.
 */
final class Once<T> {
  private final Supplier<T> maker;
  private volatile T made;

  Once(Supplier<T> maker) {
    this.maker = maker;
  }

  T get() {
    T known = made;
    return known == null ? make() : known;
  }

  private synchronized T make() {
    if (made == null) {
      made = maker.get();
    }
    return made;
  }
}
