package io.github.zohocrmcontract.stub.users;

import java.util.List;
import java.util.Optional;

/** The people of each organisation. */
public interface Users {

  /** The person with this identifier, whether a CRM user or not. */
  Optional<User> find(String organisation, long id);

  /**
   * CRM users in the order of their identifiers.
   *
   * @param offset how many to pass over
   * @param limit how many at most
   */
  List<User> list(String organisation, UserQuery query, long offset, int limit);

  /** The same, for an answer. */
  List<StoredUser> listStored(String organisation, UserQuery query, long offset, int limit);

  /** How many CRM users a query finds. */
  long count(String organisation, UserQuery query);

  /** The CRM users of a territory in the order of their identifiers. */
  List<StoredUser> listOfTerritory(String organisation, long territory);

  /** The people who report to this user. */
  List<User> subordinates(String organisation, long manager);

  /** The person, not deleted, with this e-mail address; capitals make no difference. */
  Optional<User> findByEmail(String organisation, String email);

  /** The people in whose records this user is mentioned, for instance as the manager. */
  List<User> mentioning(String organisation, long user);

  /** Adds a person. */
  void add(String organisation, User user);

  /** Adds many people at once. */
  void addAll(String organisation, List<User> users);

  /** Replaces a person by the one of the same identifier. */
  void replace(String organisation, User user);

  /** Takes note that all people of an organisation were replaced, added or removed at once. */
  void allReplaced(String organisation);
}
