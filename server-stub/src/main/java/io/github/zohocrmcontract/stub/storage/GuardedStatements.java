package io.github.zohocrmcontract.stub.storage;

import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Sends statements to the database, and refuses those that change something outside of {@link
 * Transactions}: nobody would count the change, and others would go on with what was there before.
 */
final class GuardedStatements extends JdbcTemplate {

  GuardedStatements(DataSource dataSource) {
    super(dataSource);
  }

  @Override
  protected int update(PreparedStatementCreator creator, @Nullable PreparedStatementSetter setter)
      throws DataAccessException {
    requireChange();
    return super.update(creator, setter);
  }

  @Override
  public int[] batchUpdate(String sql, BatchPreparedStatementSetter setter)
      throws DataAccessException {
    requireChange();
    return super.batchUpdate(sql, setter);
  }

  private static void requireChange() {
    if (!TransactionSynchronizationManager.isActualTransactionActive()
        || TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
      throw new IllegalStateException(
          "Nothing may be changed outside of Transactions.change or Transactions.make.");
    }
  }
}
