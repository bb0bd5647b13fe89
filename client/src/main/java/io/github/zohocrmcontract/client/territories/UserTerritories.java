package io.github.zohocrmcontract.client.territories;

import io.github.zohocrmcontract.client.api.UserTerritoriesApi;
import io.github.zohocrmcontract.client.http.Answer;
import io.github.zohocrmcontract.client.http.Results;
import io.github.zohocrmcontract.client.model.AddUserTerritoriesRequest;
import io.github.zohocrmcontract.client.model.UserTerritoriesResponse;
import io.github.zohocrmcontract.client.model.UserTerritory;
import io.github.zohocrmcontract.client.model.UserTerritoryActionResponse;
import io.github.zohocrmcontract.client.model.UserTerritoryToAdd;
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
 * Which territories a user belongs to: {@link TerritoryUsers} seen from the user. Changes need an
 * administrator, and nobody can change the territories of their own here. Thread-safe. Every method
 * throws one of the {@code ZohoCrmException}s when a call fails, and {@link
 * IllegalArgumentException} for what is no identifier.
 */
public final class UserTerritories {
  private final UserTerritoriesApi api;

  /** Territories of users behind this interface. */
  public UserTerritories(UserTerritoriesApi api) {
    this.api = api;
  }

  /** The territories of a user; an empty page if the user belongs to none. */
  public Page<UserTerritory> list(String userId) {
    return fetch(userId).page();
  }

  /**
   * All territories of a user. The operation gives them at once and takes no number of a page:
   * should the server say that there are more, the walk ends with a {@link
   * io.github.zohocrmcontract.client.errors.PagingException} instead of silently.
   */
  public Listing<UserTerritory> all(String userId) {
    Identifiers.require(userId);
    return Listing.ofOnePage(UserTerritory::getId, number -> fetch(userId));
  }

  private FetchedPage<UserTerritory> fetch(String userId) {
    Answer<UserTerritoriesResponse> answer = api.getUserTerritories(Identifiers.require(userId));
    return new FetchedPage<>(
        answer.request(),
        Results.page(
            answer,
            "territories",
            UserTerritoriesResponse::getTerritories,
            UserTerritoriesResponse::getInfo));
  }

  /** One territory of a user; empty if the user does not belong to it. */
  public Optional<UserTerritory> get(String userId, String territoryId) {
    return Results.one(
        api.getUserTerritory(Identifiers.require(userId), Identifiers.require(territoryId)),
        "territories",
        UserTerritoriesResponse::getTerritories);
  }

  /**
   * Puts a user into territories, 100 at most, besides those in which the user is already. Each
   * succeeds or fails alone. A territory holds 100 users.
   *
   * @return one result a territory, in the order of {@code territoryIds}; the user was put into at
   *     least one
   * @throws io.github.zohocrmcontract.client.errors.ItemsFailedException if the user was put into
   *     none
   * @throws io.github.zohocrmcontract.client.errors.InvalidRequestException if the user cannot be
   *     put into any, for instance because it is inactive
   * @throws io.github.zohocrmcontract.client.errors.NotAllowedException if the user is the caller
   */
  public BatchResult add(String userId, Collection<String> territoryIds) {
    List<UserTerritoryToAdd> territories =
        requireSome(territoryIds).stream().map(id -> new UserTerritoryToAdd().id(id)).toList();
    return Results.batch(
        () ->
            api.updateUserTerritories(
                Identifiers.require(userId),
                new AddUserTerritoriesRequest().territories(territories)),
        "territories",
        UserTerritoryActionResponse::getTerritories);
  }

  /**
   * Puts a user into one territory.
   *
   * @throws io.github.zohocrmcontract.client.errors.ItemsFailedException if the user was not put
   *     into it
   * @throws io.github.zohocrmcontract.client.errors.InvalidRequestException if the user cannot be
   *     put into any, for instance because it is inactive
   * @throws io.github.zohocrmcontract.client.errors.NotAllowedException if the user is the caller
   */
  public ItemResult.Done add(String userId, String territoryId) {
    return add(userId, List.of(Identifiers.require(territoryId))).done().get(0);
  }

  /**
   * Takes a user out of territories, 100 at most. Each succeeds or fails alone. A user stays in
   * territories that the user manages and in the organisation's own. A failure may not name its
   * territory, so go by {@link ItemResult#index()}. The token needs scopes for users and for
   * territories.
   *
   * @return one result a territory, in the order of {@code territoryIds}; the user was taken out of
   *     at least one
   * @throws io.github.zohocrmcontract.client.errors.ItemsFailedException if the user was taken out
   *     of none
   * @throws io.github.zohocrmcontract.client.errors.InvalidRequestException if the user cannot be
   *     taken out of any, for instance because it was deleted
   * @throws io.github.zohocrmcontract.client.errors.NotAllowedException if the user is the caller
   */
  public BatchResult remove(String userId, Collection<String> territoryIds) {
    List<String> ids = requireSome(territoryIds);
    return Results.batch(
        () -> api.removeUserTerritories(Identifiers.require(userId), ids),
        "territories",
        UserTerritoryActionResponse::getTerritories);
  }

  /**
   * Takes a user out of one territory. A user stays in territories that the user manages and in the
   * organisation's own. The token needs scopes for users and for territories.
   *
   * @throws io.github.zohocrmcontract.client.errors.ItemsFailedException if the user was not taken
   *     out
   * @throws io.github.zohocrmcontract.client.errors.InvalidRequestException if there is no such
   *     territory, or the user cannot be taken out of any, for instance because it was deleted
   * @throws io.github.zohocrmcontract.client.errors.NotAllowedException if the user is the caller
   */
  public ItemResult.Done remove(String userId, String territoryId) {
    return Results.batch(
            () ->
                api.removeUserTerritory(
                    Identifiers.require(userId), Identifiers.require(territoryId)),
            "territories",
            UserTerritoryActionResponse::getTerritories)
        .done()
        .get(0);
  }

  private static List<String> requireSome(Collection<String> territoryIds) {
    List<String> ids = Identifiers.requireAll(territoryIds);
    if (ids.isEmpty()) {
      throw new IllegalArgumentException("At least one territory is needed.");
    }
    return ids;
  }
}
