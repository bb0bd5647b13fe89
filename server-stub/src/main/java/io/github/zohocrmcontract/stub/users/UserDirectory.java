package io.github.zohocrmcontract.stub.users;

import io.github.zohocrmcontract.stub.organisations.Caller;
import io.github.zohocrmcontract.stub.refusals.Errors;
import io.github.zohocrmcontract.stub.refusals.Refusal;
import io.github.zohocrmcontract.stub.storage.Transactions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks users up. */
public final class UserDirectory {

  private static final int USER_SEGMENT = 1;

  private final Users users;
  private final Permissions permissions;
  private final Transactions transactions;

  /** Looks up among these users. */
  public UserDirectory(Users users, Permissions permissions, Transactions transactions) {
    this.users = users;
    this.permissions = permissions;
    this.transactions = transactions;
  }

  /**
   * A page of the users wanted.
   *
   * @return unchanged if users match but none was changed since the moment that the query names;
   *     empty if none match at all
   * @throws Refusal if the caller's profile withholds users
   */
  public Lookup<UserPage> list(Caller caller, UserQuery query, int page, int perPage) {
    permissions.require(caller, Permissions.MANAGE_USERS);
    Lookup<UserPage> found = page(caller, query, page, perPage);
    // Why there is none may need further looks, at the same moment as the first.
    return found.value().isPresent() || query.modifiedSince().isEmpty()
        ? found
        : transactions.read(() -> pageOrWhyNone(caller, query, page, perPage));
  }

  private Lookup<UserPage> page(Caller caller, UserQuery query, int page, int perPage) {
    String organisation = caller.organisation().name();
    long offset = (page - 1L) * perPage;
    List<StoredUser> found = users.listStored(organisation, query, offset, perPage + 1);
    if (found.isEmpty()) {
      return Lookup.empty();
    }
    boolean more = found.size() > perPage;
    List<StoredUser> shown = more ? found.subList(0, perPage) : found;
    return Lookup.found(new UserPage(List.copyOf(shown), page, perPage, more));
  }

  private Lookup<UserPage> pageOrWhyNone(Caller caller, UserQuery query, int page, int perPage) {
    String organisation = caller.organisation().name();
    Lookup<UserPage> found = page(caller, query, page, perPage);
    boolean unchanged =
        found.value().isEmpty()
            && users.count(organisation, query) == 0
            && users.count(organisation, query.whenever()) > 0;
    return unchanged ? Lookup.unchanged() : found;
  }

  /**
   * How many users there are of a kind.
   *
   * @throws Refusal if the caller's profile withholds users
   */
  public long count(Caller caller, UserKind kind) {
    permissions.require(caller, Permissions.MANAGE_USERS);
    UserQuery query = new UserQuery(kind, caller.userId(), Set.of(), Optional.empty());
    return users.count(caller.organisation().name(), query);
  }

  /**
   * One user.
   *
   * @return empty for a person who is no CRM user; unchanged if not changed since the moment
   * @throws Refusal if the caller's profile withholds users, or the organisation knows no such
   *     person
   */
  public Lookup<User> get(Caller caller, long id, Optional<Instant> modifiedSince) {
    permissions.require(caller, Permissions.MANAGE_USERS);
    User user =
        users
            .find(caller.organisation().name(), id)
            .orElseThrow(() -> Refusal.of(Errors.unknownInPath(USER_SEGMENT)));
    if (!user.crmUser()) {
      return Lookup.empty();
    }
    boolean unchanged =
        modifiedSince.filter(moment -> !user.modifiedAt().isAfter(moment)).isPresent();
    return unchanged ? Lookup.unchanged() : Lookup.found(user);
  }
}
