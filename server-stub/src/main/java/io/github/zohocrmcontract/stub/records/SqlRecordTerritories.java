package io.github.zohocrmcontract.stub.records;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which records belong to which territories, in the database. */
public final class SqlRecordTerritories implements RecordTerritories {

  private final JdbcClient database;

  /** Works on one database. */
  public SqlRecordTerritories(JdbcClient database) {
    this.database = database;
  }

  @Override
  public List<RecordTerritory> list(String organisation, long record) {
    return database
        .sql(
            "SELECT r.territory, t.name, r.assigned_at, r.assigned_by FROM record_territories r"
                + " JOIN territories t ON t.organisation = r.organisation AND t.id = r.territory"
                + " WHERE r.organisation = ? AND r.record = ? ORDER BY r.territory")
        .params(organisation, record)
        .query(
            (row, number) -> {
              Long by = row.getObject("assigned_by", Long.class);
              return new RecordTerritory(
                  row.getLong("territory"),
                  row.getString("name"),
                  Instant.ofEpochMilli(row.getLong("assigned_at")),
                  by == null ? OptionalLong.empty() : OptionalLong.of(by));
            })
        .list();
  }

  @Override
  public void add(String organisation, long record, long territory, Instant at, OptionalLong by) {
    database
        .sql(
            "INSERT INTO record_territories"
                + " (organisation, record, territory, assigned_at, assigned_by)"
                + " VALUES (?, ?, ?, ?, ?)")
        .params(
            organisation,
            record,
            territory,
            at.toEpochMilli(),
            by.isPresent() ? by.getAsLong() : null)
        .update();
  }

  @Override
  public void remove(String organisation, long record, long territory) {
    database
        .sql(
            "DELETE FROM record_territories"
                + " WHERE organisation = ? AND record = ? AND territory = ?")
        .params(organisation, record, territory)
        .update();
  }
}
