package io.github.zohocrmcontract.client.records;

import io.github.zohocrmcontract.client.results.Identifiers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Which territories each of several records is to get or to lose. Immutable.
 *
 * <pre>{@code
 * RecordTerritoryChanges.of(recordId, List.of(territoryId)).and(otherRecordId, List.of(territoryId))
 * }</pre>
 *
 * @param changes one for each record, at least one and 100 at most; results come in this order
 */
public record RecordTerritoryChanges(List<Change> changes) {

  /**
   * The territories that one record is to get or to lose.
   *
   * @param recordId identifier of the record
   * @param territoryIds identifiers of the territories, 1 to 100
   */
  public record Change(String recordId, List<String> territoryIds) {
    /**
     * Checks and copies the identifiers.
     *
     * @throws IllegalArgumentException if one is no identifier, or there is no territory
     */
    public Change {
      Identifiers.require(recordId);
      territoryIds = Identifiers.requireAll(territoryIds);
      if (territoryIds.isEmpty()) {
        throw new IllegalArgumentException("At least one territory is needed.");
      }
    }
  }

  /**
   * Copies the changes.
   *
   * @throws IllegalArgumentException if there is none
   */
  public RecordTerritoryChanges {
    changes = List.copyOf(changes);
    if (changes.isEmpty()) {
      throw new IllegalArgumentException("At least one record is needed.");
    }
  }

  /**
   * {@return these territories for one record}
   *
   * @param recordId identifier of the record
   * @param territoryIds identifiers of the territories, 1 to 100
   */
  public static RecordTerritoryChanges of(String recordId, Collection<String> territoryIds) {
    return new RecordTerritoryChanges(List.of(new Change(recordId, List.copyOf(territoryIds))));
  }

  /**
   * {@return the same changes, and these territories for one more record}
   *
   * @param recordId identifier of the record
   * @param territoryIds identifiers of the territories, 1 to 100
   */
  public RecordTerritoryChanges and(String recordId, Collection<String> territoryIds) {
    List<Change> more = new ArrayList<>(changes);
    more.add(new Change(recordId, List.copyOf(territoryIds)));
    return new RecordTerritoryChanges(more);
  }
}
