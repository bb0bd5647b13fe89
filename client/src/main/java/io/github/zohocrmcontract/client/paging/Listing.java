package io.github.zohocrmcontract.client.paging;

import java.util.Objects;
import java.util.OptionalInt;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Everything that a query asks for, fetched page by page while it is walked. Asking for a listing
 * calls nobody; the first page is fetched when the first entry is wanted, and the next one when the
 * entries of the page before are used up. Whoever stops early fetches no further page, and no more
 * than a page is held at a time.
 *
 * <p>Every walk starts anew. An entry that moves from one page to another because the list changes
 * meanwhile can come twice or not at all; the API has no snapshot.
 *
 * <p>Walking throws one of the {@code ZohoCrmException}s where a page cannot be had, after the
 * entries before it; asking again then tries that page again. A {@link
 * io.github.zohocrmcontract.client.errors.PagingException} says that the server promises more than
 * it gives, so a walk always ends.
 *
 * @param <T> kind of the entries
 */
public final class Listing<T> implements Iterable<T> {
  private final Plan<T> plan;
  private final boolean ahead;

  /**
   * What is walked.
   *
   * @param firstPage page to begin with
   * @param fullPage how many entries a page has that is not the last; empty if there is one page
   * @param key what tells entries apart
   * @param source where pages come from
   */
  record Plan<T>(
      int firstPage, OptionalInt fullPage, Function<T, Object> key, PageSource<T> source) {}

  private Listing(Plan<T> plan, boolean ahead) {
    this.plan = plan;
    this.ahead = ahead;
  }

  /**
   * A listing of an operation that gives pages.
   *
   * @param firstPage page to begin with, counted from 1
   * @param perPage how many entries a page has that is not the last
   * @param id identifier of an entry
   * @throws IllegalArgumentException if a number is below 1
   */
  public static <T> Listing<T> of(
      int firstPage, int perPage, Function<T, String> id, PageSource<T> source) {
    if (firstPage < 1 || perPage < 1) {
      throw new IllegalArgumentException(
          "Pages count from 1 and hold at least 1 entry: page "
              + firstPage
              + ", "
              + perPage
              + " a page.");
    }
    return new Listing<>(new Plan<>(firstPage, OptionalInt.of(perPage), key(id), source), false);
  }

  /** A listing of an operation that gives everything at once and takes no number of a page. */
  public static <T> Listing<T> ofOnePage(Function<T, String> id, PageSource<T> source) {
    return new Listing<>(new Plan<>(1, OptionalInt.empty(), key(id), source), false);
  }

  // An entry without an identifier is told apart by all that it holds.
  private static <T> Function<T, Object> key(Function<T, String> id) {
    Objects.requireNonNull(id, "id");
    return entry -> {
      String known = id.apply(entry);
      return known == null ? entry : known;
    };
  }

  /**
   * The same listing, which fetches a page while the entries of the one before it are used; at most
   * one ahead, so that two pages are held. Stopping early then may have fetched a page in vain;
   * closing the cursor or the stream gives up a page that is under way. A page is fetched on a
   * thread that ends with it.
   */
  public Listing<T> onePageAhead() {
    return new Listing<>(plan, true);
  }

  /** Starts a walk. Needs to be closed only if it fetches ahead and stops early. */
  @Override
  public Cursor<T> iterator() {
    return new Cursor<>(plan, ahead);
  }

  /**
   * The entries as a stream, one after another. Needs to be closed only if it fetches ahead and
   * stops early.
   */
  public Stream<T> stream() {
    Cursor<T> cursor = iterator();
    Spliterator<T> entries =
        Spliterators.spliteratorUnknownSize(cursor, Spliterator.ORDERED | Spliterator.NONNULL);
    return StreamSupport.stream(entries, false).onClose(cursor::close);
  }
}
