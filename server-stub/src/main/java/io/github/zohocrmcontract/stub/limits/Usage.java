package io.github.zohocrmcontract.stub.limits;

import java.util.OptionalLong;

/**
 * What an organisation has used.
 *
 * @param allowance what it may use
 * @param credits credits used within the last 24 hours
 * @param underWay calls that are being answered, each as many times as it counts
 */
public record Usage(Allowance allowance, long credits, int underWay) {

  /** The credits that are left. */
  public long remaining() {
    return Math.max(0, allowance.credits() - credits);
  }

  /** What answers say about it: Zoho tells from half of the credits on. */
  public OptionalLong shown() {
    return credits * 2 >= allowance.credits() ? OptionalLong.of(remaining()) : OptionalLong.empty();
  }
}
