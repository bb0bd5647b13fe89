package io.github.zohocrmcontract.stub.records;

/** Which organisations have territories for leads; by themselves they have not. */
public interface LeadTerritories {

  /** Whether support has switched them on. */
  boolean areOn(String organisation);

  /** Switches them on. */
  void switchOn(String organisation);
}
