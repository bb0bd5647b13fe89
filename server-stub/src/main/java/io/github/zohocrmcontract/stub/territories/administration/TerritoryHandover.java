package io.github.zohocrmcontract.stub.territories.administration;

import java.util.OptionalLong;

/**
 * A territory to delete, and the one that takes over what stands below it. Whether forecasts are
 * deleted is not kept: the sandbox has none.
 *
 * @param id the territory to delete, if the body names it
 * @param receiver the territory that takes over
 */
public record TerritoryHandover(OptionalLong id, long receiver) {}
