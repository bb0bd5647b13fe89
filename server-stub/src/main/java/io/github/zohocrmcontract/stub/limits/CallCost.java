package io.github.zohocrmcontract.stub.limits;

/**
 * What a call uses.
 *
 * @param credits how many credits
 * @param concurrency as how many calls at the same time it counts
 */
public record CallCost(int credits, int concurrency) {

  /** As most calls. */
  public static final CallCost ONE = new CallCost(1, 1);
}
