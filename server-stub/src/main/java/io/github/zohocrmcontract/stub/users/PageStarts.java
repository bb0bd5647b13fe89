package io.github.zohocrmcontract.stub.users;

import io.github.zohocrmcontract.stub.caches.LastUsed;
import io.github.zohocrmcontract.stub.storage.Changes;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/**
 * Where pages of lists begin: a database finds the hundred-thousandth user by counting, and whoever
 * reads a list page by page has counted before. A beginning keeps its place until somebody before
 * it comes into the list or leaves it. Safe for use by several threads.
 */
final class PageStarts {

  private static final int MOST_LISTS = 20;
  private static final int MOST_STARTS_OF_A_LIST = 2000;

  private final Changes changes;

  /** Identifiers of users by how many come before them. */
  private final LastUsed<ListOfUsers, NavigableMap<Long, Long>> known = new LastUsed<>(MOST_LISTS);

  PageStarts(Changes changes) {
    this.changes = changes;
  }

  /**
   * Reads a page.
   *
   * @param offset how many users of the list to pass over
   * @param reading reads the users from a start on
   * @param identifier of what is read
   */
  <T> List<T> page(
      ListOfUsers list, long offset, Reading<T> reading, ToLongFunction<T> identifier) {
    OptionalLong mark = changes.mark();
    if (mark.isEmpty()) {
      return reading.from(Start.OF_THE_LIST, offset);
    }
    Start start = nearest(list, offset);
    List<T> page = reading.from(start, offset - start.offset());
    if (!changes.mark().equals(mark)) {
      // The start may have moved.
      return start.equals(Start.OF_THE_LIST) ? page : reading.from(Start.OF_THE_LIST, offset);
    }
    if (!page.isEmpty()) {
      // The last one is the first of the next page, for one more is read than is shown.
      int last = page.size() - 1;
      keep(list, offset, identifier.applyAsLong(page.get(0)), mark);
      keep(list, offset + last, identifier.applyAsLong(page.get(last)), mark);
    }
    return page;
  }

  private synchronized Start nearest(ListOfUsers list, long offset) {
    Map.Entry<Long, Long> nearest = starts(list).floorEntry(offset);
    return nearest == null ? Start.OF_THE_LIST : new Start(nearest.getKey(), nearest.getValue());
  }

  private NavigableMap<Long, Long> starts(ListOfUsers list) {
    return known.get(list, unread -> new TreeMap<>());
  }

  /** A change that begins after the look at the mark waits, and then takes away what it moves. */
  private synchronized void keep(
      ListOfUsers list, long offset, long identifier, OptionalLong mark) {
    if (!changes.mark().equals(mark)) {
      return;
    }
    NavigableMap<Long, Long> starts = starts(list);
    if (starts.size() < MOST_STARTS_OF_A_LIST) {
      starts.put(offset, identifier);
    }
  }

  /**
   * Takes note that a change moves all users after one, which comes into lists or leaves them. To
   * be called within the change.
   */
  synchronized void moved(String organisation, long identifier) {
    known.forEach(
        (list, starts) -> {
          if (list.organisation().equals(organisation)) {
            forgetAfter(identifier, starts);
          }
        });
  }

  /** The same for a change after which a user is in the same lists, but for those by moment. */
  synchronized void modified(String organisation, long identifier) {
    known.forEach(
        (list, starts) -> {
          if (list.organisation().equals(organisation)
              && list.query().modifiedSince().isPresent()) {
            forgetAfter(identifier, starts);
          }
        });
  }

  private static void forgetAfter(long identifier, NavigableMap<Long, Long> starts) {
    while (!starts.isEmpty() && starts.lastEntry().getValue() > identifier) {
      starts.pollLastEntry();
    }
  }

  /** Users wanted of an organisation. */
  record ListOfUsers(String organisation, UserQuery query) {}

  /**
   * A place in a list.
   *
   * @param offset how many users come before it
   * @param identifier of the user there; no user of the list before it has a greater one
   */
  record Start(long offset, long identifier) {

    static final Start OF_THE_LIST = new Start(0, Long.MIN_VALUE);
  }

  /** Reads users in the order of their identifiers. */
  interface Reading<T> {

    /**
     * Reads a page.
     *
     * @param passed how many users from the start on to pass over
     */
    List<T> from(Start start, long passed);
  }
}
