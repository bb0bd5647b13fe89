package io.github.zohocrmcontract.client.limits;

/**
 * What the organisation has bought, as far as it limits how many calls may run at the same time, by
 * Zoho's forum post Kaizen #203.
 */
public enum Edition {
  /** 5 calls. */
  FREE(5),
  /** 10 calls. */
  STANDARD(10),
  /** 15 calls. */
  PROFESSIONAL(15),
  /** 20 calls. */
  ENTERPRISE(20),
  /** 25 calls. */
  ULTIMATE(25);

  private final int parallelCalls;

  Edition(int parallelCalls) {
    this.parallelCalls = parallelCalls;
  }

  /** How many calls of one application may run in an organisation at the same time. */
  public int parallelCalls() {
    return parallelCalls;
  }
}
