package io.github.zohocrmcontract.stub.sandbox;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Snapshots in the database. */
final class SqlSnapshots implements Snapshots {

  private final JdbcClient database;

  SqlSnapshots(JdbcClient database) {
    this.database = database;
  }

  @Override
  public List<SnapshotInfo> list(String organisation) {
    return database
        .sql("SELECT name, taken_at FROM snapshots WHERE organisation = ?")
        .param(organisation)
        .query(
            (row, number) ->
                new SnapshotInfo(
                    row.getString("name"), Instant.ofEpochMilli(row.getLong("taken_at"))))
        .list()
        .stream()
        // Here, because databases differ in how they order texts.
        .sorted(Comparator.comparing(SnapshotInfo::name))
        .toList();
  }

  @Override
  public Optional<String> keptAs(String organisation, String name) {
    return database
        .sql("SELECT kept_as FROM snapshots WHERE organisation = ? AND name = ?")
        .params(organisation, name)
        .query(String.class)
        .optional();
  }

  @Override
  public void add(String organisation, SnapshotInfo snapshot, String keptAs) {
    database
        .sql("INSERT INTO snapshots (organisation, name, kept_as, taken_at) VALUES (?, ?, ?, ?)")
        .params(organisation, snapshot.name(), keptAs, snapshot.takenAt().toEpochMilli())
        .update();
  }

  @Override
  public void remove(String organisation, String name) {
    database
        .sql("DELETE FROM snapshots WHERE organisation = ? AND name = ?")
        .params(organisation, name)
        .update();
  }
}
