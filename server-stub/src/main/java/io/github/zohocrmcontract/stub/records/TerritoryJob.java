package io.github.zohocrmcontract.stub.records;

import java.time.Instant;
import java.util.List;

/**
 * A change of a record's territories that is still to be made.
 *
 * @param id its identifier
 * @param record identifier of the record
 * @param change what is to be done
 * @param territories identifiers of the territories
 * @param requestedBy identifier of the user who asked for it
 * @param dueAt when it is to be made
 */
public record TerritoryJob(
    long id,
    long record,
    TerritoryChange change,
    List<Long> territories,
    long requestedBy,
    Instant dueAt) {

  /** Whether it is time. */
  public boolean isDue(Instant now) {
    return !dueAt.isAfter(now);
  }
}
