package io.github.zohocrmcontract.client.errors;

/**
 * The server said that a list goes on, but does not give the rest: a further page brought nothing
 * that had not come before, or the operation knows no further pages. What came before this is
 * right, but it is not all.
 */
public final class PagingException extends ZohoCrmException {
  private static final long serialVersionUID = 1L;

  private final int page;

  /**
   * A list that does not go on as the server said.
   *
   * @param page number of the page that did not help, counted from 1
   * @param message what is wrong with it
   */
  public PagingException(RequestLine request, int page, String message) {
    super(request, "page " + page + ": " + message, null);
    this.page = page;
  }

  /** Number of the page that did not help, counted from 1. */
  public int page() {
    return page;
  }
}
