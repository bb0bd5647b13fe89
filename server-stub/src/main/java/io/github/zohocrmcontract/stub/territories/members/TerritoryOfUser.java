package io.github.zohocrmcontract.stub.territories.members;

import io.github.zohocrmcontract.stub.territories.Territory;
import io.github.zohocrmcontract.stub.users.User;
import java.util.Optional;

/**
 * A territory that a user belongs to, with those whose names answers show.
 *
 * @param territory the territory
 * @param manager who manages it
 * @param parent the territory above
 */
public record TerritoryOfUser(
    Territory territory, Optional<User> manager, Optional<Territory> parent) {}
