package io.github.zohocrmcontract.client.paging;

/**
 * Where a listing gets its pages. Must be thread-safe.
 *
 * @param <T> kind of the entries
 */
@FunctionalInterface
public interface PageSource<T> {

  /**
   * Asks the server for a page.
   *
   * @param number number of the page, counted from 1
   * @return the page, and the request that brought it
   */
  FetchedPage<T> fetch(int number);
}
