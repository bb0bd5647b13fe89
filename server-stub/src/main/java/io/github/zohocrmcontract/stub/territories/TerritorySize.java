package io.github.zohocrmcontract.stub.territories;

/**
 * A territory and the number of its users.
 *
 * @param territory the territory
 * @param users how many users belong to it
 */
public record TerritorySize(Territory territory, int users) {}
