package io.github.zohocrmcontract.stub.users;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Which users are wanted.
 *
 * @param kind their kind
 * @param caller who asks; what {@link UserKind#CURRENT} stands for
 * @param ids only these; empty for all
 * @param modifiedSince only those changed after this moment
 */
public record UserQuery(
    UserKind kind, long caller, Set<Long> ids, Optional<Instant> modifiedSince) {

  /** The same query, whenever the users were changed. */
  public UserQuery whenever() {
    return new UserQuery(kind, caller, ids, Optional.empty());
  }
}
