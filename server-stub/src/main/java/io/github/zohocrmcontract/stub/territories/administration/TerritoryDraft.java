package io.github.zohocrmcontract.stub.territories.administration;

import io.github.zohocrmcontract.stub.territories.TerritoryRules;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A territory that is to be made.
 *
 * @param name its name
 * @param parent the territory above
 * @param permissionType what its users may do with records of others
 * @param manager the user who shall manage it
 * @param description what it is for
 * @param rules which records come into it by themselves
 */
public record TerritoryDraft(
    String name,
    long parent,
    String permissionType,
    OptionalLong manager,
    Optional<String> description,
    TerritoryRules rules) {}
