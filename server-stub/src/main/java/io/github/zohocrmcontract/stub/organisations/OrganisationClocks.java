package io.github.zohocrmcontract.stub.organisations;

/** The clocks of the organisations. */
public interface OrganisationClocks {

  /** The clock of an organisation; the machine's unless another was set. */
  OrganisationClock find(String organisation);

  /** Gives an organisation another clock. */
  void set(String organisation, OrganisationClock clock);
}
