package io.github.zohocrmcontract.stub.storage;

import java.util.function.Supplier;

/** Runs work so that it takes effect as a whole or not at all. */
public interface Transactions {

  /**
   * Runs work that changes an organisation. Work on the same organisation runs one after the other,
   * also when several stubs share a database; work that throws changes nothing.
   *
   * @param organisation name of the organisation
   * @throws OrganisationGoneException if there is none of this name
   */
  <T> T change(String organisation, Supplier<T> work);

  /**
   * Runs work that makes an organisation if it is not there. If somebody else has just made it, the
   * work runs a second time and finds it; work that throws changes nothing.
   *
   * @param organisation name of the organisation
   */
  <T> T make(String organisation, Supplier<T> work);

  /**
   * Runs work that reads more than once, and shows it everything as it was at one moment. It sees
   * its own changes if it runs within a change, and must not begin one.
   */
  <T> T read(Supplier<T> work);
}
