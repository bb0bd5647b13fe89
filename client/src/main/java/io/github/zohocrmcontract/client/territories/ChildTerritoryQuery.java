package io.github.zohocrmcontract.client.territories;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which of the territories below another to list. What is not stated is not sent, and the server
 * decides: all of them, page 1, 200 territories a page. All their rules come with them.
 *
 * @param filter a condition that they meet
 * @param page number of the page, counted from 1
 * @param perPage most territories a page, 1 to 200
 */
public record ChildTerritoryQuery(
    Optional<TerritoryFilter> filter, OptionalInt page, OptionalInt perPage) {

  /** {@return all territories below, first page} */
  public static ChildTerritoryQuery all() {
    return new ChildTerritoryQuery(Optional.empty(), OptionalInt.empty(), OptionalInt.empty());
  }

  /**
   * {@return the same query for territories that meet this condition}
   *
   * @param filter the condition
   */
  public ChildTerritoryQuery filter(TerritoryFilter filter) {
    return new ChildTerritoryQuery(Optional.of(filter), page, perPage);
  }

  /**
   * {@return the same query for this page, counted from 1}
   *
   * @param page number of the page, counted from 1
   */
  public ChildTerritoryQuery page(int page) {
    return new ChildTerritoryQuery(filter, OptionalInt.of(page), perPage);
  }

  /**
   * {@return the same query with at most so many territories a page, 1 to 200}
   *
   * @param perPage most territories a page, 1 to 200
   */
  public ChildTerritoryQuery perPage(int perPage) {
    return new ChildTerritoryQuery(filter, page, OptionalInt.of(perPage));
  }
}
