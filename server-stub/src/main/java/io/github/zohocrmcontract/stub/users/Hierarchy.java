package io.github.zohocrmcontract.stub.users;

import java.util.HashSet;
import java.util.OptionalLong;
import java.util.Set;

/** Who reports to whom. */
public final class Hierarchy {

  private final Users users;

  /** Looks at these users. */
  public Hierarchy(Users users) {
    this.users = users;
  }

  /** Whether a user reports to the manager, directly or through others. */
  public boolean isBelow(String organisation, User user, User manager) {
    Set<Long> seen = new HashSet<>();
    OptionalLong above = user.reportsTo();
    while (above.isPresent() && seen.add(above.getAsLong())) {
      if (above.getAsLong() == manager.id()) {
        return true;
      }
      above =
          users
              .find(organisation, above.getAsLong())
              .map(User::reportsTo)
              .orElse(OptionalLong.empty());
    }
    return false;
  }
}
