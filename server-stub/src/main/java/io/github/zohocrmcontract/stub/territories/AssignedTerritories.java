package io.github.zohocrmcontract.stub.territories;

/** Whatever territories are assigned to, as far as deleting a territory must undo it. */
@FunctionalInterface
public interface AssignedTerritories {

  /** Takes a territory away from everything it is assigned to. */
  void removeFromAll(String organisation, long territory);
}
