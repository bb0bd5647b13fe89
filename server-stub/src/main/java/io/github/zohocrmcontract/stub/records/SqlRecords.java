package io.github.zohocrmcontract.stub.records;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Records in the database. */
public final class SqlRecords implements Records {

  private final JdbcClient database;

  /** Works on one database. */
  public SqlRecords(JdbcClient database) {
    this.database = database;
  }

  @Override
  public Optional<CrmRecord> find(String organisation, RecordModule module, long id) {
    return database
        .sql(
            "SELECT id, name, owner, locked, modified_at FROM records"
                + " WHERE organisation = ? AND module = ? AND id = ?")
        .params(organisation, module.name(), id)
        .query(
            (row, number) ->
                new CrmRecord(
                    module,
                    row.getLong("id"),
                    row.getString("name"),
                    row.getLong("owner"),
                    row.getBoolean("locked"),
                    Instant.ofEpochMilli(row.getLong("modified_at"))))
        .optional();
  }

  @Override
  public void add(String organisation, CrmRecord record) {
    database
        .sql(
            "INSERT INTO records (organisation, id, module, name, owner, locked, modified_at)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?)")
        .params(
            organisation,
            record.id(),
            record.module().name(),
            record.name(),
            record.owner(),
            record.locked(),
            record.modifiedAt().toEpochMilli())
        .update();
  }

  @Override
  public void changed(String organisation, long id, Instant at) {
    database
        .sql(
            "UPDATE records SET modified_at = GREATEST(modified_at, ?)"
                + " WHERE organisation = ? AND id = ?")
        .params(at.toEpochMilli(), organisation, id)
        .update();
  }

  @Override
  public void handOver(String organisation, long from, long to, Instant at) {
    database
        .sql("UPDATE records SET owner = ?, modified_at = ? WHERE organisation = ? AND owner = ?")
        .params(to, at.toEpochMilli(), organisation, from)
        .update();
  }
}
