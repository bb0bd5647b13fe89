package io.github.zohocrmcontract.client.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.opentest4j.TestAbortedException;

/**
 * A PostgreSQL server on this machine, empty. Where it cannot start (no binaries for the platform,
 * or nobody else to run as than root) the tests that need it are skipped, and say so.
 */
public final class Postgres implements AutoCloseable {
  private final EmbeddedPostgres server;

  private Postgres(EmbeddedPostgres server) {
    this.server = server;
  }

  /** Starts a server on a free port. */
  public static Postgres start() {
    try {
      return new Postgres(EmbeddedPostgres.start());
    } catch (IOException | IllegalStateException cannot) {
      throw new TestAbortedException("PostgreSQL does not start here: " + cannot, cannot);
    }
  }

  /** The address of its database, user included. */
  public String url() {
    return server.getJdbcUrl("postgres", "postgres");
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
