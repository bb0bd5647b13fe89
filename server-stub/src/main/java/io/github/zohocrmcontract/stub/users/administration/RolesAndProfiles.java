package io.github.zohocrmcontract.stub.users.administration;

import java.util.Optional;

/** The roles and profiles that users of an organisation can have. */
public interface RolesAndProfiles {

  /**
   * A role.
   *
   * @param id its identifier
   * @param name its name
   */
  record Role(long id, String name) {}

  /**
   * A profile.
   *
   * @param id its identifier
   * @param name its name
   * @param managesUsers whether it lets people administer users
   */
  record Profile(long id, String name, boolean managesUsers) {}

  /** The role of this identifier. */
  Optional<Role> role(String organisation, long id);

  /** The profile of this identifier. */
  Optional<Profile> profile(String organisation, long id);

  /** Adds a role, or replaces the one of its identifier. */
  void put(String organisation, Role role);

  /** Adds a profile, or replaces the one of its identifier. */
  void put(String organisation, Profile profile);
}
