package io.github.zohocrmcontract.stub.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.zaxxer.hikari.HikariDataSource;
import io.github.zohocrmcontract.stub.testing.Postgres;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What changes and reads promise, on both databases: a change sees what the change before it left,
 * also when the same has just been read outside of it, as requests do that are refused before they
 * change anything; and a read sees one moment.
 */
class ChangesOneAfterTheOtherTest {

  private static final String ORGANISATION = "counting";
  private static final int CALLERS = 2;

  private final StorageConfiguration storage = new StorageConfiguration();

  @TempDir Path directory;

  private enum Kind {
    // Only the embedded one has cached what was read, and was wrong once in hundreds of changes.
    EMBEDDED(2000) {
      @Override
      DatabaseLocation location(Path directory) {
        return new DatabaseLocation(Optional.of(directory), Optional.empty());
      }
    },
    POSTGRESQL(300) {
      @Override
      DatabaseLocation location(Path directory) {
        String url = Postgres.shared().newDatabase();
        return new DatabaseLocation(
            Optional.empty(),
            Optional.of(new DatabaseServer(url, Optional.empty(), Optional.empty())));
      }
    };

    private final int changes;

    Kind(int changes) {
      this.changes = changes;
    }

    abstract DatabaseLocation location(Path directory);
  }

  /** A database with an organisation and a number. */
  private interface Work {
    void on(Transactions transactions, JdbcClient database) throws Exception;
  }

  private void with(Kind kind, Work work) throws Exception {
    try (HikariDataSource dataSource = storage.dataSource(kind.location(directory))) {
      JdbcClient database = JdbcClient.create(dataSource);
      addOrganisation(database);
      database.sql("CREATE TABLE counted (number INT NOT NULL)").update();
      database.sql("INSERT INTO counted VALUES (0)").update();
      work.on(storage.transactions(dataSource, database, new Changes(false)), database);
    }
  }

  @ParameterizedTest
  @EnumSource
  void noChangeGetsLost(Kind kind) throws Exception {
    with(
        kind,
        (transactions, database) -> {
          ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
          try {
            List<Future<?>> counting = new ArrayList<>();
            for (int caller = 0; caller < CALLERS; caller++) {
              counting.add(callers.submit(() -> count(transactions, database, kind.changes)));
            }
            for (Future<?> one : counting) {
              one.get(120, TimeUnit.SECONDS);
            }
            assertThat(number(database)).isEqualTo(CALLERS * kind.changes);
          } finally {
            callers.shutdownNow();
          }
        });
  }

  @ParameterizedTest
  @EnumSource
  void aReadSeesEverythingAsItWasAtItsFirstLook(Kind kind) throws Exception {
    with(
        kind,
        (transactions, database) -> {
          List<Long> seen =
              transactions.read(
                  () -> {
                    long first = number(database);
                    elsewhere(
                        () ->
                            transactions.change(
                                ORGANISATION,
                                () -> {
                                  database.sql("UPDATE organisations SET super_admin = 7").update();
                                  return database.sql("UPDATE counted SET number = 7").update();
                                }));
                    // Of another table, too, which was not looked at before.
                    return List.of(first, (long) number(database), superAdmin(database));
                  });
          assertThat(seen).containsExactly(0L, 0L, 1L);
          assertThat(number(database)).isEqualTo(7);
          assertThat(superAdmin(database)).isEqualTo(7);
        });
  }

  @ParameterizedTest
  @EnumSource
  void aReadWithinAChangeSeesItAndAChangeWithinAReadIsRefused(Kind kind) throws Exception {
    with(
        kind,
        (transactions, database) -> {
          int seen =
              transactions.change(
                  ORGANISATION,
                  () -> {
                    database.sql("UPDATE counted SET number = 3").update();
                    return transactions.read(() -> number(database));
                  });
          assertThat(seen).isEqualTo(3);
          assertThatIllegalStateException()
              .isThrownBy(
                  () -> transactions.read(() -> transactions.change(ORGANISATION, () -> "done")));
        });
  }

  @ParameterizedTest
  @EnumSource
  void anOrganisationThatManyMakeAtOnceIsMadeOnce(Kind kind) throws Exception {
    with(
        kind,
        (transactions, database) -> {
          database.sql("DELETE FROM organisations").update();
          AtomicInteger begun = new AtomicInteger();
          transactions.make(
              ORGANISATION,
              () -> {
                boolean there = there(database);
                if (begun.getAndIncrement() == 0) {
                  // Somebody else is faster.
                  elsewhere(() -> transactions.make(ORGANISATION, () -> addOrganisation(database)));
                }
                return there ? 0 : addOrganisation(database);
              });
          assertThat(begun).hasValue(2);
          assertThat(there(database)).isTrue();
        });
  }

  @ParameterizedTest
  @EnumSource
  void anOrganisationThatWasRemovedIsNotChanged(Kind kind) throws Exception {
    with(
        kind,
        (transactions, database) -> {
          assertThatExceptionOfType(OrganisationGoneException.class)
              .isThrownBy(() -> transactions.change("nobody", () -> "done"));
          ExecutorService other = Executors.newSingleThreadExecutor();
          try {
            List<Future<String>> waiting = new ArrayList<>();
            transactions.change(
                ORGANISATION,
                () -> {
                  waiting.add(other.submit(() -> transactions.change(ORGANISATION, () -> "done")));
                  return database.sql("DELETE FROM organisations").update();
                });
            assertThat(waiting.get(0))
                .failsWithin(Duration.ofSeconds(60))
                .withThrowableThat()
                .havingRootCause()
                .isInstanceOf(OrganisationGoneException.class);
          } finally {
            other.shutdownNow();
          }
        });
  }

  private static void count(Transactions transactions, JdbcClient database, int changes) {
    for (int change = 0; change < changes; change++) {
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

  /** Does something in another thread, and so outside of the transaction of this one. */
  private static void elsewhere(Runnable work) {
    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      other.submit(work).get(60, TimeUnit.SECONDS);
    } catch (Exception failure) {
      throw new AssertionError(failure);
    } finally {
      other.shutdownNow();
    }
  }

  private static int addOrganisation(JdbcClient database) {
    return database
        .sql("INSERT INTO organisations VALUES (?, 'ENABLED', 1, FALSE, 1, 1)")
        .param(ORGANISATION)
        .update();
  }

  private static boolean there(JdbcClient database) {
    return database.sql("SELECT COUNT(*) FROM organisations").query(Integer.class).single() > 0;
  }

  private static long superAdmin(JdbcClient database) {
    return database.sql("SELECT super_admin FROM organisations").query(Long.class).single();
  }

  private static int number(JdbcClient database) {
    return database.sql("SELECT number FROM counted").query(Integer.class).single();
  }
}
