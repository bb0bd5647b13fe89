package io.github.zohocrmcontract.stub.territories.members;

import io.github.zohocrmcontract.stub.storage.Transactions;
import io.github.zohocrmcontract.stub.territories.Territories;
import io.github.zohocrmcontract.stub.territories.Territory;
import io.github.zohocrmcontract.stub.territories.TerritoryMembers;
import io.github.zohocrmcontract.stub.users.User;
import io.github.zohocrmcontract.stub.users.Users;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The one place that decides whether a user may be put into a territory or taken out of it, and
 * does it. Operations on a territory's users and on a user's territories share it and differ only
 * in how they say why not.
 *
 * <p>Each change looks at everything again while nobody else changes the organisation.
 */
public final class MembershipChanges {

  /** Most users that a territory holds, its manager counted. */
  public static final int CAPACITY = 100;

  private final Territories territories;
  private final TerritoryMembers members;
  private final Users users;
  private final Transactions transactions;

  /** Works on what is stored. */
  public MembershipChanges(
      Territories territories, TerritoryMembers members, Users users, Transactions transactions) {
    this.territories = territories;
    this.members = members;
    this.users = users;
    this.transactions = transactions;
  }

  /** Why a user was not put into a territory. */
  public enum NotAdded {
    /** The organisation has no such territory. */
    NO_SUCH_TERRITORY,
    /** The organisation knows no such person. */
    NO_SUCH_USER,
    /** The person does not work in the CRM. */
    NO_CRM_USER,
    /** The user was deleted. */
    USER_DELETED,
    /** The user was deactivated. */
    USER_INACTIVE,
    /** The user is in the territory already. */
    IN_IT_ALREADY,
    /** The territory holds as many users as it can. */
    TERRITORY_FULL
  }

  /** Why a user was not taken out of a territory. */
  public enum NotRemoved {
    /** The organisation has no such territory. */
    NO_SUCH_TERRITORY,
    /** The organisation knows no such person. */
    NO_SUCH_USER,
    /** The user is not in the territory. */
    NOT_IN_IT,
    /** The user manages the territory. */
    MANAGES_IT
  }

  /**
   * Looks at something and changes it while nobody else changes the organisation, so that what is
   * refused beforehand and what is refused afterwards are told apart by the order of calls alone.
   */
  <T> T together(String organisation, Supplier<T> work) {
    return transactions.change(organisation, work);
  }

  /** Looks at several things as they are at one moment. */
  <T> T asTheyAre(Supplier<T> look) {
    return transactions.read(look);
  }

  /**
   * Puts a user into a territory.
   *
   * @return why not; empty if it was done
   */
  public Optional<NotAdded> add(String organisation, long territory, long userId) {
    return transactions.change(
        organisation,
        () -> {
          Optional<NotAdded> obstacle = obstacleToAdding(organisation, territory, userId);
          if (obstacle.isEmpty()) {
            members.add(organisation, territory, userId);
          }
          return obstacle;
        });
  }

  private Optional<NotAdded> obstacleToAdding(String organisation, long territory, long userId) {
    if (!territories.exists(organisation, territory)) {
      return Optional.of(NotAdded.NO_SUCH_TERRITORY);
    }
    Optional<NotAdded> ofUser = obstacleOfUser(users.find(organisation, userId));
    if (ofUser.isPresent()) {
      return ofUser;
    }
    if (members.contains(organisation, territory, userId)) {
      return Optional.of(NotAdded.IN_IT_ALREADY);
    }
    return members.count(organisation, territory) >= CAPACITY
        ? Optional.of(NotAdded.TERRITORY_FULL)
        : Optional.empty();
  }

  /** What about a person, if anything, forbids to put the person into any territory. */
  static Optional<NotAdded> obstacleOfUser(Optional<User> person) {
    if (person.isEmpty()) {
      return Optional.of(NotAdded.NO_SUCH_USER);
    }
    User user = person.get();
    if (!user.crmUser()) {
      return Optional.of(NotAdded.NO_CRM_USER);
    }
    if (user.isDeleted()) {
      return Optional.of(NotAdded.USER_DELETED);
    }
    return user.isActive() ? Optional.empty() : Optional.of(NotAdded.USER_INACTIVE);
  }

  /**
   * Takes a user out of a territory.
   *
   * @return why not; empty if it was done
   */
  public Optional<NotRemoved> remove(String organisation, long territory, long userId) {
    return transactions.change(
        organisation,
        () -> {
          Optional<NotRemoved> obstacle = obstacleToRemoving(organisation, territory, userId);
          if (obstacle.isEmpty()) {
            members.remove(organisation, territory, userId);
          }
          return obstacle;
        });
  }

  private Optional<NotRemoved> obstacleToRemoving(
      String organisation, long territoryId, long userId) {
    Optional<Territory> territory = territories.find(organisation, territoryId);
    if (territory.isEmpty()) {
      return Optional.of(NotRemoved.NO_SUCH_TERRITORY);
    }
    if (users.find(organisation, userId).isEmpty()) {
      return Optional.of(NotRemoved.NO_SUCH_USER);
    }
    if (!members.contains(organisation, territoryId, userId)) {
      return Optional.of(NotRemoved.NOT_IN_IT);
    }
    return territory.get().isManagedBy(userId)
        ? Optional.of(NotRemoved.MANAGES_IT)
        : Optional.empty();
  }
}
