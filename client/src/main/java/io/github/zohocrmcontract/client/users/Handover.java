package io.github.zohocrmcontract.client.users;

import io.github.zohocrmcontract.client.results.Identifiers;
import java.util.Optional;

/**
 * Who takes over from a user who is to be deleted. At least one of the two parts is needed.
 *
 * @param work who takes over records, assignments and places in criteria
 * @param subordinatesTo identifier of the user who becomes the manager of the subordinates
 */
public record Handover(Optional<Work> work, Optional<String> subordinatesTo) {

  /**
   * What one user takes over from another.
   *
   * @param to identifier of the user who takes over
   * @param records whether the open records change hands
   * @param assignment whether the user is replaced in assignment rules and the like
   * @param criteria whether the user is replaced in criteria of views and reports
   */
  public record Work(String to, boolean records, boolean assignment, boolean criteria) {
    public Work {
      Identifiers.require(to);
    }

    /** The open records go to this user, and nothing else. */
    public static Work recordsTo(String userId) {
      return new Work(userId, true, false, false);
    }

    /** The same, and the user is replaced in assignment rules and the like. */
    public Work andAssignment() {
      return new Work(to, records, true, criteria);
    }

    /** The same, and the user is replaced in criteria of views and reports. */
    public Work andCriteria() {
      return new Work(to, records, assignment, true);
    }
  }

  public Handover {
    subordinatesTo.ifPresent(Identifiers::require);
    if (work.isEmpty() && subordinatesTo.isEmpty()) {
      throw new IllegalArgumentException("A handover needs work or subordinates to hand over.");
    }
  }

  /** Everything goes to this user: records, assignments, criteria and subordinates. */
  public static Handover everythingTo(String userId) {
    return new Handover(Optional.of(new Work(userId, true, true, true)), Optional.of(userId));
  }

  /** This work is handed over, the subordinates are not. */
  public static Handover of(Work work) {
    return new Handover(Optional.of(work), Optional.empty());
  }

  /** Only the subordinates go to this user. */
  public static Handover subordinatesOnly(String userId) {
    return new Handover(Optional.empty(), Optional.of(userId));
  }

  /** The same handover, with the subordinates going to this user. */
  public Handover withSubordinatesTo(String userId) {
    return new Handover(work, Optional.of(userId));
  }
}
