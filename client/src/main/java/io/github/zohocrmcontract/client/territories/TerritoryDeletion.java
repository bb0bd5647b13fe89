package io.github.zohocrmcontract.client.territories;

import io.github.zohocrmcontract.client.results.Identifiers;

/**
 * That a territory is to be deleted, for good. Said in so many words, so that no identifier in the
 * wrong place deletes anything. Immutable.
 *
 * @param territoryId identifier of the territory
 * @param withForecasts whether the forecasts that were made for it go, too
 */
public record TerritoryDeletion(String territoryId, boolean withForecasts) {

  /**
   * Checks the identifier.
   *
   * @throws IllegalArgumentException if it is none
   */
  public TerritoryDeletion {
    Identifiers.require(territoryId);
  }

  /**
   * This territory is to be deleted; its forecasts stay.
   *
   * @param territoryId identifier of the territory
   * @return what {@link Territories#delete(TerritoryDeletion)} takes
   * @throws IllegalArgumentException if it is no identifier
   */
  public static TerritoryDeletion of(String territoryId) {
    return new TerritoryDeletion(territoryId, false);
  }

  /** {@return the same, and the forecasts that were made for it go, too} */
  public TerritoryDeletion andItsForecasts() {
    return new TerritoryDeletion(territoryId, true);
  }

  /**
   * {@return the same, after the territories directly below it have moved below another, which must
   * stand on a higher level than the one to delete}
   *
   * @param receiverId identifier of the territory that takes over
   * @throws IllegalArgumentException if it is no identifier
   */
  public TerritoryTransfer afterMovingChildrenTo(String receiverId) {
    return new TerritoryTransfer(this, receiverId);
  }
}
