package io.github.zohocrmcontract.stub.organisations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Clocks in the database; an organisation without a row goes by the machine's. */
public final class SqlOrganisationClocks implements OrganisationClocks {

  private final JdbcClient database;

  /** Works on one database. */
  public SqlOrganisationClocks(JdbcClient database) {
    this.database = database;
  }

  @Override
  public OrganisationClock find(String organisation) {
    return database
        .sql("SELECT ahead, frozen_at FROM organisation_clocks WHERE organisation = ?")
        .param(organisation)
        .query((row, number) -> clock(row))
        .optional()
        .orElse(OrganisationClock.OF_THE_MACHINE);
  }

  @Override
  public void set(String organisation, OrganisationClock clock) {
    database
        .sql("DELETE FROM organisation_clocks WHERE organisation = ?")
        .param(organisation)
        .update();
    database
        .sql("INSERT INTO organisation_clocks (organisation, ahead, frozen_at) VALUES (?, ?, ?)")
        .param(organisation)
        .param(clock.ahead().toMillis())
        .param(clock.frozenAt().map(Instant::toEpochMilli).orElse(null))
        .update();
  }

  /**
   * The clock of a row that has all its columns; null in them stands for no row.
   *
   * @throws SQLException if the row cannot be read
   */
  public static OrganisationClock clock(ResultSet row) throws SQLException {
    long value = row.getLong("frozen_at");
    // Asked at once: it speaks of the column read last.
    Optional<Instant> frozenAt =
        row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(value));
    return new OrganisationClock(Duration.ofMillis(row.getLong("ahead")), frozenAt);
  }
}
