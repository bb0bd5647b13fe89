package io.github.zohocrmcontract.stub.territories.members;

import io.github.zohocrmcontract.stub.organisations.Caller;
import io.github.zohocrmcontract.stub.refusals.Errors;
import io.github.zohocrmcontract.stub.refusals.ItemResult;
import io.github.zohocrmcontract.stub.refusals.Refusal;
import io.github.zohocrmcontract.stub.refusals.RequestedItem;
import io.github.zohocrmcontract.stub.refusals.ZohoError;
import io.github.zohocrmcontract.stub.territories.Territories;
import io.github.zohocrmcontract.stub.territories.TerritoryMembers;
import io.github.zohocrmcontract.stub.territories.TerritorySize;
import io.github.zohocrmcontract.stub.users.Permissions;
import io.github.zohocrmcontract.stub.users.StoredUser;
import io.github.zohocrmcontract.stub.users.User;
import io.github.zohocrmcontract.stub.users.Users;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Shows who belongs to a territory, puts users into it and takes them out. */
public final class TerritoryMembership {

  /** Name of the array in answers. */
  public static final String RESOURCE = "users";

  private static final int TERRITORY_SEGMENT = 2;
  private static final int USER_SEGMENT = 4;
  private static final String NOT_A_MEMBER = "Given user is not a member of this territory.";
  private static final String ADDED = "Given User added to the mentioned territory Successfully";
  private static final String ALREADY_A_MEMBER = "Given user id already exists for that record";
  private static final String REMOVED =
      "Given User Removed from the mentioned territory Successfully";

  private final Territories territories;
  private final TerritoryMembers members;
  private final MembershipChanges changes;
  private final Users users;
  private final Permissions permissions;

  /** Works on what is stored. */
  public TerritoryMembership(
      Territories territories,
      TerritoryMembers members,
      MembershipChanges changes,
      Users users,
      Permissions permissions) {
    this.territories = territories;
    this.members = members;
    this.changes = changes;
    this.users = users;
    this.permissions = permissions;
  }

  /**
   * How many users each territory has, in the order of their identifiers.
   *
   * @param most how many territories at most
   * @throws Refusal if the caller's profile withholds users, or the organisation does not use
   *     territories
   */
  public List<TerritorySize> sizes(Caller caller, int most) {
    permissions.require(caller, Permissions.MANAGE_USERS);
    caller.organisation().territories().require();
    return territories.sizes(caller.organisation().name(), most);
  }

  /**
   * The users of a territory.
   *
   * @throws Refusal if the caller's profile withholds users, or there is no such territory
   */
  public List<StoredUser> list(Caller caller, long territory) {
    return changes.asTheyAre(
        () -> {
          permissions.require(caller, Permissions.MANAGE_USERS);
          requireTerritory(caller, territory);
          return users.listOfTerritory(caller.organisation().name(), territory);
        });
  }

  /**
   * A user of a territory; empty if the user does not belong to it.
   *
   * @throws Refusal if the caller's profile withholds users, or there is no such territory or no
   *     such user
   */
  public Optional<User> get(Caller caller, long territory, long userId) {
    return changes.asTheyAre(
        () -> {
          permissions.require(caller, Permissions.MANAGE_USERS);
          requireTerritory(caller, territory);
          User user = requireUser(caller, userId);
          return Optional.of(user)
              .filter(there -> members.contains(caller.organisation().name(), territory, userId));
        });
  }

  /**
   * Puts the user into the territory.
   *
   * @throws Refusal if there is no such territory or user, or the user cannot be put into it
   */
  public ItemResult add(Caller caller, long territory, long userId) {
    requirePermission(caller);
    return changes.together(
        caller.organisation().name(),
        () ->
            ofThePath(
                caller,
                territory,
                userId,
                place -> addMember(caller, territory, userId, place),
                ADDED));
  }

  /** A change of the user and the territory that the path names; both must be there. */
  private ItemResult ofThePath(
      Caller caller,
      long territory,
      long userId,
      Function<Map<String, Object>, Optional<ZohoError>> change,
      String done) {
    requireTerritory(caller, territory);
    requireUser(caller, userId);
    Optional<ZohoError> problem = change.apply(Map.of("resource_path_index", USER_SEGMENT));
    if (problem.isPresent()) {
      throw Refusal.ofItem(RESOURCE, problem.get());
    }
    return ItemResult.success(id(userId), done);
  }

  /**
   * Puts several users into the territory, each for itself.
   *
   * @param items the users as the request names them, or what is wrong with the form of one
   * @return how it went for each, in the same order
   * @throws Refusal if there is no such territory
   */
  public List<ItemResult> addAll(Caller caller, long territory, List<RequestedItem<Long>> items) {
    requirePermission(caller);
    return changes.together(
        caller.organisation().name(),
        () -> {
          requireTerritory(caller, territory);
          return items.stream()
              .map(item -> item.carryOut(id -> addOne(caller, territory, id, item.position())))
              .toList();
        });
  }

  private ItemResult addOne(Caller caller, long territory, long userId, int position) {
    Map<String, Object> place =
        Map.of("api_name", "id", "json_path", "$." + RESOURCE + "[" + position + "].id");
    return addMember(caller, territory, userId, place)
        .map(ItemResult::failure)
        .orElseGet(() -> ItemResult.success(id(userId), ADDED));
  }

  private Optional<ZohoError> addMember(
      Caller caller, long territory, long userId, Map<String, Object> place) {
    return changes
        .add(caller.organisation().name(), territory, userId)
        .map(obstacle -> notAdded(obstacle, place));
  }

  private static ZohoError notAdded(
      MembershipChanges.NotAdded obstacle, Map<String, Object> place) {
    return switch (obstacle) {
      case NO_SUCH_TERRITORY -> Errors.unknownInPath(TERRITORY_SEGMENT);
      case NO_SUCH_USER, NO_CRM_USER -> Errors.invalidData(place, "The user ID is invalid.");
      case USER_DELETED -> MembershipErrors.userIs("deleted", place);
      case USER_INACTIVE -> MembershipErrors.userIs("inactive", place);
      case IN_IT_ALREADY -> Errors.duplicateData(place, ALREADY_A_MEMBER);
      case TERRITORY_FULL -> MembershipErrors.territoryFull();
    };
  }

  /**
   * Takes the user out of the territory.
   *
   * @throws Refusal if there is no such territory or user, or the user does not belong to it or
   *     manages it
   */
  public ItemResult remove(Caller caller, long territory, long userId) {
    requirePermission(caller);
    return changes.together(
        caller.organisation().name(),
        () ->
            ofThePath(
                caller,
                territory,
                userId,
                place -> removeMember(caller, territory, userId, place),
                REMOVED));
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
    return changes.together(
        caller.organisation().name(),
        () -> {
          requireTerritory(caller, territory);
          return ids.stream().map(userId -> removeOne(caller, territory, userId)).toList();
        });
  }

  private ItemResult removeOne(Caller caller, long territory, long userId) {
    return removeMember(caller, territory, userId, id(userId))
        .map(ItemResult::failure)
        .orElseGet(() -> ItemResult.success(id(userId), REMOVED));
  }

  private Optional<ZohoError> removeMember(
      Caller caller, long territory, long userId, Map<String, Object> place) {
    return changes
        .remove(caller.organisation().name(), territory, userId)
        .map(obstacle -> notRemoved(obstacle, place));
  }

  private static ZohoError notRemoved(
      MembershipChanges.NotRemoved obstacle, Map<String, Object> place) {
    return switch (obstacle) {
      case NO_SUCH_TERRITORY -> Errors.unknownInPath(TERRITORY_SEGMENT);
      case NO_SUCH_USER -> Errors.invalidData(place, "the given user id given seems to be invalid");
      case NOT_IN_IT -> Errors.invalidData(place, NOT_A_MEMBER);
      case MANAGES_IT -> MembershipErrors.managesIt(place);
    };
  }

  private void requirePermission(Caller caller) {
    permissions.requireAdministrator(caller, Permissions.MANAGE_USERS);
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
