package io.github.zohocrmcontract.stub.records;

import java.time.Instant;
import java.util.List;

/** The jobs that are still to be done; a job that is done is forgotten. */
public interface TerritoryJobs {

  /** Adds a job. */
  void add(String organisation, TerritoryJob job);

  /** Whether a job for the record is still to be done. */
  boolean isPending(String organisation, long record);

  /** The jobs that are due, the oldest first. */
  List<TerritoryJob> due(String organisation, Instant now);

  /**
   * The jobs that are still to be done, the newest first.
   *
   * @param most how many at most
   */
  List<TerritoryJob> newest(String organisation, int most);

  /** Forgets a job. */
  void remove(String organisation, long id);
}
