package io.github.zohocrmcontract.client.users;

import java.util.OptionalInt;

/**
 * Which groups of a user to list. What is not stated is not sent, and the server decides: page 1,
 * 200 groups a page.
 *
 * @param page number of the page, counted from 1
 * @param perPage most groups a page, 1 to 200
 * @param withSourcesCount whether each group says of how many users, roles and territories it is
 *     made
 */
public record GroupQuery(OptionalInt page, OptionalInt perPage, boolean withSourcesCount) {

  /** {@return all groups, first page, without the number of their sources} */
  public static GroupQuery all() {
    return new GroupQuery(OptionalInt.empty(), OptionalInt.empty(), false);
  }

  /**
   * {@return the same query for this page, counted from 1}
   *
   * @param page number of the page, counted from 1
   */
  public GroupQuery page(int page) {
    return new GroupQuery(OptionalInt.of(page), perPage, withSourcesCount);
  }

  /**
   * {@return the same query with at most so many groups a page, 1 to 200}
   *
   * @param perPage most groups a page, 1 to 200
   */
  public GroupQuery perPage(int perPage) {
    return new GroupQuery(page, OptionalInt.of(perPage), withSourcesCount);
  }

  /**
   * {@return the same query, for groups that say of how many users, roles and territories they are
   * made}
   */
  public GroupQuery sourcesCounted() {
    return new GroupQuery(page, perPage, true);
  }
}
