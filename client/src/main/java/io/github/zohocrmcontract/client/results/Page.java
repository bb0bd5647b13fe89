package io.github.zohocrmcontract.client.results;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * One page of a list.
 *
 * @param <T> kind of the entries
 * @param items the entries; none if there is nothing to show (204) or nothing new (304)
 * @param info where the page stands, if the server said so
 * @param isNotModified whether the server answered that nothing has changed since the moment that
 *     was asked for (304), which is something else than an empty list
 */
public record Page<T>(List<T> items, Optional<PageInfo> info, boolean isNotModified)
    implements Iterable<T> {

  /** Copies the entries. */
  public Page {
    items = List.copyOf(items);
  }

  /**
   * {@return a page with entries}
   *
   * @param <T> kind of the entries
   * @param items the entries
   * @param info where the page stands, if the server said so
   */
  public static <T> Page<T> of(List<T> items, Optional<PageInfo> info) {
    return new Page<>(items, info, false);
  }

  /**
   * {@return a page without entries: there is nothing to show}
   *
   * @param <T> kind of the entries
   */
  public static <T> Page<T> empty() {
    return new Page<>(List.of(), Optional.empty(), false);
  }

  /**
   * {@return a page without entries: nothing has changed}
   *
   * @param <T> kind of the entries
   */
  public static <T> Page<T> notModified() {
    return new Page<>(List.of(), Optional.empty(), true);
  }

  /** {@return whether the page has no entries} */
  public boolean isEmpty() {
    return items.isEmpty();
  }

  /** {@return whether the server said that a further page has entries} */
  public boolean hasMore() {
    return info.map(PageInfo::moreRecords).orElse(false);
  }

  @Override
  public Iterator<T> iterator() {
    return items.iterator();
  }
}
