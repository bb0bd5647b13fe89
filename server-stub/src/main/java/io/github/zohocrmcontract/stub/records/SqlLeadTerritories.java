package io.github.zohocrmcontract.stub.records;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Which organisations have territories for leads, in the database. */
public final class SqlLeadTerritories implements LeadTerritories {

  private final JdbcClient database;

  /** Works on one database. */
  public SqlLeadTerritories(JdbcClient database) {
    this.database = database;
  }

  @Override
  public boolean areOn(String organisation) {
    return database
        .sql("SELECT 1 FROM lead_territories WHERE organisation = ?")
        .param(organisation)
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  @Override
  public void switchOn(String organisation) {
    database
        .sql("INSERT INTO lead_territories (organisation) VALUES (?)")
        .param(organisation)
        .update();
  }
}
