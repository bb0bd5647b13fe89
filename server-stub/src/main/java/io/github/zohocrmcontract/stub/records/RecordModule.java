package io.github.zohocrmcontract.stub.records;

import java.util.Arrays;
import java.util.Optional;

/** A module whose records can belong to territories. */
public enum RecordModule {
  /** People who may become customers. Their territories are off unless support switches them on. */
  LEADS("Leads", RecordModule.MANY),
  /** Companies. */
  ACCOUNTS("Accounts", RecordModule.MANY),
  /** People at companies. */
  CONTACTS("Contacts", RecordModule.MANY),
  /** Business under way. */
  DEALS("Deals", 1);

  private static final int MANY = 10;

  private final String apiName;
  private final int mostTerritories;

  RecordModule(String apiName, int mostTerritories) {
    this.apiName = apiName;
    this.mostTerritories = mostTerritories;
  }

  /** The module of this name; capitals make no difference. */
  public static Optional<RecordModule> named(String apiName) {
    return Arrays.stream(values())
        .filter(module -> module.apiName.equalsIgnoreCase(apiName))
        .findFirst();
  }

  /** Its name in paths. */
  public String apiName() {
    return apiName;
  }

  /** Most territories that a record can belong to. */
  public int mostTerritories() {
    return mostTerritories;
  }
}
