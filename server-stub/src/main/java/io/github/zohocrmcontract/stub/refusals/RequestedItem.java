package io.github.zohocrmcontract.stub.refusals;

import java.util.Optional;
import java.util.function.Function;

/**
 * One of several things that a request asks for.
 *
 * @param position its place in the request, counted from 0
 * @param value what is asked for; empty if its form is at fault
 * @param fault what is wrong with its form
 */
public record RequestedItem<T>(int position, Optional<T> value, Optional<ZohoError> fault) {

  /** An item whose form is good. */
  public static <T> RequestedItem<T> good(int position, T value) {
    return new RequestedItem<>(position, Optional.of(value), Optional.empty());
  }

  /** An item whose form is at fault. */
  public static <T> RequestedItem<T> faulty(int position, ZohoError fault) {
    return new RequestedItem<>(position, Optional.empty(), Optional.of(fault));
  }

  /** Does it, if its form is good. */
  public ItemResult carryOut(Function<T, ItemResult> work) {
    return fault.map(ItemResult::failure).orElseGet(() -> work.apply(value.orElseThrow()));
  }
}
