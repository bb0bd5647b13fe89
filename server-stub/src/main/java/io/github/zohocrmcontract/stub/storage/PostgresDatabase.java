package io.github.zohocrmcontract.stub.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.function.Consumer;

/** Connections to a PostgreSQL database, whose tables are made by the stub that comes first. */
final class PostgresDatabase {

  /** Any number that no other program uses for a lock. */
  private static final long SCHEMA_LOCK = 0x5A6F686F43524DL;

  /** So that calls are answered with an error soon while the server is away. */
  private static final Duration LONGEST_WAIT_FOR_A_CONNECTION = Duration.ofSeconds(10);

  /** How long a change waits for another one of the same organisation. */
  private static final String LOCKS = "SET lock_timeout = '20s'";

  /** Tables wait for all changes under way, those that make large organisations included. */
  private static final String LOCKS_OF_TABLES = "SET lock_timeout = '120s'";

  /** How long the change of a stub that was lost can keep others waiting. */
  private static final String LOST_STUBS = "SET idle_in_transaction_session_timeout = '60s'";

  /**
   * Every query has an index. What an organisation has just been filled with is in no statistics
   * yet, and the server would look through all users for each row that names one.
   */
  private static final String INDEXES = "SET enable_seqscan = off";

  private final DatabaseServer server;
  private final Consumer<Connection> schema;

  /**
   * @param schema makes the tables that are not there
   */
  PostgresDatabase(DatabaseServer server, Consumer<Connection> schema) {
    this.server = server;
    this.schema = schema;
  }

  /**
   * Connects and makes the tables.
   *
   * @throws UnusableDatabaseException if that cannot be done
   */
  HikariDataSource open(int connections) {
    try {
      DriverManager.getDriver(server.url());
    } catch (SQLException noDriver) {
      throw new UnusableDatabaseException(DatabaseProblem.unreadable(server), noDriver);
    }
    HikariDataSource dataSource = null;
    try {
      dataSource = new HikariDataSource(configuration(connections));
      makeTables(dataSource);
      return dataSource;
    } catch (SQLException | RuntimeException failure) {
      if (dataSource != null) {
        dataSource.close();
      }
      throw DatabaseProblem.of(server, failure);
    }
  }

  private HikariConfig configuration(int connections) {
    HikariConfig configuration = new HikariConfig();
    configuration.setJdbcUrl(server.url());
    server.user().ifPresent(configuration::setUsername);
    server.password().ifPresent(configuration::setPassword);
    configuration.setMaximumPoolSize(connections);
    configuration.setMinimumIdle(1);
    configuration.setConnectionTimeout(LONGEST_WAIT_FOR_A_CONNECTION.toMillis());
    configuration.setConnectionInitSql(String.join(";", LOCKS, LOST_STUBS, INDEXES));
    // Whatever the server's usual level is: a change must see what the one before it left.
    configuration.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    // Parameters of the URL are stronger than these.
    configuration.addDataSourceProperty("ApplicationName", "zoho-crm-stub");
    configuration.addDataSourceProperty("connectTimeout", "5");
    configuration.addDataSourceProperty("tcpKeepAlive", "true");
    configuration.addDataSourceProperty("reWriteBatchedInserts", "true");
    return configuration;
  }

  /** One stub at a time, each statement for itself, so that no stub at work is in the way. */
  private void makeTables(HikariDataSource dataSource) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      requireUnicode(statement);
      statement.execute(LOCKS_OF_TABLES);
      statement.execute("SELECT pg_advisory_lock(" + SCHEMA_LOCK + ")");
      try {
        schema.accept(connection);
      } finally {
        statement.execute("SELECT pg_advisory_unlock(" + SCHEMA_LOCK + ")");
        statement.execute(LOCKS);
      }
    }
  }

  private void requireUnicode(Statement statement) throws SQLException {
    try (ResultSet encoding = statement.executeQuery("SHOW server_encoding")) {
      encoding.next();
      if (!"UTF8".equals(encoding.getString(1))) {
        throw DatabaseProblem.wrongEncoding(server, encoding.getString(1));
      }
    }
  }
}
