package io.github.zohocrmcontract.stub.storage;

import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Transactions of the database; the row of the organisation is the lock. */
public final class SqlTransactions implements Transactions {

  private final TransactionTemplate transactions;
  private final JdbcClient database;

  /** Works on one database. */
  public SqlTransactions(TransactionTemplate transactions, JdbcClient database) {
    this.transactions = transactions;
    this.database = database;
  }

  @Override
  public <T> T change(String organisation, Supplier<T> work) {
    return transactions.execute(
        status -> {
          database
              .sql("SELECT name FROM organisations WHERE name = ? FOR UPDATE")
              .param(organisation)
              .query(String.class)
              .optional();
          return work.get();
        });
  }
}
