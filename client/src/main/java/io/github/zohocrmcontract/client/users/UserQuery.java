package io.github.zohocrmcontract.client.users;

import io.github.zohocrmcontract.client.model.UserType;
import io.github.zohocrmcontract.client.results.Identifiers;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which users to list. What is not stated is not sent, and the server decides: all types, page 1,
 * 200 users a page.
 *
 * @param type kind of users
 * @param page number of the page, counted from 1
 * @param perPage most users a page, 1 to 200
 * @param ids only these users, 100 at most; empty for no such limit
 * @param ifModifiedSince only users changed after this moment, to the second
 */
public record UserQuery(
    Optional<UserType> type,
    OptionalInt page,
    OptionalInt perPage,
    List<String> ids,
    Optional<OffsetDateTime> ifModifiedSince) {

  /**
   * Checks and copies the identifiers.
   *
   * @throws IllegalArgumentException if one is no identifier
   */
  public UserQuery {
    ids = Identifiers.requireAll(ids);
  }

  /** {@return all users, first page} */
  public static UserQuery all() {
    return new UserQuery(
        Optional.empty(), OptionalInt.empty(), OptionalInt.empty(), List.of(), Optional.empty());
  }

  /**
   * {@return the same query for this kind of users}
   *
   * @param type kind of users
   */
  public UserQuery type(UserType type) {
    return new UserQuery(Optional.of(type), page, perPage, ids, ifModifiedSince);
  }

  /**
   * {@return the same query for this page, counted from 1}
   *
   * @param page number of the page, counted from 1
   */
  public UserQuery page(int page) {
    return new UserQuery(type, OptionalInt.of(page), perPage, ids, ifModifiedSince);
  }

  /**
   * {@return the same query with at most so many users a page, 1 to 200}
   *
   * @param perPage most users a page, 1 to 200
   */
  public UserQuery perPage(int perPage) {
    return new UserQuery(type, page, OptionalInt.of(perPage), ids, ifModifiedSince);
  }

  /**
   * {@return the same query for these users only, 100 at most}
   *
   * @param ids identifiers of the users, 100 at most
   * @throws IllegalArgumentException if one is no identifier
   */
  public UserQuery ids(Collection<String> ids) {
    return new UserQuery(type, page, perPage, List.copyOf(ids), ifModifiedSince);
  }

  /**
   * {@return the same query for users changed after this moment, to the second}
   *
   * @param moment only changes after it count; parts of a second are cut off
   */
  public UserQuery ifModifiedSince(OffsetDateTime moment) {
    return new UserQuery(type, page, perPage, ids, Optional.of(moment));
  }
}
