package io.github.zohocrmcontract.stub.oauth;

import io.github.zohocrmcontract.stub.organisations.DataCentre;
import io.github.zohocrmcontract.stub.organisations.Organisation;
import io.github.zohocrmcontract.stub.organisations.OrganisationClock;
import java.time.Instant;

/**
 * An access token that is kept, and what every call with it must know, as all of it was at one
 * moment.
 *
 * @param granted what it stands for
 * @param expiry when it runs out; {@link Instant#MAX} if never
 * @param organisation the organisation that it selects
 * @param dataCentre where that is held
 * @param clock by which that goes
 * @param userIsActive whether the user whom it stands for is there and can work
 */
public record LivingToken(
    GrantedToken granted,
    Instant expiry,
    Organisation organisation,
    DataCentre dataCentre,
    OrganisationClock clock,
    boolean userIsActive) {

  /**
   * Whether it can be used.
   *
   * @param machine what the machine's clock shows
   */
  public boolean isGoodAt(Instant machine) {
    return clock.now(machine).isBefore(expiry);
  }
}
