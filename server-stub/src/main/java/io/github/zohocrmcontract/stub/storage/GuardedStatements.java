package io.github.zohocrmcontract.stub.storage;

import java.util.Collection;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ParameterizedPreparedStatementSetter;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.jdbc.support.KeyHolder;

/**
 * Sends statements to the database, and refuses those that change something outside of {@link
 * Transactions}: nobody would count the change, and others would go on with what was there before.
 */
final class GuardedStatements extends JdbcTemplate {

  private final Changes changes;

  GuardedStatements(DataSource dataSource, Changes changes) {
    super(dataSource);
    this.changes = changes;
  }

  @Override
  public void execute(String sql) throws DataAccessException {
    changes.requireChange();
    super.execute(sql);
  }

  @Override
  public int update(String sql) throws DataAccessException {
    changes.requireChange();
    return super.update(sql);
  }

  @Override
  protected int update(PreparedStatementCreator creator, @Nullable PreparedStatementSetter setter)
      throws DataAccessException {
    changes.requireChange();
    return super.update(creator, setter);
  }

  @Override
  public int update(PreparedStatementCreator creator, KeyHolder keys) throws DataAccessException {
    changes.requireChange();
    return super.update(creator, keys);
  }

  @Override
  public int[] batchUpdate(String... sql) throws DataAccessException {
    changes.requireChange();
    return super.batchUpdate(sql);
  }

  @Override
  public int[] batchUpdate(String sql, BatchPreparedStatementSetter setter)
      throws DataAccessException {
    changes.requireChange();
    return super.batchUpdate(sql, setter);
  }

  @Override
  public <T> int[][] batchUpdate(
      String sql, Collection<T> rows, int size, ParameterizedPreparedStatementSetter<T> setter)
      throws DataAccessException {
    changes.requireChange();
    return super.batchUpdate(sql, rows, size, setter);
  }
}
