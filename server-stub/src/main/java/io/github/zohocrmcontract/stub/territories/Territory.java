package io.github.zohocrmcontract.stub.territories;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A territory. Of others it knows only the identifiers, so that a new name of a user or territory
 * shows everywhere.
 *
 * @param id its identifier
 * @param name its name, unique in the organisation
 * @param apiName its name for programs; given once and kept when the name changes
 * @param description what it is for
 * @param permissionType what its users may do with records of others, as answers say it
 * @param parent the territory above; only the organisation's own territory has none
 * @param manager the user who manages it, who always belongs to it, too
 * @param rules which records come into it by themselves
 * @param created who made it and when
 * @param modified who last changed it and when
 */
public record Territory(
    long id,
    String name,
    String apiName,
    Optional<String> description,
    String permissionType,
    OptionalLong parent,
    OptionalLong manager,
    TerritoryRules rules,
    Stamp created,
    Stamp modified) {

  /** Whether this is the organisation's own territory, under which all others are. */
  public boolean isOfTheOrganisation() {
    return parent.isEmpty();
  }

  /** This territory below another, as someone made it at a moment. */
  public Territory below(Territory other, Stamp now) {
    return new Territory(
        id,
        name,
        apiName,
        description,
        permissionType,
        OptionalLong.of(other.id()),
        manager,
        rules,
        created,
        now);
  }

  /** Whether this user manages it. */
  public boolean isManagedBy(long user) {
    return manager.isPresent() && manager.getAsLong() == user;
  }

  /**
   * Who did something, and when.
   *
   * @param user identifier of the user
   * @param at the moment
   */
  public record Stamp(long user, Instant at) {}
}
