package io.github.zohocrmcontract.stub.organisations;

/** Tells who makes the call that is being answered. */
@FunctionalInterface
public interface CurrentCaller {

  /** The caller; there always is one once a call has passed the check of its token. */
  Caller get();
}
