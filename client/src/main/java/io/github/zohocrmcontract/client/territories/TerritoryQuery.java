package io.github.zohocrmcontract.client.territories;

import io.github.zohocrmcontract.client.model.TerritoryRuleName;
import io.github.zohocrmcontract.client.results.Identifiers;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which territories to list. What is not stated is not sent, and the server decides: all
 * territories, page 1, 2000 territories a page, without rules.
 *
 * @param filter a condition that they meet
 * @param ids only these territories, 100 at most; empty for no such limit
 * @param page number of the page, counted from 1
 * @param perPage most territories a page, 1 to 2000
 * @param rules which rules come with each territory
 */
public record TerritoryQuery(
    Optional<TerritoryFilter> filter,
    List<String> ids,
    OptionalInt page,
    OptionalInt perPage,
    List<TerritoryRuleName> rules) {

  /**
   * Checks and copies the identifiers.
   *
   * @throws IllegalArgumentException if one is no identifier
   */
  public TerritoryQuery {
    ids = Identifiers.requireAll(ids);
    rules = List.copyOf(rules);
  }

  /** {@return all territories, first page} */
  public static TerritoryQuery all() {
    return new TerritoryQuery(
        Optional.empty(), List.of(), OptionalInt.empty(), OptionalInt.empty(), List.of());
  }

  /**
   * {@return the same query for territories that meet this condition}
   *
   * @param filter the condition
   */
  public TerritoryQuery filter(TerritoryFilter filter) {
    return new TerritoryQuery(Optional.of(filter), ids, page, perPage, rules);
  }

  /**
   * {@return the same query for these territories only, 100 at most} Such a page says nothing about
   * where it stands.
   *
   * @param ids identifiers of the territories, 100 at most
   * @throws IllegalArgumentException if one is no identifier
   */
  public TerritoryQuery ids(Collection<String> ids) {
    return new TerritoryQuery(filter, List.copyOf(ids), page, perPage, rules);
  }

  /**
   * {@return the same query for this page, counted from 1}
   *
   * @param page number of the page, counted from 1
   */
  public TerritoryQuery page(int page) {
    return new TerritoryQuery(filter, ids, OptionalInt.of(page), perPage, rules);
  }

  /**
   * {@return the same query with at most so many territories a page, 1 to 2000}
   *
   * @param perPage most territories a page, 1 to 2000
   */
  public TerritoryQuery perPage(int perPage) {
    return new TerritoryQuery(filter, ids, page, OptionalInt.of(perPage), rules);
  }

  /**
   * {@return the same query with these rules of each territory, in place of those asked for so far}
   *
   * @param rules the rules that shall come with each territory
   */
  public TerritoryQuery withRules(TerritoryRuleName... rules) {
    return new TerritoryQuery(filter, ids, page, perPage, List.of(rules));
  }

  /** {@return the same query with all rules of each territory} */
  public TerritoryQuery withAllRules() {
    return new TerritoryQuery(
        filter, ids, page, perPage, List.copyOf(EnumSet.allOf(TerritoryRuleName.class)));
  }
}
