package io.github.zohocrmcontract.client.territories;

import io.github.zohocrmcontract.client.api.TerritoriesApi;
import io.github.zohocrmcontract.client.http.Answer;
import io.github.zohocrmcontract.client.http.Results;
import io.github.zohocrmcontract.client.model.AssociatedUsersCount;
import io.github.zohocrmcontract.client.model.AssociatedUsersCountResponse;
import io.github.zohocrmcontract.client.model.TerritoriesResponse;
import io.github.zohocrmcontract.client.model.Territory;
import io.github.zohocrmcontract.client.results.Identifiers;
import io.github.zohocrmcontract.client.results.Page;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The territories of the organisation. Thread-safe. Every method throws one of the {@code
 * ZohoCrmException}s when a call fails, and {@link IllegalArgumentException} for what is no
 * identifier.
 */
public final class Territories {
  private static final String TERRITORIES = "territories";

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
    return page(
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
    return page(
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

  private static Page<Territory> page(Answer<TerritoriesResponse> answer) {
    return Results.page(
        answer, TERRITORIES, TerritoriesResponse::getTerritories, TerritoriesResponse::getInfo);
  }

  private static Integer number(OptionalInt value) {
    return value.isPresent() ? value.getAsInt() : null;
  }
}
