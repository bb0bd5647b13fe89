package io.github.zohocrmcontract.stub.territories.members;

import io.github.zohocrmcontract.stub.organisations.Caller;
import io.github.zohocrmcontract.stub.refusals.Errors;
import io.github.zohocrmcontract.stub.refusals.ItemResult;
import io.github.zohocrmcontract.stub.refusals.Refusal;
import io.github.zohocrmcontract.stub.refusals.RequestedItem;
import io.github.zohocrmcontract.stub.refusals.ZohoError;
import io.github.zohocrmcontract.stub.territories.Territories;
import io.github.zohocrmcontract.stub.territories.Territory;
import io.github.zohocrmcontract.stub.territories.TerritoryMembers;
import io.github.zohocrmcontract.stub.users.Permissions;
import io.github.zohocrmcontract.stub.users.User;
import io.github.zohocrmcontract.stub.users.Users;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Shows which territories a user belongs to, puts the user into others and takes the user out. What
 * {@link TerritoryMembership} does for a territory, seen from the user, and with more that is
 * forbidden: callers' own territories, and taking users out of the organisation's own territory.
 */
public final class UserTerritories {

  /** Name of the array in answers. */
  public static final String RESOURCE = "territories";

  private static final int USER_SEGMENT = 1;
  private static final int TERRITORY_SEGMENT = 3;
  private static final String ADDED = "Territory associated to the user successfully";
  private static final String REMOVED = "Territory removed from the user successfully";
  private static final Map<String, Object> IN_PATH = place(TERRITORY_SEGMENT);

  private final Territories territories;
  private final TerritoryMembers members;
  private final MembershipChanges changes;
  private final Users users;
  private final Permissions permissions;

  /** Works on what is stored. */
  public UserTerritories(
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
   * The territories that a user belongs to.
   *
   * @throws Refusal if there is no such user
   */
  public List<TerritoryOfUser> list(Caller caller, long userId) {
    String organisation = caller.organisation().name();
    return changes.asTheyAre(
        () -> {
          requireReadable(caller, userId);
          return territories.ofUser(organisation, userId).stream()
              .map(territory -> withNames(organisation, territory))
              .toList();
        });
  }

  /**
   * A territory that a user belongs to; empty if the user does not.
   *
   * @throws Refusal if there is no such user or no such territory
   */
  public Optional<TerritoryOfUser> get(Caller caller, long userId, long territoryId) {
    String organisation = caller.organisation().name();
    return changes.asTheyAre(
        () -> {
          requireReadable(caller, userId);
          Territory territory =
              territories
                  .find(organisation, territoryId)
                  .orElseThrow(() -> Refusal.of(Errors.unknownInPath(TERRITORY_SEGMENT)));
          return members.contains(organisation, territoryId, userId)
              ? Optional.of(withNames(organisation, territory))
              : Optional.empty();
        });
  }

  private TerritoryOfUser withNames(String organisation, Territory territory) {
    Optional<User> manager =
        territory.manager().isPresent()
            ? users.find(organisation, territory.manager().getAsLong())
            : Optional.empty();
    Optional<Territory> parent =
        territory.parent().isPresent()
            ? territories.find(organisation, territory.parent().getAsLong())
            : Optional.empty();
    return new TerritoryOfUser(territory, manager, parent);
  }

  /**
   * Puts a user into several territories, each for itself, besides those of the user already.
   *
   * @param items the territories as the request names them, or what is wrong with the form of one
   * @return how it went for each, in the same order
   * @throws Refusal if the user cannot be put into any
   */
  public List<ItemResult> addAll(Caller caller, long userId, List<RequestedItem<Long>> items) {
    requireAdministrator(caller);
    requireOther(caller, userId, "Logged in users cannot update their own territories.");
    String organisation = caller.organisation().name();
    return changes.together(
        organisation,
        () -> {
          MembershipChanges.obstacleOfUser(users.find(organisation, userId))
              .ifPresent(
                  obstacle -> {
                    throw Refusal.of(notAdded(obstacle, Map.of()));
                  });
          return items.stream()
              .map(item -> item.carryOut(id -> addOne(caller, userId, id, item.position())))
              .toList();
        });
  }

  private ItemResult addOne(Caller caller, long userId, long territory, int position) {
    Map<String, Object> place =
        Map.of("api_name", "id", "json_path", "$." + RESOURCE + "[" + position + "].id");
    return changes
        .add(caller.organisation().name(), territory, userId)
        .map(obstacle -> ItemResult.failure(notAdded(obstacle, place)))
        .orElseGet(() -> ItemResult.success(id(territory), ADDED));
  }

  /** The territory stands in the body and the user in the path, so each fault has its place. */
  private static ZohoError notAdded(
      MembershipChanges.NotAdded obstacle, Map<String, Object> territory) {
    return switch (obstacle) {
      case NO_SUCH_TERRITORY -> Errors.invalidId(territory);
      case IN_IT_ALREADY ->
          Errors.duplicateData(territory, "Territory already associated with the user.");
      case TERRITORY_FULL -> MembershipErrors.territoryFull();
      case NO_SUCH_USER -> userUnknown();
      case NO_CRM_USER -> userGone("not_crm_user");
      case USER_DELETED -> userGone("deleted");
      case USER_INACTIVE -> MembershipErrors.userIs("inactive", place(USER_SEGMENT));
    };
  }

  /**
   * Takes a user out of several territories, each for itself.
   *
   * @param ids the territories as the request names them
   * @return how it went for each, in the same order
   * @throws Refusal if the user cannot be taken out of any
   */
  public List<ItemResult> removeAll(Caller caller, long userId, List<Long> ids) {
    requireOtherForRemoval(caller, userId);
    return changes.together(
        caller.organisation().name(),
        () -> {
          requireRemovable(caller, userId);
          return ids.stream().map(territory -> removeOne(caller, userId, territory)).toList();
        });
  }

  private ItemResult removeOne(Caller caller, long userId, long territory) {
    return removeFrom(caller, userId, territory)
        .map(
            obstacle ->
                ItemResult.failure(
                    // The page prints this one with empty details; the others can be told apart.
                    obstacle == Kept.MANAGES_IT
                        ? MembershipErrors.managesIt(Map.of())
                        : kept(obstacle, id(territory))))
        .orElseGet(() -> ItemResult.success(id(territory), REMOVED));
  }

  /**
   * Takes a user out of one territory.
   *
   * @throws Refusal if the user cannot be taken out of it
   */
  public ItemResult remove(Caller caller, long userId, long territory) {
    requireOtherForRemoval(caller, userId);
    return changes.together(
        caller.organisation().name(), () -> removeFromPath(caller, userId, territory));
  }

  private ItemResult removeFromPath(Caller caller, long userId, long territory) {
    requireRemovable(caller, userId);
    Optional<Kept> obstacle = removeFrom(caller, userId, territory);
    if (obstacle.isEmpty()) {
      return ItemResult.success(id(territory), REMOVED);
    }
    ZohoError error = kept(obstacle.get(), IN_PATH);
    throw obstacle.get() == Kept.NO_SUCH_TERRITORY
        ? Refusal.of(error)
        : Refusal.ofItem(RESOURCE, error);
  }

  /** Why a user stays in a territory. */
  private enum Kept {
    NO_SUCH_TERRITORY,
    OF_THE_ORGANISATION,
    NOT_IN_IT,
    MANAGES_IT
  }

  private Optional<Kept> removeFrom(Caller caller, long userId, long territoryId) {
    String organisation = caller.organisation().name();
    boolean ofTheOrganisation =
        territories
            .find(organisation, territoryId)
            .filter(Territory::isOfTheOrganisation)
            .isPresent();
    if (ofTheOrganisation) {
      return Optional.of(Kept.OF_THE_ORGANISATION);
    }
    return changes
        .remove(organisation, territoryId, userId)
        .map(
            obstacle ->
                switch (obstacle) {
                  case NO_SUCH_TERRITORY -> Kept.NO_SUCH_TERRITORY;
                  case NO_SUCH_USER, NOT_IN_IT -> Kept.NOT_IN_IT;
                  case MANAGES_IT -> Kept.MANAGES_IT;
                });
  }

  private static ZohoError kept(Kept obstacle, Map<String, Object> details) {
    return switch (obstacle) {
      case NO_SUCH_TERRITORY ->
          Errors.invalidData(details, "One or more given territory IDs seem to be invalid");
      case OF_THE_ORGANISATION ->
          Errors.invalidData(details, "Organization Territory cannot be removed from the user");
      case NOT_IN_IT ->
          Errors.invalidData(details, "The territory ID is not linked with the specified user");
      case MANAGES_IT -> MembershipErrors.managesIt(details);
    };
  }

  private void requireReadable(Caller caller, long userId) {
    permissions.require(caller, Permissions.MANAGE_USERS);
    caller.organisation().territories().require();
    if (users.find(caller.organisation().name(), userId).isEmpty()) {
      throw Refusal.of(Errors.unknownInPath(USER_SEGMENT));
    }
  }

  private void requireAdministrator(Caller caller) {
    permissions.requireAdministrator(caller, Permissions.MANAGE_USERS);
    caller.organisation().territories().require();
  }

  private static void requireOther(Caller caller, long userId, String message) {
    if (caller.userId() == userId) {
      throw Refusal.of(Errors.notAllowed(Map.of(), message));
    }
  }

  private void requireOtherForRemoval(Caller caller, long userId) {
    requireAdministrator(caller);
    requireOther(caller, userId, "You cannot update the territories you belong to");
  }

  private void requireRemovable(Caller caller, long userId) {
    User user =
        users
            .find(caller.organisation().name(), userId)
            .orElseThrow(() -> Refusal.of(userUnknown()));
    if (!user.crmUser()) {
      throw Refusal.of(userGone("not_crm_user"));
    }
    if (user.isDeleted()) {
      throw Refusal.of(userGone("deleted"));
    }
  }

  private static ZohoError userUnknown() {
    return Errors.invalidData(place(USER_SEGMENT), "The user ID given seems to be invalid");
  }

  private static ZohoError userGone(String ownerStatus) {
    return Errors.invalidData(
        MembershipErrors.withOwnerStatus(place(USER_SEGMENT), ownerStatus),
        "The user ID given has already been deleted or is not associated with Zoho CRM");
  }

  private static Map<String, Object> place(int segment) {
    return Map.of("resource_path_index", segment);
  }

  private static Map<String, Object> id(long territory) {
    return Map.of("id", Long.toString(territory));
  }
}
