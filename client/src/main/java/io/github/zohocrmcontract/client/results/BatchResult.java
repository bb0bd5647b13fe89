package io.github.zohocrmcontract.client.results;

import java.util.List;

/**
 * One result for each object that a request named, in the order of the request. At least one was
 * done: a request of which nothing was done is thrown as {@code ItemsFailedException}.
 *
 * @param items the results
 */
public record BatchResult(List<ItemResult> items) {

  /** Copies the results. */
  public BatchResult {
    items = List.copyOf(items);
  }

  /** {@return those that were done} */
  public List<ItemResult.Done> done() {
    return items.stream()
        .filter(ItemResult.Done.class::isInstance)
        .map(ItemResult.Done.class::cast)
        .toList();
  }

  /** {@return those that were not done} */
  public List<ItemResult.Failed> failed() {
    return items.stream()
        .filter(ItemResult.Failed.class::isInstance)
        .map(ItemResult.Failed.class::cast)
        .toList();
  }

  /** {@return whether every one was done} */
  public boolean isComplete() {
    return failed().isEmpty();
  }
}
