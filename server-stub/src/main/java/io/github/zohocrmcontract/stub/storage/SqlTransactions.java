package io.github.zohocrmcontract.stub.storage;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Transactions of the database; the row of the organisation is the lock. */
public final class SqlTransactions implements Transactions {

  private final TransactionTemplate changes;
  private final TransactionTemplate reads;
  private final JdbcClient database;
  private final Changes counted;

  /**
   * Works on one database.
   *
   * @param counted where changes are counted
   */
  public SqlTransactions(PlatformTransactionManager manager, JdbcClient database, Changes counted) {
    this.changes = new TransactionTemplate(manager);
    this.reads = new TransactionTemplate(manager);
    this.reads.setReadOnly(true);
    // What PostgreSQL calls repeatable read H2 calls so: one moment for all tables.
    this.reads.setIsolationLevel(TransactionDefinition.ISOLATION_SERIALIZABLE);
    this.database = database;
    this.counted = counted;
  }

  @Override
  public <T> T change(String organisation, Supplier<T> work) {
    return inTurn(
        () -> {
          // Asked for again: if it was removed and made anew while this waited, the first question
          // finds neither.
          lock(organisation)
              .or(() -> lock(organisation))
              .orElseThrow(() -> new OrganisationGoneException(organisation));
          return work.get();
        });
  }

  @Override
  public <T> T make(String organisation, Supplier<T> work) {
    Supplier<T> locked =
        () -> {
          lock(organisation);
          return work.get();
        };
    try {
      return inTurn(locked);
    } catch (DuplicateKeyException madeInTheMeantime) {
      return inTurn(locked);
    }
  }

  @Override
  public <T> T read(Supplier<T> work) {
    return counted.isWorkUnderWay()
        ? work.get()
        : counted.whileReading(() -> reads.execute(status -> work.get()));
  }

  private <T> T inTurn(Supplier<T> work) {
    return counted.during(() -> changes.execute(status -> work.get()));
  }

  private Optional<String> lock(String organisation) {
    return database
        .sql("SELECT name FROM organisations WHERE name = ? FOR UPDATE")
        .param(organisation)
        .query(String.class)
        .optional();
  }
}
