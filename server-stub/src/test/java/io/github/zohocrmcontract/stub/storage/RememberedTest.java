package io.github.zohocrmcontract.stub.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.transaction.support.TransactionTemplate;

/** What was read is used again only while nothing changes, with the embedded database. */
class RememberedTest {

  private static final String ORGANISATION = "counting";
  private static final String SELECT = "SELECT number FROM counted WHERE name = ?";

  private final StorageConfiguration storage = new StorageConfiguration();
  private final AtomicInteger asked = new AtomicInteger();
  private HikariDataSource dataSource;
  private JdbcClient database;
  private Changes changes;
  private Transactions transactions;
  private Remembered<String, Integer> remembered;

  @BeforeEach
  void open() {
    dataSource = storage.dataSource(new DatabaseLocation(Optional.empty(), Optional.empty()));
    changes = new Changes(false);
    database = storage.database(dataSource, changes);
    transactions = storage.transactions(dataSource, database, changes);
    remembered = new Remembered<>(changes, 2);
    JdbcClient unguarded = JdbcClient.create(dataSource);
    unguarded
        .sql("INSERT INTO organisations VALUES (?, 'ENABLED', 1, FALSE, 1, 1)")
        .param(ORGANISATION)
        .update();
    unguarded.sql("CREATE TABLE counted (name VARCHAR(10), number INT NOT NULL)").update();
    unguarded.sql("INSERT INTO counted VALUES ('a', 0), ('b', 0), ('c', 0)").update();
  }

  @AfterEach
  void close() {
    dataSource.close();
  }

  @Test
  void nobodyAsksTwiceWhileNothingChanges() {
    assertThat(number("a")).isZero();
    assertThat(number("a")).isZero();
    assertThat(asked).hasValue(1);
  }

  @Test
  void aChangeIsSeenAtOnce() {
    assertThat(number("a")).isZero();
    increase("a");
    assertThat(number("a")).isEqualTo(1);
    assertThat(asked).hasValue(2);
  }

  @Test
  void aChangeThatFailsLeavesNothingBehind() {
    assertThat(number("a")).isZero();
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                transactions.change(
                    ORGANISATION,
                    () -> {
                      update("a");
                      assertThat(number("a")).isEqualTo(1);
                      throw new IllegalStateException("It fails.");
                    }));
    assertThat(number("a")).isZero();
  }

  @Test
  void aReadOfOneMomentSeesThatMoment() {
    int seen =
        transactions.read(
            () -> {
              int first = number("a");
              elsewhere(() -> increase("a"));
              assertThat(elsewhere(() -> number("a"))).isEqualTo(1);
              assertThat(number("a")).isEqualTo(first);
              return number("a");
            });
    assertThat(seen).isZero();
    assertThat(number("a")).isEqualTo(1);
  }

  @Test
  void whileAChangeIsUnderWayTheDatabaseIsAsked() {
    assertThat(number("a")).isZero();
    transactions.change(
        ORGANISATION,
        () -> {
          assertThat(elsewhere(() -> number("a"))).isZero();
          assertThat(elsewhere(() -> number("a"))).isZero();
          return "done";
        });
    assertThat(asked).hasValue(3);
  }

  @Test
  void aDatabaseThatOthersChangeIsAlwaysAsked() {
    remembered = new Remembered<>(new Changes(true), 2);
    assertThat(number("a")).isZero();
    JdbcClient.create(dataSource).sql("UPDATE counted SET number = 5").update();
    assertThat(number("a")).isEqualTo(5);
  }

  @Test
  void moreThanTheMostIsNotKept() {
    for (String name : List.of("a", "b", "c", "a", "b", "c")) {
      assertThat(number(name)).isZero();
    }
    assertThat(asked).hasValue(4);
  }

  @Test
  void whatIsTooHeavyIsNotKeptButWhatIsLightAfterwards() {
    remembered = new Remembered<>(changes, 20, (name, found) -> found == 1 ? 21 : 10);
    increase("b");
    for (String name : List.of("a", "b", "c", "a", "b", "c")) {
      number(name);
    }
    assertThat(asked).hasValue(4);
  }

  @Test
  void theSameFoundTwiceAtOnceWeighsOnce() {
    Remembered<String, Integer>.Place one = remembered.at("a");
    Remembered<String, Integer>.Place other = remembered.at("a");
    one.keep(0);
    other.keep(0);
    number("b");
    number("b");
    assertThat(asked).hasValue(1);
  }

  @Test
  void whatWasFoundBeforeAChangeIsNotKeptAfterIt() {
    Remembered<String, Integer>.Place place = remembered.at("a");
    increase("a");
    place.keep(0);
    assertThat(number("a")).isEqualTo(1);
  }

  @Test
  void whoAsksAfterAChangeNeverGetsWhatWasThereBefore() throws Exception {
    int rounds = 1500;
    AtomicInteger done = new AtomicInteger();
    ExecutorService readers = Executors.newFixedThreadPool(2);
    try {
      List<Future<Integer>> reading = new ArrayList<>();
      for (int reader = 0; reader < 2; reader++) {
        reading.add(readers.submit(() -> behind(done, rounds)));
      }
      for (int round = 0; round < rounds; round++) {
        increase("a");
        done.incrementAndGet();
      }
      for (Future<Integer> one : reading) {
        assertThat(one.get(60, TimeUnit.SECONDS)).isZero();
      }
    } finally {
      readers.shutdownNow();
    }
  }

  @Test
  void nothingIsChangedWhereNobodyCountsIt() {
    assertThatIllegalStateException()
        .isThrownBy(() -> update("a"))
        .withMessageContaining("Transactions.change");
    assertThatIllegalStateException().isThrownBy(() -> transactions.read(() -> update("a")));
    NamedParameterJdbcOperations batches = storage.batches(dataSource, changes);
    String sql = "INSERT INTO counted VALUES (:name, 0)";
    SqlParameterSource[] named = {
      new MapSqlParameterSource("name", "d"), new MapSqlParameterSource("name", "e")
    };
    assertThatIllegalStateException().isThrownBy(() -> batches.batchUpdate(sql, named));
    assertThatIllegalStateException().isThrownBy(() -> batches.update(sql, Map.of("name", "d")));
    assertThat(transactions.change(ORGANISATION, () -> batches.batchUpdate(sql, named)))
        .containsExactly(1, 1);
  }

  @Test
  void noStatementChangesAnythingWhereNobodyCountsIt() {
    GuardedStatements statements = new GuardedStatements(dataSource, changes);
    String sql = "UPDATE counted SET number = 7";
    List<Runnable> ways =
        List.of(
            () -> statements.execute(sql),
            () -> statements.update(sql),
            () -> statements.update(sql, new Object[0]),
            () -> statements.update(connection -> connection.prepareStatement(sql)),
            () ->
                statements.update(
                    connection -> connection.prepareStatement(sql), new GeneratedKeyHolder()),
            () -> statements.batchUpdate(sql, sql),
            () -> statements.batchUpdate(sql, List.<Object[]>of(new Object[0])),
            () -> statements.batchUpdate(sql, List.of("row"), 1, (statement, row) -> {}));
    for (Runnable way : ways) {
      assertThatIllegalStateException().isThrownBy(way::run);
      assertThat(number("a")).isZero();
      transactions.change(
          ORGANISATION,
          () -> {
            way.run();
            return "done";
          });
      assertThat(number("a")).isEqualTo(7);
      transactions.change(
          ORGANISATION, () -> database.sql("UPDATE counted SET number = 0").update());
    }
  }

  /** As in a test of a program with a database of its own, which runs a stub. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aTransactionOfAnotherDatabaseIsNoneOfOurs(boolean readOnly) {
    try (HikariDataSource other =
        storage.dataSource(new DatabaseLocation(Optional.empty(), Optional.empty()))) {
      TransactionTemplate foreign =
          new TransactionTemplate(new DataSourceTransactionManager(other));
      foreign.setReadOnly(readOnly);
      foreign.executeWithoutResult(
          status -> {
            assertThat(number("a")).isZero();
            assertThatIllegalStateException().isThrownBy(() -> update("a"));
            increase("a");
            assertThat(number("a")).isEqualTo(1);
            assertThat(transactions.<Integer>read(() -> number("a"))).isEqualTo(1);
          });
    }
    assertThat(number("a")).isEqualTo(1);
  }

  /** How often a reader got less than was there before he asked. */
  private int behind(AtomicInteger done, int until) {
    int behind = 0;
    for (int before = done.get(); before < until; before = done.get()) {
      if (number("a") < before) {
        behind++;
      }
    }
    return behind;
  }

  private int number(String name) {
    return remembered.get(
        name,
        wanted -> {
          asked.incrementAndGet();
          return database.sql(SELECT).param(wanted).query(Integer.class).single();
        });
  }

  private void increase(String name) {
    transactions.change(ORGANISATION, () -> update(name));
  }

  private int update(String name) {
    return database
        .sql("UPDATE counted SET number = number + 1 WHERE name = ?")
        .param(name)
        .update();
  }

  private static void elsewhere(Runnable work) {
    elsewhere(
        () -> {
          work.run();
          return 0;
        });
  }

  private static int elsewhere(IntSupplier work) {
    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      return other.submit(work::getAsInt).get(60, TimeUnit.SECONDS);
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    } finally {
      other.shutdownNow();
    }
  }
}
