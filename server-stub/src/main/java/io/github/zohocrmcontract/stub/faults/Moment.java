package io.github.zohocrmcontract.stub.faults;

/** When a fault strikes, and so whether what was asked for has been done. */
public enum Moment {
  /** Before the work: nothing has changed. */
  BEFORE,
  /** After the work: what was asked for is done, although the caller may not learn of it. */
  AFTER
}
