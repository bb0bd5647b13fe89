package io.github.zohocrmcontract.client.territories;

import io.github.zohocrmcontract.client.api.TerritoriesApi;
import io.github.zohocrmcontract.client.http.Results;
import io.github.zohocrmcontract.client.model.AssociatedUsersCount;
import io.github.zohocrmcontract.client.model.AssociatedUsersCountResponse;
import io.github.zohocrmcontract.client.results.Page;

/**
 * The territories of the organisation. Thread-safe. Every method throws one of the {@code
 * ZohoCrmException}s when a call fails.
 */
public final class Territories {
  private final TerritoriesApi api;

  /** Territories behind this interface. */
  public Territories(TerritoriesApi api) {
    this.api = api;
  }

  /** How many users each territory has. The count is a text, as the server sends it. */
  public Page<AssociatedUsersCount> associatedUsersCounts() {
    return Results.page(
        api.getAssociatedUsersCount(),
        "associated_users_count",
        AssociatedUsersCountResponse::getAssociatedUsersCount,
        AssociatedUsersCountResponse::getInfo);
  }
}
