package io.github.zohocrmcontract.stub.users;

import java.time.Instant;

/** The records that users own, as far as they are handed over with a user's work. */
@FunctionalInterface
public interface OwnedRecords {

  /**
   * Gives all records of one user to another.
   *
   * @param from identifier of the user who has them
   * @param to identifier of the user who gets them
   * @param at when this happens
   */
  void handOver(String organisation, long from, long to, Instant at);
}
