package io.github.zohocrmcontract.stub.organisations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Organisations in the database. */
public final class SqlOrganisations implements Organisations {

  /** What snapshots keep is no organisation to those who ask for all. */
  private static final String WITHOUT_SNAPSHOTS =
      " WHERE name NOT IN (SELECT kept_as FROM snapshots)";

  private final JdbcClient database;

  /** Works on one database. */
  public SqlOrganisations(JdbcClient database) {
    this.database = database;
  }

  @Override
  public Optional<Organisation> find(String name) {
    return database
        .sql(
            "SELECT name, territories, super_admin, trial_expired, territory_limit"
                + " FROM organisations WHERE name = ?")
        .param(name)
        .query((row, number) -> organisation(row))
        .optional();
  }

  /**
   * The organisation of a row that has all its columns.
   *
   * @throws SQLException if the row cannot be read
   */
  public static Organisation organisation(ResultSet row) throws SQLException {
    return new Organisation(
        row.getString("name"),
        TerritoryFeature.valueOf(row.getString("territories")),
        row.getLong("super_admin"),
        row.getBoolean("trial_expired"),
        row.getInt("territory_limit"));
  }

  @Override
  public List<String> names() {
    return database
        .sql("SELECT name FROM organisations" + WITHOUT_SNAPSHOTS)
        .query(String.class)
        .list()
        .stream()
        // Here, because databases differ in how they order texts.
        .sorted()
        .toList();
  }

  @Override
  public long count() {
    return database
        .sql("SELECT COUNT(*) FROM organisations" + WITHOUT_SNAPSHOTS)
        .query(Long.class)
        .single();
  }

  @Override
  public void add(Organisation organisation, long nextIdentifier) {
    database
        .sql(
            "INSERT INTO organisations (name, territories, super_admin, trial_expired,"
                + " territory_limit, next_identifier) VALUES (?, ?, ?, ?, ?, ?)")
        .params(
            organisation.name(),
            organisation.territories().name(),
            organisation.superAdmin(),
            organisation.trialExpired(),
            organisation.territoryLimit(),
            nextIdentifier)
        .update();
  }

  @Override
  public long nextIdentifier(String organisation) {
    long identifier =
        database
            .sql("SELECT next_identifier FROM organisations WHERE name = ?")
            .param(organisation)
            .query(Long.class)
            .single();
    database
        .sql("UPDATE organisations SET next_identifier = ? WHERE name = ?")
        .params(identifier + 1, organisation)
        .update();
    return identifier;
  }
}
