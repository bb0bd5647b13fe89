package io.github.zohocrmcontract.stub.territories;

/**
 * How many users a territory has.
 *
 * @param id identifier of the territory
 * @param name name of the territory
 * @param users how many users belong to it
 */
public record TerritorySize(long id, String name, int users) {}
