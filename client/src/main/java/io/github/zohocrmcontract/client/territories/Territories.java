package io.github.zohocrmcontract.client.territories;

import io.github.zohocrmcontract.client.api.TerritoriesApi;
import io.github.zohocrmcontract.client.http.Answer;
import io.github.zohocrmcontract.client.http.Results;
import io.github.zohocrmcontract.client.model.AssociatedUsersCount;
import io.github.zohocrmcontract.client.model.AssociatedUsersCountResponse;
import io.github.zohocrmcontract.client.model.CreateTerritoriesRequest;
import io.github.zohocrmcontract.client.model.TerritoriesResponse;
import io.github.zohocrmcontract.client.model.Territory;
import io.github.zohocrmcontract.client.model.TerritoryActionResponse;
import io.github.zohocrmcontract.client.model.TransferTerritoriesRequest;
import io.github.zohocrmcontract.client.model.TransferTerritoryRequest;
import io.github.zohocrmcontract.client.model.UpdateTerritoriesRequest;
import io.github.zohocrmcontract.client.model.UpdateTerritoryRequest;
import io.github.zohocrmcontract.client.paging.FetchedPage;
import io.github.zohocrmcontract.client.paging.Listing;
import io.github.zohocrmcontract.client.results.BatchResult;
import io.github.zohocrmcontract.client.results.Identifiers;
import io.github.zohocrmcontract.client.results.ItemResult;
import io.github.zohocrmcontract.client.results.Page;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/**
 * The territories of the organisation. Thread-safe. Every method throws one of the {@code
 * ZohoCrmException}s when a call fails, and {@link IllegalArgumentException} for what is no
 * identifier.
 */
public final class Territories {
  private static final String TERRITORIES = "territories";
  private static final int MOST_A_PAGE = 2000;
  private static final int MOST_CHILDREN_A_PAGE = 200;

  private final TerritoriesApi api;

  /** Territories behind this interface. */
  public Territories(TerritoriesApi api) {
    this.api = api;
  }

  /** The first page of all territories, without their rules. */
  public Page<Territory> list() {
    return list(TerritoryQuery.all());
  }

  /** One page of the territories that a query asks for, the organisation's own first. */
  public Page<Territory> list(TerritoryQuery query) {
    return fetch(query).page();
  }

  /** All territories without their rules, page by page while they are walked. */
  public Listing<Territory> all() {
    return all(TerritoryQuery.all());
  }

  /**
   * All territories that a query asks for, page by page while they are walked, from the page of the
   * query on, 2000 a page if the query does not say.
   */
  public Listing<Territory> all(TerritoryQuery query) {
    int perPage = query.perPage().orElse(MOST_A_PAGE);
    return Listing.of(
        query.page().orElse(1),
        perPage,
        Territory::getId,
        number -> fetch(query.page(number).perPage(perPage)));
  }

  private FetchedPage<Territory> fetch(TerritoryQuery query) {
    return fetched(
        api.getTerritories(
            query.filter().map(TerritoryFilter::json).orElse(null),
            query.ids().isEmpty() ? null : query.ids(),
            number(query.page()),
            number(query.perPage()),
            query.rules().isEmpty() ? null : query.rules()));
  }

  /** One territory with its rules. An unknown identifier is an {@code InvalidRequestException}. */
  public Optional<Territory> get(String territoryId) {
    return Results.one(
        api.getTerritory(Identifiers.require(territoryId)),
        TERRITORIES,
        TerritoriesResponse::getTerritories);
  }

  /** The first page of the territories directly below another, with their rules. */
  public Page<Territory> children(String territoryId) {
    return children(territoryId, ChildTerritoryQuery.all());
  }

  /** One page of the territories directly below another that a query asks for. */
  public Page<Territory> children(String territoryId, ChildTerritoryQuery query) {
    return fetchChildren(territoryId, query).page();
  }

  /** All territories directly below another, page by page while they are walked. */
  public Listing<Territory> allChildren(String territoryId) {
    return allChildren(territoryId, ChildTerritoryQuery.all());
  }

  /**
   * All territories directly below another that a query asks for, page by page while they are
   * walked, from the page of the query on, 200 a page if the query does not say.
   */
  public Listing<Territory> allChildren(String territoryId, ChildTerritoryQuery query) {
    Identifiers.require(territoryId);
    int perPage = query.perPage().orElse(MOST_CHILDREN_A_PAGE);
    return Listing.of(
        query.page().orElse(1),
        perPage,
        Territory::getId,
        number -> fetchChildren(territoryId, query.page(number).perPage(perPage)));
  }

  private FetchedPage<Territory> fetchChildren(String territoryId, ChildTerritoryQuery query) {
    return fetched(
        api.getChildTerritories(
            Identifiers.require(territoryId),
            query.filter().map(TerritoryFilter::json).orElse(null),
            number(query.page()),
            number(query.perPage())));
  }

  /** How many users each territory has. The count is a text, as the server sends it. */
  public Page<AssociatedUsersCount> associatedUsersCounts() {
    return Results.page(
        api.getAssociatedUsersCount(),
        "associated_users_count",
        AssociatedUsersCountResponse::getAssociatedUsersCount,
        AssociatedUsersCountResponse::getInfo);
  }

  /**
   * Makes a territory. Only administrators may.
   *
   * @return the result, whose {@code details().id()} is the identifier of the new territory
   * @throws io.github.zohocrmcontract.client.errors.ItemsFailedException if it cannot be made, for
   *     instance because another has the name ({@code DUPLICATE_DATA})
   */
  public ItemResult.Done create(NewTerritory territory) {
    return create(List.of(territory)).done().get(0);
  }

  /**
   * Makes territories, 10 at most. Each succeeds or fails alone.
   *
   * @return one result a territory, in the order of {@code territories}; at least one was made
   * @throws io.github.zohocrmcontract.client.errors.ItemsFailedException if none was made
   */
  public BatchResult create(List<NewTerritory> territories) {
    CreateTerritoriesRequest request =
        new CreateTerritoriesRequest()
            .territories(requireSome(territories).stream().map(NewTerritory::toModel).toList());
    return batch(() -> api.createTerritories(request));
  }

  /**
   * Changes a territory. Only administrators may.
   *
   * @throws io.github.zohocrmcontract.client.errors.ItemsFailedException if it cannot be changed
   *     this way
   * @throws io.github.zohocrmcontract.client.errors.InvalidRequestException if there is no such
   *     territory
   * @throws IllegalArgumentException if there is no change
   */
  public ItemResult.Done update(String territoryId, TerritoryChanges changes) {
    UpdateTerritoryRequest request =
        new UpdateTerritoryRequest().territories(List.of(changes.toModel()));
    return only(() -> api.updateTerritory(Identifiers.require(territoryId), request));
  }

  /**
   * Changes territories, 10 at most. Each succeeds or fails alone.
   *
   * @return one result a territory, in the order of {@code updates}; at least one was changed
   * @throws io.github.zohocrmcontract.client.errors.ItemsFailedException if none was changed
   * @throws IllegalArgumentException if there is no change of one of them
   */
  public BatchResult update(List<TerritoryUpdate> updates) {
    UpdateTerritoriesRequest request =
        new UpdateTerritoriesRequest()
            .territories(requireSome(updates).stream().map(TerritoryUpdate::toModel).toList());
    return batch(() -> api.updateTerritories(request));
  }

  /**
   * Deletes a territory that has no others below it. There is no way back. Its users no longer
   * belong to it, and records lose it. Only administrators may.
   *
   * @throws io.github.zohocrmcontract.client.errors.InvalidRequestException if there is no such
   *     territory
   * @throws io.github.zohocrmcontract.client.errors.NotAllowedException if others stand below it,
   *     or it is the organisation's own
   */
  public ItemResult.Done delete(TerritoryDeletion deletion) {
    return only(() -> api.deleteTerritory(deletion.territoryId(), deletion.withForecasts()));
  }

  /**
   * Deletes territories that have no others below them, 10 at most. There is no way back. Each
   * succeeds or fails alone.
   *
   * @return one result a territory, in the order of {@code deletions}; at least one was deleted
   * @throws io.github.zohocrmcontract.client.errors.ItemsFailedException if none was deleted
   * @throws IllegalArgumentException if forecasts shall go with some and not with others, which
   *     takes two calls
   */
  public BatchResult delete(Collection<TerritoryDeletion> deletions) {
    List<String> ids = requireSome(deletions).stream().map(TerritoryDeletion::territoryId).toList();
    List<Boolean> withForecasts =
        deletions.stream().map(TerritoryDeletion::withForecasts).distinct().toList();
    if (withForecasts.size() > 1) {
      throw new IllegalArgumentException(
          "One call deletes the forecasts of all of its territories, or of none.");
    }
    return batch(() -> api.deleteTerritories(ids, withForecasts.get(0)));
  }

  /**
   * Moves what stands directly below a territory and deletes the territory. There is no way back,
   * and no job: it is done when this returns. Only administrators may.
   *
   * @throws io.github.zohocrmcontract.client.errors.ItemsFailedException if the receiver is not on
   *     a higher level, or cannot take over for another reason
   * @throws io.github.zohocrmcontract.client.errors.InvalidRequestException if there is no such
   *     territory
   */
  public ItemResult.Done transferAndDelete(TerritoryTransfer transfer) {
    TransferTerritoryRequest request =
        new TransferTerritoryRequest().territories(List.of(transfer.toModel()));
    return only(() -> api.transferAndDeleteTerritory(transfer.deletion().territoryId(), request));
  }

  /**
   * Moves what stands directly below territories and deletes them, 10 at most. There is no way
   * back. Each succeeds or fails alone.
   *
   * @return one result a territory, in the order of {@code transfers}; at least one was deleted
   * @throws io.github.zohocrmcontract.client.errors.ItemsFailedException if none was deleted
   */
  public BatchResult transferAndDelete(List<TerritoryTransfer> transfers) {
    TransferTerritoriesRequest request =
        new TransferTerritoriesRequest()
            .territories(requireSome(transfers).stream().map(TerritoryTransfer::toModel).toList());
    return batch(() -> api.transferAndDeleteTerritories(request));
  }

  private static BatchResult batch(Supplier<Answer<TerritoryActionResponse>> call) {
    return Results.batch(call, TERRITORIES, TerritoryActionResponse::getTerritories);
  }

  private static ItemResult.Done only(Supplier<Answer<TerritoryActionResponse>> call) {
    return batch(call).done().get(0);
  }

  private static <T> Collection<T> requireSome(Collection<T> territories) {
    if (territories.isEmpty()) {
      throw new IllegalArgumentException("At least one territory is needed.");
    }
    return territories;
  }

  private static FetchedPage<Territory> fetched(Answer<TerritoriesResponse> answer) {
    return new FetchedPage<>(
        answer.request(),
        Results.page(
            answer,
            TERRITORIES,
            TerritoriesResponse::getTerritories,
            TerritoriesResponse::getInfo));
  }

  private static Integer number(OptionalInt value) {
    return value.isPresent() ? value.getAsInt() : null;
  }
}
