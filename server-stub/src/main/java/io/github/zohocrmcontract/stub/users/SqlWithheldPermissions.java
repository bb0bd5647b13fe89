package io.github.zohocrmcontract.stub.users;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Withheld permissions in the database. */
public final class SqlWithheldPermissions implements WithheldPermissions {

  private final JdbcClient database;

  /** Works on one database. */
  public SqlWithheldPermissions(JdbcClient database) {
    this.database = database;
  }

  @Override
  public Set<Long> profiles(String organisation, String permission) {
    return Set.copyOf(
        database
            .sql(
                "SELECT profile FROM withheld_permissions"
                    + " WHERE organisation = ? AND permission = ?")
            .params(organisation, permission)
            .query((row, number) -> row.getLong(1))
            .list());
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
