package io.github.zohocrmcontract.client.records;

/** The modules whose records can belong to territories. */
public enum CrmModule {
  /** Leads; they have territories only where Zoho's support has switched that on. */
  LEADS("Leads"),
  /** Accounts. */
  ACCOUNTS("Accounts"),
  /** Contacts. */
  CONTACTS("Contacts"),
  /** Deals; a deal has one territory at most. */
  DEALS("Deals");

  private final String apiName;

  CrmModule(String apiName) {
    this.apiName = apiName;
  }

  /** {@return the module's name on the wire} */
  public String apiName() {
    return apiName;
  }
}
