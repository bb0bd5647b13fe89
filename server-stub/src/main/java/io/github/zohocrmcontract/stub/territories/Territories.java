package io.github.zohocrmcontract.stub.territories;

import java.util.List;

/** The territories of each organisation. */
public interface Territories {

  /** Whether the organisation has this territory. */
  boolean exists(String organisation, long id);

  /** Adds a territory. */
  void add(String organisation, Territory territory);

  /** All territories with the number of their users, in the order of their identifiers. */
  List<TerritorySize> sizes(String organisation);
}
