package io.github.zohocrmcontract.stub.users;

import java.time.Instant;

/**
 * A job that hands over a user's work and deletes the user.
 *
 * @param id its identifier
 * @param userId the user deleted
 * @param doneAt when it is completed
 */
public record TransferJob(long id, long userId, Instant doneAt) {

  /** The word for how far it is at a moment. */
  public String status(Instant now) {
    return now.isBefore(doneAt) ? "in_progress" : "completed";
  }
}
