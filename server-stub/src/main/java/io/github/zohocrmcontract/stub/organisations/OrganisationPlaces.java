package io.github.zohocrmcontract.stub.organisations;

import java.util.Optional;

/** Where the organisations are held. */
public interface OrganisationPlaces {

  /** Where the organisation of this name is held; empty if there is none. */
  Optional<OrganisationPlace> find(String organisation);

  /** Name of the organisation with this number. */
  Optional<String> organisation(long number);

  /**
   * Puts an organisation into a data centre, under a number that follows from its name as far as it
   * is free.
   */
  void add(String organisation, DataCentre dataCentre);
}
