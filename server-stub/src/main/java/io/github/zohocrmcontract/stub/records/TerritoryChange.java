package io.github.zohocrmcontract.stub.records;

/** What a request does to the territories of records. */
public enum TerritoryChange {
  /** Territories are added to those that the record has. */
  ASSIGN(
      "Territory assignment process scheduled successfully",
      400,
      // Nothing is created, but so says the page.
      "Permission denied to create records."),
  /** Territories are taken away. */
  REMOVE(
      "Territory removal process scheduled successfully",
      401,
      "Permission denied to update records");

  private final String scheduled;
  private final int statusWithoutRight;
  private final String withoutPermission;

  TerritoryChange(String scheduled, int statusWithoutRight, String withoutPermission) {
    this.scheduled = scheduled;
    this.statusWithoutRight = statusWithoutRight;
    this.withoutPermission = withoutPermission;
  }

  String scheduled() {
    return scheduled;
  }

  /** The pages of the two operations document different statuses for the same error. */
  int statusWithoutRight() {
    return statusWithoutRight;
  }

  /** The text for callers whose profile does not allow it; each page has its own. */
  String withoutPermission() {
    return withoutPermission;
  }
}
