package io.github.zohocrmcontract.stub.territories;

/** Which records belong to territories, as far as deleting a territory must undo it. */
@FunctionalInterface
public interface TerritoryRecords {

  /** Takes all records out of a territory. */
  void removeFromAll(String organisation, long territory);
}
