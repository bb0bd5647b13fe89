package io.github.zohocrmcontract.stub.storage;

import java.util.function.Supplier;

/** Runs work so that it takes effect as a whole or not at all. */
public interface Transactions {

  /**
   * Runs work that changes an organisation. Work on the same organisation runs one after the other,
   * also when several stubs share a database; work that throws changes nothing.
   *
   * @param organisation name of the organisation
   */
  <T> T change(String organisation, Supplier<T> work);
}
