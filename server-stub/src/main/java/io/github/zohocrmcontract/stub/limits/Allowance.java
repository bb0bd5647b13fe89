package io.github.zohocrmcontract.stub.limits;

/**
 * What an organisation may use.
 *
 * @param credits how many credits within any 24 hours
 * @param concurrency how many calls at the same time
 */
public record Allowance(long credits, int concurrency) {

  /** Checks that something is allowed at all. */
  public Allowance {
    if (credits < 0 || concurrency < 1) {
      throw new IllegalArgumentException(
          "Give 0 or more credits and at least 1 call at the same time, not "
              + credits
              + " and "
              + concurrency
              + ".");
    }
  }
}
