package io.github.zohocrmcontract.stub.users;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Transfer jobs in the database. */
public final class SqlTransferJobs implements TransferJobs {

  private final JdbcClient database;

  /** Works on one database. */
  public SqlTransferJobs(JdbcClient database) {
    this.database = database;
  }

  @Override
  public void add(String organisation, TransferJob job) {
    database
        .sql("INSERT INTO transfer_jobs (organisation, id, user_id, done_at) VALUES (?, ?, ?, ?)")
        .params(organisation, job.id(), job.userId(), job.doneAt().toEpochMilli())
        .update();
  }

  @Override
  public Optional<TransferJob> find(String organisation, long id) {
    return database
        .sql("SELECT id, user_id, done_at FROM transfer_jobs WHERE organisation = ? AND id = ?")
        .params(organisation, id)
        .query(SqlTransferJobs::read)
        .optional();
  }

  @Override
  public List<TransferJob> newest(String organisation, int most) {
    return database
        .sql(
            "SELECT id, user_id, done_at FROM transfer_jobs WHERE organisation = ?"
                + " ORDER BY id DESC FETCH FIRST ? ROWS ONLY")
        .params(organisation, most)
        .query(SqlTransferJobs::read)
        .list();
  }

  private static TransferJob read(ResultSet row, int number) throws SQLException {
    return new TransferJob(
        row.getLong("id"), row.getLong("user_id"), Instant.ofEpochMilli(row.getLong("done_at")));
  }
}
