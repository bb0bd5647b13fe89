package io.github.zohocrmcontract.stub.territories;

import java.util.List;

/**
 * A page of territories.
 *
 * @param territories the territories of this page
 * @param page its number, counted from 1
 * @param perPage most territories that a page holds
 * @param more whether a further page has territories
 */
public record TerritoryPage(List<Territory> territories, int page, int perPage, boolean more) {

  /** A page of the list. */
  static TerritoryPage of(List<Territory> all, int page, int perPage) {
    long from = Math.min((page - 1L) * perPage, all.size());
    long until = Math.min(from + perPage, all.size());
    return new TerritoryPage(
        List.copyOf(all.subList((int) from, (int) until)), page, perPage, until < all.size());
  }
}
