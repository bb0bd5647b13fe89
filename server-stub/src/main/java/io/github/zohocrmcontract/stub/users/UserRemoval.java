package io.github.zohocrmcontract.stub.users;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What deleting a user does to the user and to others. Whether it is allowed is asked before. */
public final class UserRemoval {

  private final Users users;
  private final List<Memberships> memberships;

  /** Works on what is stored. */
  public UserRemoval(Users users, List<Memberships> memberships) {
    this.users = users;
    this.memberships = List.copyOf(memberships);
  }

  /**
   * Deletes a user, inside a change of the organisation.
   *
   * @param newManager who takes over the subordinates; without one they move up to the manager of
   *     the one who leaves
   */
  public void remove(
      String organisation, User leaving, Optional<User> newManager, User by, Instant now) {
    moveSubordinates(organisation, leaving, newManager, by, now);
    memberships.forEach(each -> each.removeFromAll(organisation, leaving.id()));
    users.replace(organisation, leaving.deleted(by, now));
  }

  private void moveSubordinates(
      String organisation, User leaving, Optional<User> newManager, User by, Instant now) {
    Optional<User> above =
        newManager.or(
            () ->
                leaving.reportsTo().isPresent()
                    ? users.find(organisation, leaving.reportsTo().getAsLong())
                    : Optional.empty());
    for (User subordinate : users.subordinates(organisation, leaving.id())) {
      users.replace(
          organisation,
          above
              .map(manager -> subordinate.reportingTo(manager, by, now))
              .orElseGet(() -> subordinate.reportingToNobody(by, now)));
    }
  }
}
