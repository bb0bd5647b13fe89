package io.github.zohocrmcontract.stub.records;

/** What a request does to the territories of records. */
public enum TerritoryChange {
  /** Territories are added to those that the record has. */
  ASSIGN("Territory assignment process scheduled successfully", 400),
  /** Territories are taken away. */
  REMOVE("Territory removal process scheduled successfully", 401);

  private final String scheduled;
  private final int statusWithoutRight;

  TerritoryChange(String scheduled, int statusWithoutRight) {
    this.scheduled = scheduled;
    this.statusWithoutRight = statusWithoutRight;
  }

  String scheduled() {
    return scheduled;
  }

  /** The pages of the two operations document different statuses for the same error. */
  int statusWithoutRight() {
    return statusWithoutRight;
  }
}
