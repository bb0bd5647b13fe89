package io.github.zohocrmcontract.stub.territories;

import io.github.zohocrmcontract.stub.organisations.Caller;
import io.github.zohocrmcontract.stub.refusals.Errors;
import io.github.zohocrmcontract.stub.refusals.ItemResult;
import io.github.zohocrmcontract.stub.refusals.Refusal;
import io.github.zohocrmcontract.stub.refusals.ZohoError;
import io.github.zohocrmcontract.stub.storage.Transactions;
import io.github.zohocrmcontract.stub.users.User;
import io.github.zohocrmcontract.stub.users.Users;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows who belongs to a territory, and takes users out of it. */
public final class TerritoryMembership {

  /** Name of the array in answers. */
  public static final String RESOURCE = "users";

  private static final int TERRITORY_SEGMENT = 2;
  private static final int USER_SEGMENT = 4;
  private static final String NOT_A_MEMBER = "Given user is not a member of this territory.";
  private static final String REMOVED =
      "Given User Removed from the mentioned territory Successfully";

  private final Territories territories;
  private final TerritoryMembers members;
  private final Users users;
  private final Transactions transactions;

  /** Works on what is stored. */
  public TerritoryMembership(
      Territories territories, TerritoryMembers members, Users users, Transactions transactions) {
    this.territories = territories;
    this.members = members;
    this.users = users;
    this.transactions = transactions;
  }

  /**
   * How many users each territory has.
   *
   * @throws Refusal if the organisation does not use territories
   */
  public List<TerritorySize> sizes(Caller caller) {
    caller.organisation().territories().require();
    return territories.sizes(caller.organisation().name());
  }

  /**
   * The users of a territory.
   *
   * @throws Refusal if there is no such territory
   */
  public List<User> list(Caller caller, long territory) {
    requireTerritory(caller, territory);
    return users.listOfTerritory(caller.organisation().name(), territory);
  }

  /**
   * A user of a territory; empty if the user does not belong to it.
   *
   * @throws Refusal if there is no such territory or no such user
   */
  public Optional<User> get(Caller caller, long territory, long userId) {
    requireTerritory(caller, territory);
    User user = requireUser(caller, userId);
    String organisation = caller.organisation().name();
    return members.contains(organisation, territory, userId) ? Optional.of(user) : Optional.empty();
  }

  /**
   * Takes the user out of the territory.
   *
   * @throws Refusal if there is no such territory or user, or the user does not belong to it
   */
  public ItemResult remove(Caller caller, long territory, long userId) {
    requirePermission(caller);
    requireTerritory(caller, territory);
    requireUser(caller, userId);
    if (!removeMember(caller, territory, userId)) {
      throw Refusal.ofItem(
          RESOURCE, Errors.invalidData(Map.of("resource_path_index", USER_SEGMENT), NOT_A_MEMBER));
    }
    return ItemResult.success(id(userId), REMOVED);
  }

  /**
   * Takes several users out of the territory, each for itself.
   *
   * @param ids the users as the request names them
   * @return how it went for each, in the same order
   * @throws Refusal if there is no such territory
   */
  public List<ItemResult> removeAll(Caller caller, long territory, List<Long> ids) {
    requirePermission(caller);
    requireTerritory(caller, territory);
    return ids.stream().map(userId -> removeOne(caller, territory, userId)).toList();
  }

  private ItemResult removeOne(Caller caller, long territory, long userId) {
    if (users.find(caller.organisation().name(), userId).isEmpty()) {
      ZohoError unknown =
          Errors.invalidData(id(userId), "the given user id given seems to be invalid");
      return ItemResult.failure(unknown);
    }
    return removeMember(caller, territory, userId)
        ? ItemResult.success(id(userId), REMOVED)
        : ItemResult.failure(Errors.invalidData(id(userId), NOT_A_MEMBER));
  }

  private boolean removeMember(Caller caller, long territory, long userId) {
    String organisation = caller.organisation().name();
    return transactions.change(organisation, () -> members.remove(organisation, territory, userId));
  }

  private void requirePermission(Caller caller) {
    boolean administrator =
        users
            .find(caller.organisation().name(), caller.userId())
            .filter(User::isAdministrator)
            .isPresent();
    if (!administrator) {
      throw Refusal.of(Errors.noPermission("Crm_Implied_Manage_Users"));
    }
  }

  private void requireTerritory(Caller caller, long territory) {
    caller.organisation().territories().require();
    if (!territories.exists(caller.organisation().name(), territory)) {
      throw Refusal.of(Errors.unknownInPath(TERRITORY_SEGMENT));
    }
  }

  private User requireUser(Caller caller, long userId) {
    return users
        .find(caller.organisation().name(), userId)
        .filter(User::crmUser)
        .orElseThrow(() -> Refusal.of(Errors.unknownInPath(USER_SEGMENT)));
  }

  private static Map<String, Object> id(long userId) {
    return Map.of("id", Long.toString(userId));
  }
}
