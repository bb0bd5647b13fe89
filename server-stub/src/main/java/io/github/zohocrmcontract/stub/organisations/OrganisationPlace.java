package io.github.zohocrmcontract.stub.organisations;

/**
 * Where an organisation is held, and the number that client credentials name it by.
 *
 * @param dataCentre the data centre
 * @param number the number after {@code ZohoCRM.}
 */
public record OrganisationPlace(DataCentre dataCentre, long number) {

  /** What client credentials name it by. */
  public String soid() {
    return "ZohoCRM." + number;
  }
}
