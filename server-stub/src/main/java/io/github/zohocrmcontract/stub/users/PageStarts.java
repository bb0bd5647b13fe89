package io.github.zohocrmcontract.stub.users;

import io.github.zohocrmcontract.stub.storage.Changes;
import io.github.zohocrmcontract.stub.storage.Remembered;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.ToLongFunction;

/**
 * Where pages of lists begin, as long as nothing changes: a database finds the hundred-thousandth
 * user by counting, and whoever reads a list page by page has counted before.
 */
final class PageStarts {

  private static final int MOST_LISTS = 20;
  private static final int MOST_STARTS_OF_A_LIST = 2000;

  private final Changes changes;
  private final Remembered<ListOfUsers, NavigableMap<Long, Long>> known;

  PageStarts(Changes changes) {
    this.changes = changes;
    this.known = new Remembered<>(changes, MOST_LISTS);
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
    NavigableMap<Long, Long> starts = known.get(list, unread -> new ConcurrentSkipListMap<>());
    Start start = nearest(starts, offset);
    List<T> page = reading.from(start, offset - start.offset());
    if (!changes.mark().equals(mark)) {
      // The start may have moved.
      return start.equals(Start.OF_THE_LIST) ? page : reading.from(Start.OF_THE_LIST, offset);
    }
    if (!page.isEmpty() && starts.size() < MOST_STARTS_OF_A_LIST) {
      // The last one is the first of the next page, for one more is read than is shown.
      int last = page.size() - 1;
      starts.put(offset, identifier.applyAsLong(page.get(0)));
      starts.put(offset + last, identifier.applyAsLong(page.get(last)));
    }
    return page;
  }

  private static Start nearest(NavigableMap<Long, Long> starts, long offset) {
    Map.Entry<Long, Long> nearest = starts.floorEntry(offset);
    return nearest == null ? Start.OF_THE_LIST : new Start(nearest.getKey(), nearest.getValue());
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
