package io.github.zohocrmcontract.stub.organisations;

import java.time.Instant;

/** Tells the time by which an organisation goes. */
@FunctionalInterface
public interface OrganisationTime {

  /** The present moment in the organisation of this name. */
  Instant now(String organisation);
}
