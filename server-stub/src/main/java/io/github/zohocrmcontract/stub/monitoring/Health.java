package io.github.zohocrmcontract.stub.monitoring;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether the stub can answer calls. */
public final class Health {

  private final JdbcClient database;

  /** Asks this database. */
  public Health(JdbcClient database) {
    this.database = database;
  }

  /** Whether the database answers. */
  public boolean isUp() {
    try {
      return database.sql("SELECT 1").query(Integer.class).single() == 1;
    } catch (DataAccessException gone) {
      return false;
    }
  }
}
