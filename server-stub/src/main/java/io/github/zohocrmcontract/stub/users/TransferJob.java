package io.github.zohocrmcontract.stub.users;

/**
 * A job that hands over a user's work and deletes the user.
 *
 * @param id its identifier
 * @param userId the user deleted
 * @param status the word that answers carry
 */
public record TransferJob(long id, long userId, String status) {

  /** The work is done. */
  public static final String COMPLETED = "completed";
}
