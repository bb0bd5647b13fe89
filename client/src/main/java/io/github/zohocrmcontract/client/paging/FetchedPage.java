package io.github.zohocrmcontract.client.paging;

import io.github.zohocrmcontract.client.errors.RequestLine;
import io.github.zohocrmcontract.client.results.Page;
import java.util.Objects;

/**
 * A page, and the request that brought it.
 *
 * @param request which request it was
 * @param page the page
 */
public record FetchedPage<T>(RequestLine request, Page<T> page) {
  public FetchedPage {
    Objects.requireNonNull(request, "request");
    Objects.requireNonNull(page, "page");
  }
}
