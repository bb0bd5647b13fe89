package io.github.zohocrmcontract.stub.territories;

import io.github.zohocrmcontract.stub.users.Memberships;

/** Which users belong to which territory. */
public interface TerritoryMembers extends Memberships {

  /** Whether the user belongs to the territory. */
  boolean contains(String organisation, long territory, long user);

  /** How many users belong to the territory. */
  int count(String organisation, long territory);

  /** Puts a user into a territory. */
  void add(String organisation, long territory, long user);

  /**
   * Takes a user out of a territory.
   *
   * @return whether the user was in it
   */
  boolean remove(String organisation, long territory, long user);
}
