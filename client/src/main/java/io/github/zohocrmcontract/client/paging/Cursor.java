package io.github.zohocrmcontract.client.paging;

import io.github.zohocrmcontract.client.errors.PagingException;
import io.github.zohocrmcontract.client.errors.RequestLine;
import io.github.zohocrmcontract.client.results.Page;
import io.github.zohocrmcontract.client.results.PageInfo;
import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * One walk through a {@link Listing}. Not thread-safe.
 *
 * @param <T> kind of the entries
 */
public final class Cursor<T> implements Iterator<T>, AutoCloseable {
  private final Listing.Plan<T> plan;
  private final boolean ahead;
  private final PagesSeen pagesSeen = new PagesSeen();

  private Iterator<T> entries = Collections.emptyIterator();
  private int next;
  // Whether the server said that the next page has entries, or only kept silent about it.
  private boolean promised;
  private boolean ended;
  private RequestLine lastRequest;
  private PageAhead<T> underWay;

  Cursor(Listing.Plan<T> plan, boolean ahead) {
    this.plan = plan;
    this.ahead = ahead;
    this.next = plan.firstPage();
  }

  /** Whether there is another entry. Fetches the next page if the last one is used up. */
  @Override
  public boolean hasNext() {
    while (!entries.hasNext() && !ended) {
      advance();
    }
    return entries.hasNext();
  }

  @Override
  public T next() {
    if (!hasNext()) {
      throw new NoSuchElementException("There are no more entries.");
    }
    return entries.next();
  }

  /** Ends the walk, and gives up the page that is under way. */
  @Override
  public void close() {
    ended = true;
    entries = Collections.emptyIterator();
    if (underWay != null) {
      underWay.cancel();
      underWay = null;
    }
  }

  private void advance() {
    FetchedPage<T> fetched = fetch();
    Page<T> page = fetched.page();
    Optional<Boolean> more = page.info().map(PageInfo::moreRecords);
    if (!pagesSeen.add(page.items().stream().map(plan.key()).toList())) {
      ended = true;
      // Entries that go while the list is walked can leave a promised page empty: that is an end.
      if (more.orElse(promised && !page.isEmpty())) {
        throw nothingNew(fetched);
      }
      return;
    }
    lastRequest = fetched.request();
    entries = page.iterator();
    promised = more.orElse(false);
    // Without a word on it, only a full page can have one behind it.
    ended =
        !more.orElse(
            plan.fullPage().isPresent() && page.items().size() >= plan.fullPage().getAsInt());
    next++;
    if (ahead && !ended && plan.fullPage().isPresent()) {
      underWay = PageAhead.start(plan.source(), next);
    }
  }

  private FetchedPage<T> fetch() {
    if (next > plan.firstPage() && plan.fullPage().isEmpty()) {
      ended = true;
      throw new PagingException(
          lastRequest,
          next,
          "the server says that there are more entries, but the operation takes no number of a"
              + " page; the rest cannot be had");
    }
    if (underWay == null) {
      return plan.source().fetch(next);
    }
    PageAhead<T> page = underWay;
    underWay = null;
    return page.take(lastRequest);
  }

  private PagingException nothingNew(FetchedPage<T> fetched) {
    return new PagingException(
        fetched.request(),
        next,
        "the server says that there are more entries, but the page brings none that has not come"
            + " before");
  }
}
