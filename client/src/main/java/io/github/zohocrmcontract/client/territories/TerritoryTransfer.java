package io.github.zohocrmcontract.client.territories;

import io.github.zohocrmcontract.client.model.TerritoryToTransfer;
import io.github.zohocrmcontract.client.results.Identifiers;
import java.util.Objects;

/**
 * That a territory is to be deleted, for good, and who takes over the territories directly below
 * it. Made by {@link TerritoryDeletion#afterMovingChildrenTo}. Immutable.
 *
 * @param deletion which territory
 * @param receiverId identifier of the territory that takes over
 */
public record TerritoryTransfer(TerritoryDeletion deletion, String receiverId) {

  /**
   * Checks the identifier.
   *
   * @throws IllegalArgumentException if it is none
   */
  public TerritoryTransfer {
    Objects.requireNonNull(deletion, "deletion");
    Identifiers.require(receiverId);
  }

  TerritoryToTransfer toModel() {
    return new TerritoryToTransfer()
        .id(deletion.territoryId())
        .transferToId(receiverId)
        .deletePreviousForecasts(deletion.withForecasts());
  }
}
