package io.github.zohocrmcontract.stub.territories;

/**
 * A territory.
 *
 * @param id its identifier
 * @param name its name, unique in the organisation
 */
public record Territory(long id, String name) {}
