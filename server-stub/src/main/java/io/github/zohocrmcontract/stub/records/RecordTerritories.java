package io.github.zohocrmcontract.stub.records;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/** Which records belong to which territories. A territory that is deleted leaves its records. */
public interface RecordTerritories {

  /** The territories of a record, in the order of their identifiers. */
  List<RecordTerritory> list(String organisation, long record);

  /**
   * Puts a record into a territory.
   *
   * @param by the user who does; empty for the system
   */
  void add(String organisation, long record, long territory, Instant at, OptionalLong by);

  /** Takes a record out of a territory. */
  void remove(String organisation, long record, long territory);
}
