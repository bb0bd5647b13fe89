package io.github.zohocrmcontract.stub.territories.administration;

import io.github.zohocrmcontract.stub.territories.Territories;
import io.github.zohocrmcontract.stub.territories.Territory;
import java.util.OptionalLong;

/** How the territories of an organisation stand below one another. */
final class TerritoryTree {

  private final Territories territories;

  TerritoryTree(Territories territories) {
    this.territories = territories;
  }

  /** On which level a territory stands, counted from the organisation's own, which is on 0. */
  int level(String organisation, Territory territory) {
    int level = 0;
    OptionalLong above = territory.parent();
    while (above.isPresent()) {
      level++;
      above = parent(organisation, above.getAsLong());
    }
    return level;
  }

  /** Whether a territory is the other one or stands anywhere below it. */
  boolean isInOrBelow(String organisation, long territory, long other) {
    OptionalLong current = OptionalLong.of(territory);
    while (current.isPresent()) {
      if (current.getAsLong() == other) {
        return true;
      }
      current = parent(organisation, current.getAsLong());
    }
    return false;
  }

  private OptionalLong parent(String organisation, long territory) {
    return territories.find(organisation, territory).orElseThrow().parent();
  }
}
