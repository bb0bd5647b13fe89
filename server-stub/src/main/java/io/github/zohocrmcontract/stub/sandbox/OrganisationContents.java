package io.github.zohocrmcontract.stub.sandbox;

import java.util.List;

/** What organisations hold, as a whole. */
public interface OrganisationContents {

  /** Makes an organisation of another name that holds the same. It must not be there. */
  void copy(String from, String to);

  /**
   * Lets an organisation hold what another holds, and nothing else. Its tokens, its place and its
   * snapshots stay.
   */
  void replace(String organisation, String by);

  /** Removes an organisation with everything that belongs to it. */
  void remove(String organisation);

  /** How many users an organisation has. */
  int users(String organisation);

  /** How many territories an organisation has. */
  int territories(String organisation);

  /** The first identifiers of users, ascending. */
  List<Long> firstUsers(String organisation, int most);

  /** The first identifiers of territories, ascending. */
  List<Long> firstTerritories(String organisation, int most);
}
