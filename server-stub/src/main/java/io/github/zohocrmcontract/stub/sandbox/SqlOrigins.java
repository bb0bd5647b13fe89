package io.github.zohocrmcontract.stub.sandbox;

import io.github.zohocrmcontract.stub.organisations.OrganisationClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Origins in the database. */
final class SqlOrigins implements Origins {

  private final JdbcClient database;

  SqlOrigins(JdbcClient database) {
    this.database = database;
  }

  @Override
  public Optional<Origin> find(String organisation) {
    return database
        .sql("SELECT * FROM organisation_origins WHERE organisation = ?")
        .param(organisation)
        .query(SqlOrigins::origin)
        .optional();
  }

  @Override
  public void add(String organisation, Origin origin) {
    database
        .sql(
            "INSERT INTO organisation_origins (organisation, seed, users, territories, random_seed,"
                + " ahead, frozen_at) VALUES (?, ?, ?, ?, ?, ?, ?)")
        .param(organisation)
        .param(origin.seed().orElse(null))
        .param(origin.users())
        .param(origin.territories())
        .param(origin.randomSeed())
        .param(origin.clock().ahead().toMillis())
        .param(origin.clock().frozenAt().map(Instant::toEpochMilli).orElse(null))
        .update();
  }

  private static Origin origin(ResultSet row, int number) throws SQLException {
    long frozenAt = row.getLong("frozen_at");
    Optional<Instant> frozen =
        row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(frozenAt));
    return new Origin(
        Optional.ofNullable(row.getString("seed")),
        row.getInt("users"),
        row.getInt("territories"),
        row.getLong("random_seed"),
        new OrganisationClock(Duration.ofMillis(row.getLong("ahead")), frozen));
  }
}
