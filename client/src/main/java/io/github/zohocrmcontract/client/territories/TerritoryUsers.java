package io.github.zohocrmcontract.client.territories;

import io.github.zohocrmcontract.client.api.TerritoryUsersApi;
import io.github.zohocrmcontract.client.http.Answer;
import io.github.zohocrmcontract.client.http.Results;
import io.github.zohocrmcontract.client.model.AssociateUsersRequest;
import io.github.zohocrmcontract.client.model.User;
import io.github.zohocrmcontract.client.model.UserActionResponse;
import io.github.zohocrmcontract.client.model.UserToAssociate;
import io.github.zohocrmcontract.client.model.UsersResponse;
import io.github.zohocrmcontract.client.paging.FetchedPage;
import io.github.zohocrmcontract.client.paging.Listing;
import io.github.zohocrmcontract.client.results.BatchResult;
import io.github.zohocrmcontract.client.results.Identifiers;
import io.github.zohocrmcontract.client.results.ItemResult;
import io.github.zohocrmcontract.client.results.Page;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Which users belong to which territory. Thread-safe. Every method throws one of the {@code
 * ZohoCrmException}s when a call fails, and {@link IllegalArgumentException} for what is no
 * identifier.
 */
public final class TerritoryUsers {
  private final TerritoryUsersApi api;

  /** Users of territories behind this interface. */
  public TerritoryUsers(TerritoryUsersApi api) {
    this.api = api;
  }

  /** The users of a territory. */
  public Page<User> list(String territoryId) {
    return fetch(territoryId).page();
  }

  /**
   * All users of a territory. The operation gives them at once and takes no number of a page:
   * should the server say that there are more, the walk ends with a {@link
   * io.github.zohocrmcontract.client.errors.PagingException} instead of silently.
   */
  public Listing<User> all(String territoryId) {
    Identifiers.require(territoryId);
    return Listing.ofOnePage(User::getId, number -> fetch(territoryId));
  }

  private FetchedPage<User> fetch(String territoryId) {
    Answer<UsersResponse> answer = api.getTerritoryUsers(Identifiers.require(territoryId));
    return new FetchedPage<>(
        answer.request(),
        Results.page(answer, "users", UsersResponse::getUsers, UsersResponse::getInfo));
  }

  /** One user of a territory; empty if the user does not belong to it. */
  public Optional<User> get(String territoryId, String userId) {
    return Results.one(
        api.getTerritoryUser(Identifiers.require(territoryId), Identifiers.require(userId)),
        "users",
        UsersResponse::getUsers);
  }

  /**
   * Puts users into a territory, 100 at most. Each succeeds or fails alone.
   *
   * @return one result a user, in the order of {@code userIds}; at least one was put into it
   * @throws io.github.zohocrmcontract.client.errors.ItemsFailedException if none was put into it
   */
  public BatchResult associate(String territoryId, Collection<String> userIds) {
    List<UserToAssociate> users =
        requireSome(userIds).stream().map(id -> new UserToAssociate().id(id)).toList();
    return Results.batch(
        () ->
            api.associateTerritoryUsers(
                Identifiers.require(territoryId), new AssociateUsersRequest().users(users)),
        "users",
        UserActionResponse::getUsers);
  }

  /**
   * Puts one user into a territory.
   *
   * @throws io.github.zohocrmcontract.client.errors.ItemsFailedException if the user was not put
   *     into it
   */
  public ItemResult.Done associate(String territoryId, String userId) {
    return Results.batch(
            () ->
                api.associateTerritoryUser(
                    Identifiers.require(territoryId), Identifiers.require(userId)),
            "users",
            UserActionResponse::getUsers)
        .done()
        .get(0);
  }

  /**
   * Takes users out of a territory, 100 at most. Each succeeds or fails alone.
   *
   * @return one result a user, in the order of {@code userIds}; at least one was taken out
   * @throws io.github.zohocrmcontract.client.errors.ItemsFailedException if none was taken out
   */
  public BatchResult disassociate(String territoryId, Collection<String> userIds) {
    List<String> ids = requireSome(userIds);
    return Results.batch(
        () -> api.disassociateTerritoryUsers(Identifiers.require(territoryId), ids),
        "users",
        UserActionResponse::getUsers);
  }

  /**
   * Takes one user out of a territory.
   *
   * @throws io.github.zohocrmcontract.client.errors.ItemsFailedException if the user was not taken
   *     out
   */
  public ItemResult.Done disassociate(String territoryId, String userId) {
    return Results.batch(
            () ->
                api.disassociateTerritoryUser(
                    Identifiers.require(territoryId), Identifiers.require(userId)),
            "users",
            UserActionResponse::getUsers)
        .done()
        .get(0);
  }

  private static List<String> requireSome(Collection<String> userIds) {
    List<String> ids = Identifiers.requireAll(userIds);
    if (ids.isEmpty()) {
      throw new IllegalArgumentException("At least one user is needed.");
    }
    return ids;
  }
}
