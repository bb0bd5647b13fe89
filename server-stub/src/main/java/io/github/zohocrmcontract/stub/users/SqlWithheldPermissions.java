package io.github.zohocrmcontract.stub.users;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Withheld permissions in the database. */
public final class SqlWithheldPermissions implements WithheldPermissions {

  private final JdbcClient database;

  /** Works on one database. */
  public SqlWithheldPermissions(JdbcClient database) {
    this.database = database;
  }

  @Override
  public boolean contains(String organisation, long profile, String permission) {
    return database
        .sql(
            "SELECT 1 FROM withheld_permissions"
                + " WHERE organisation = ? AND profile = ? AND permission = ?")
        .params(organisation, profile, permission)
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  @Override
  public void add(String organisation, long profile, String permission) {
    database
        .sql(
            "INSERT INTO withheld_permissions (organisation, profile, permission) VALUES (?, ?, ?)")
        .params(organisation, profile, permission)
        .update();
  }
}
