package io.github.zohocrmcontract.stub.territories;

import io.github.zohocrmcontract.stub.users.Memberships;
import java.util.List;

/** Which users belong to which territory. */
public interface TerritoryMembers extends Memberships {

  /** Whether the user belongs to the territory. */
  boolean contains(String organisation, long territory, long user);

  /** How many users belong to the territory. */
  int count(String organisation, long territory);

  /** Puts a user into a territory. */
  void add(String organisation, long territory, long user);

  /** Puts many users into territories at once. */
  void addAll(String organisation, List<Member> members);

  /**
   * A user in a territory.
   *
   * @param territory identifier of the territory
   * @param user identifier of the user
   */
  record Member(long territory, long user) {}

  /**
   * Takes a user out of a territory.
   *
   * @return whether the user was in it
   */
  boolean remove(String organisation, long territory, long user);
}
