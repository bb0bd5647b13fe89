package io.github.zohocrmcontract.client.paging;

import java.util.Collection;
import java.util.Set;

/**
 * Notices when pages come again, whatever the length of the circle, and remembers two pages only:
 * the last one, and one that stays longer each time (Brent's way of finding a circle).
 */
final class PagesSeen {
  private Set<Object> last = Set.of();
  private Set<Object> kept = Set.of();
  private long count;
  private long keptUntil = 1;

  /** Notes a page. False if it has nothing that the remembered pages do not have. */
  boolean add(Collection<Object> keys) {
    if (last.containsAll(keys) || kept.containsAll(keys)) {
      return false;
    }
    last = Set.copyOf(keys);
    count++;
    if (count == keptUntil) {
      kept = last;
      keptUntil *= 2;
    }
    return true;
  }
}
