package io.github.zohocrmcontract.stub.territories;

import java.util.List;
import java.util.Optional;

/** The territories of each organisation. */
public interface Territories {

  /** The territory of this identifier. */
  Optional<Territory> find(String organisation, long id);

  /** Whether the organisation has this territory. */
  default boolean exists(String organisation, long id) {
    return find(organisation, id).isPresent();
  }

  /** All territories in the order of their identifiers. */
  List<Territory> all(String organisation);

  /** The territories directly below another, in the order of their identifiers. */
  List<Territory> children(String organisation, long parent);

  /** The territories to which a user belongs, in the order of their identifiers. */
  List<Territory> ofUser(String organisation, long user);

  /** Adds a territory. */
  void add(String organisation, Territory territory);

  /** Puts a territory in the place of the one with its identifier. */
  void replace(String organisation, Territory territory);

  /** Removes a territory and everyone's membership of it. It must have no children. */
  void remove(String organisation, long id);

  /**
   * Territories with the number of their users, in the order of their identifiers.
   *
   * @param most how many at most
   */
  List<TerritorySize> sizes(String organisation, int most);
}
