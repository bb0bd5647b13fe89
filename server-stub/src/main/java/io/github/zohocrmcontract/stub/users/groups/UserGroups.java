package io.github.zohocrmcontract.stub.users.groups;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The groups of users of each organisation. No operation of the contract changes them. */
public interface UserGroups {

  /**
   * The groups of a user in the order of their identifiers.
   *
   * @param offset how many to pass over
   * @param limit how many at most
   */
  List<UserGroup> listOfUser(String organisation, long user, long offset, int limit);

  /** Adds a group. */
  void add(String organisation, ObjectNode document);

  /**
   * Lets a group take in a user, everyone with a role or everyone in a territory.
   *
   * @param kind {@code users}, {@code roles} or {@code territories}
   */
  void addSource(String organisation, long group, String kind, long source);
}
