package io.github.zohocrmcontract.stub.records;

import java.util.Set;

/**
 * What an organisation has decided about its records.
 *
 * @param leadsHaveTerritories whether support has switched on territories for leads
 * @param profilesWithoutRecords names of the profiles that may neither read nor change records
 */
public record RecordRules(boolean leadsHaveTerritories, Set<String> profilesWithoutRecords) {

  /** Leads have no territories, and every profile may work with records. */
  public static final RecordRules USUAL = new RecordRules(false, Set.of());
}
