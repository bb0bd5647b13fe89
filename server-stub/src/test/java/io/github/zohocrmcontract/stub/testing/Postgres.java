package io.github.zohocrmcontract.stub.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.opentest4j.TestAbortedException;

/**
 * A PostgreSQL server on this machine. Where it cannot start (no binaries for the platform, or
 * nobody else to run as than root) the tests that need it are skipped, and say so.
 */
public final class Postgres implements AutoCloseable {

  private static final AtomicInteger DATABASES = new AtomicInteger();

  private EmbeddedPostgres server;

  private Postgres(EmbeddedPostgres server) {
    this.server = server;
  }

  /** What all tests of a run share; it ends with the JVM. */
  private static final class Shared {
    private static final Postgres SERVER = start(EmbeddedPostgres.builder());
  }

  /** The server that all tests of a run share, started when it is first asked for. */
  public static Postgres shared() {
    return Shared.SERVER;
  }

  /** Starts a server of a test's own, which can be stopped and started again. */
  public static Postgres startIn(Path directory) {
    return start(in(directory));
  }

  private static Postgres start(EmbeddedPostgres.Builder builder) {
    try {
      return new Postgres(builder.start());
    } catch (IOException | IllegalStateException cannot) {
      throw new TestAbortedException("PostgreSQL does not start here: " + cannot, cannot);
    }
  }

  /** Makes an empty database, and tells its address, user included. */
  public String newDatabase() {
    return newDatabase("");
  }

  /** Makes an empty database with further words of SQL, and tells its address, user included. */
  public String newDatabase(String further) {
    String name = "stub_" + DATABASES.incrementAndGet();
    execute("CREATE DATABASE " + name + " " + further);
    return url(name);
  }

  /** Removes a database, whoever is still connected. */
  public void drop(String url) {
    String name = url.replaceAll("^.*/|\\?.*$", "");
    execute("DROP DATABASE " + name + " WITH (FORCE)");
  }

  /** The address of a database, there or not, user included. */
  public String url(String database) {
    return server.getJdbcUrl("postgres", database);
  }

  /** Where it listens. */
  public int port() {
    return server.getPort();
  }

  /** Runs a statement as the server's own user. */
  public void execute(String sql) {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failure) {
      throw new AssertionError(sql, failure);
    }
  }

  /** Stops the server as an administrator does who restarts it; what was committed stays. */
  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /** Starts a server that was stopped, with the same data at the same port. */
  public void restartIn(Path directory) throws IOException {
    server = in(directory).setPort(server.getPort()).start();
  }

  private static EmbeddedPostgres.Builder in(Path directory) {
    // Otherwise it is emptied when the server stops.
    return EmbeddedPostgres.builder().setDataDirectory(directory).setCleanDataDirectory(false);
  }
}
