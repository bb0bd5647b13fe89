package io.github.zohocrmcontract.client.territories;

import io.github.zohocrmcontract.client.model.TerritoryToUpdate;
import io.github.zohocrmcontract.client.results.Identifiers;
import java.util.Objects;

/**
 * Which territory to change, and how. Made by {@link TerritoryChanges#of}. Immutable.
 *
 * @param territoryId identifier of the territory
 * @param changes what to change of it
 */
public record TerritoryUpdate(String territoryId, TerritoryChanges changes) {

  public TerritoryUpdate {
    Identifiers.require(territoryId);
    Objects.requireNonNull(changes, "changes");
  }

  TerritoryToUpdate toModel() {
    return changes.toModel().id(territoryId);
  }
}
