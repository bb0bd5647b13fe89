package io.github.zohocrmcontract.client.paging;

/** Where a listing gets its pages. Must be thread-safe. */
@FunctionalInterface
public interface PageSource<T> {

  /**
   * Asks the server for a page.
   *
   * @param number number of the page, counted from 1
   */
  FetchedPage<T> fetch(int number);
}
