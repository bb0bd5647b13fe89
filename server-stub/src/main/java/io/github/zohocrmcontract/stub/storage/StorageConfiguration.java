package io.github.zohocrmcontract.stub.storage;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.api.ErrorCode;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.init.DatabasePopulatorUtils;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/**
 * The database: embedded, in memory or in a directory that outlives the process, or a server that
 * several stubs share.
 */
@Configuration(proxyBeanMethods = false)
public class StorageConfiguration {

  private static final int CONNECTIONS = 16;

  /** H2 writes behind by half a second unless told otherwise; what was answered must be kept. */
  private static final String WRITE_AT_ONCE = ";WRITE_DELAY=0";

  /** How long a change waits for another one of the same organisation, in milliseconds. */
  private static final String LOCKS = ";LOCK_TIMEOUT=20000";

  /**
   * H2 answers a query that a connection repeats from the result before, unless a table has changed
   * since, and it marks tables only after a change can be seen and its lock is free. The next
   * change would get the lock and then read what was there before the last one.
   */
  private static final String NO_OLD_RESULTS = ";OPTIMIZE_REUSE_RESULTS=0";

  /** How many statements a connection keeps ready: more than there are; H2 keeps 8. */
  private static final String READY_STATEMENTS = ";QUERY_CACHE_SIZE=256";

  /** What goes wrong is told by us; H2 would leave a file even beside a folder that is in use. */
  private static final String NO_TRACE_FILE = ";TRACE_LEVEL_FILE=0";

  private static final String SETTINGS = LOCKS + NO_OLD_RESULTS + READY_STATEMENTS + NO_TRACE_FILE;

  private static final String USER = "sa";
  private static final String PASSWORD = "";

  @Bean(destroyMethod = "close")
  HikariDataSource dataSource(DatabaseLocation location) {
    return location
        .server()
        .map(server -> new PostgresDatabase(server, schema()::populate).open(CONNECTIONS))
        .orElseGet(() -> embedded(location.directory()));
  }

  private static HikariDataSource embedded(Optional<Path> directory) {
    if (directory.isEmpty()) {
      return pool(inMemory());
    }
    String url = inDirectory(directory.get());
    // Open until the others are, for H2 closes with its last connection.
    try (Connection first = DriverManager.getConnection(url, USER, PASSWORD)) {
      requireAlone(first);
      return pool(url);
    } catch (SQLException unusable) {
      throw new IllegalStateException(unusable);
    }
  }

  /** H2 keeps other processes out, but lets everybody in who is in this one. */
  private static void requireAlone(Connection first) throws SQLException {
    try (Statement statement = first.createStatement();
        ResultSet others =
            statement.executeQuery(
                "SELECT COUNT(*) FROM information_schema.sessions"
                    + " WHERE session_id <> SESSION_ID()")) {
      others.next();
      if (others.getInt(1) > 0) {
        throw new SQLException(
            "Another stub of this program uses the database.",
            Integer.toString(ErrorCode.DATABASE_ALREADY_OPEN_1),
            ErrorCode.DATABASE_ALREADY_OPEN_1);
      }
    }
  }

  private static HikariDataSource pool(String url) {
    HikariDataSource dataSource = new HikariDataSource();
    dataSource.setJdbcUrl(url);
    dataSource.setUsername(USER);
    dataSource.setPassword(PASSWORD);
    dataSource.setMaximumPoolSize(CONNECTIONS);
    dataSource.setMinimumIdle(1);
    DatabasePopulatorUtils.execute(schema(), dataSource);
    return dataSource;
  }

  private static ResourceDatabasePopulator schema() {
    return new ResourceDatabasePopulator(new ClassPathResource("schema.sql"));
  }

  @Bean
  JdbcClient database(DataSource dataSource, Changes changes) {
    return JdbcClient.create(new GuardedStatements(dataSource, changes));
  }

  /** What the client above does not offer: many rows at once. */
  @Bean
  NamedParameterJdbcOperations batches(DataSource dataSource, Changes changes) {
    return new NamedParameterJdbcTemplate(new GuardedStatements(dataSource, changes));
  }

  @Bean
  Changes changes(DatabaseLocation location) {
    return new Changes(location.server().isPresent());
  }

  @Bean
  Transactions transactions(DataSource dataSource, JdbcClient database, Changes changes) {
    return new SqlTransactions(new DataSourceTransactionManager(dataSource), database, changes);
  }

  private static String inMemory() {
    return "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1" + SETTINGS;
  }

  private static String inDirectory(Path directory) {
    return "jdbc:h2:file:"
        + directory.toAbsolutePath().resolve("zoho-crm-stub")
        + WRITE_AT_ONCE
        + SETTINGS;
  }
}
