package io.github.zohocrmcontract.stub.records;

import java.time.Instant;
import java.util.OptionalLong;

/**
 * That a record belongs to a territory.
 *
 * @param territory identifier of the territory
 * @param name name of the territory
 * @param assignedAt since when
 * @param assignedBy the user who assigned it; empty if the system did by the rules of the territory
 */
public record RecordTerritory(
    long territory, String name, Instant assignedAt, OptionalLong assignedBy) {

  /** Whether the system assigned it, so that no user can take it away. */
  public boolean isAutomatic() {
    return assignedBy.isEmpty();
  }
}
