package io.github.zohocrmcontract.stub.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A change sees what the change before it left, also when the same has just been read outside of
 * it, as requests do that are refused before they change anything.
 */
class ChangesOneAfterTheOtherTest {

  private static final String ORGANISATION = "counting";
  private static final int CALLERS = 2;
  private static final int CHANGES = 2000;

  @TempDir Path directory;

  @Test
  void noChangeGetsLost() throws Exception {
    StorageConfiguration storage = new StorageConfiguration();
    ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
    DatabaseLocation location = new DatabaseLocation(Optional.of(directory));
    try (HikariDataSource dataSource = storage.dataSource(location)) {
      JdbcClient database = storage.database(dataSource);
      Transactions transactions = storage.transactions(dataSource, database);
      database
          .sql("INSERT INTO organisations VALUES (?, 'ENABLED', 1, FALSE, 1, 1)")
          .param(ORGANISATION)
          .update();
      database.sql("CREATE TABLE counted (number INT NOT NULL)").update();
      database.sql("INSERT INTO counted VALUES (0)").update();
      List<Future<?>> counting = new ArrayList<>();
      for (int caller = 0; caller < CALLERS; caller++) {
        counting.add(callers.submit(() -> count(transactions, database)));
      }
      for (Future<?> one : counting) {
        one.get(120, TimeUnit.SECONDS);
      }
      assertThat(number(database)).isEqualTo(CALLERS * CHANGES);
    } finally {
      callers.shutdownNow();
    }
  }

  private static void count(Transactions transactions, JdbcClient database) {
    for (int change = 0; change < CHANGES; change++) {
      // So many that the last one often falls into the end of the other caller's change.
      for (int read = 0; read <= change % 8; read++) {
        number(database);
      }
      transactions.change(
          ORGANISATION,
          () -> {
            int next = number(database) + 1;
            return database.sql("UPDATE counted SET number = ?").param(next).update();
          });
    }
  }

  private static int number(JdbcClient database) {
    return database.sql("SELECT number FROM counted").query(Integer.class).single();
  }
}
