package io.github.zohocrmcontract.client.users;

import io.github.zohocrmcontract.client.results.Identifiers;

/**
 * That a user is to be deleted, for good. Said in so many words, so that no identifier in the wrong
 * place deletes anyone. Immutable.
 *
 * @param userId identifier of the user who leaves
 */
public record UserDeletion(String userId) {

  public UserDeletion {
    Identifiers.require(userId);
  }

  /**
   * This user is to be deleted.
   *
   * @throws IllegalArgumentException if it is no identifier
   */
  public static UserDeletion of(String userId) {
    return new UserDeletion(userId);
  }

  /**
   * The same, after others have taken over.
   *
   * @throws IllegalArgumentException if the user who leaves would take over
   */
  public UserHandover afterHandingOver(Handover handover) {
    return new UserHandover(this, handover);
  }
}
