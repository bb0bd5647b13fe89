package io.github.zohocrmcontract.stub.records;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Jobs on the territories of records, in the database. */
public final class SqlTerritoryJobs implements TerritoryJobs {

  private static final String SEPARATOR = ",";

  private final JdbcClient database;

  /** Works on one database. */
  public SqlTerritoryJobs(JdbcClient database) {
    this.database = database;
  }

  @Override
  public void add(String organisation, TerritoryJob job) {
    String territories =
        job.territories().stream().map(String::valueOf).collect(Collectors.joining(SEPARATOR));
    database
        .sql(
            "INSERT INTO record_jobs"
                + " (organisation, id, record, change, territories, requested_by, due_at)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?)")
        .params(
            organisation,
            job.id(),
            job.record(),
            job.change().name(),
            territories,
            job.requestedBy(),
            job.dueAt().toEpochMilli())
        .update();
  }

  @Override
  public boolean isPending(String organisation, long record) {
    return database
        .sql("SELECT 1 FROM record_jobs WHERE organisation = ? AND record = ?")
        .params(organisation, record)
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  @Override
  public List<TerritoryJob> due(String organisation, Instant now) {
    return database
        .sql(
            "SELECT id, record, change, territories, requested_by, due_at FROM record_jobs"
                + " WHERE organisation = ? AND due_at <= ? ORDER BY due_at, id")
        .params(organisation, now.toEpochMilli())
        .query(SqlTerritoryJobs::read)
        .list();
  }

  @Override
  public List<TerritoryJob> newest(String organisation, int most) {
    return database
        .sql(
            "SELECT id, record, change, territories, requested_by, due_at FROM record_jobs"
                + " WHERE organisation = ? ORDER BY id DESC FETCH FIRST ? ROWS ONLY")
        .params(organisation, most)
        .query(SqlTerritoryJobs::read)
        .list();
  }

  private static TerritoryJob read(ResultSet row, int number) throws SQLException {
    return new TerritoryJob(
        row.getLong("id"),
        row.getLong("record"),
        TerritoryChange.valueOf(row.getString("change")),
        Arrays.stream(row.getString("territories").split(SEPARATOR)).map(Long::valueOf).toList(),
        row.getLong("requested_by"),
        Instant.ofEpochMilli(row.getLong("due_at")));
  }

  @Override
  public void remove(String organisation, long id) {
    database
        .sql("DELETE FROM record_jobs WHERE organisation = ? AND id = ?")
        .params(organisation, id)
        .update();
  }
}
