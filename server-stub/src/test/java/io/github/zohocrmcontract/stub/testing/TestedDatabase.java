package io.github.zohocrmcontract.stub.testing;

import io.github.zohocrmcontract.stub.StubOptions;
import java.nio.file.Path;

/**
 * What the stubs of tests remember in: the embedded database, or with {@code
 * -Dstub.database=postgresql} each a new database of a PostgreSQL server.
 */
public final class TestedDatabase {

  private static final String CHOSEN = System.getProperty("stub.database", "h2");

  private TestedDatabase() {}

  /** Whether the tests run on PostgreSQL. */
  public static boolean isPostgres() {
    return switch (CHOSEN) {
      case "h2" -> false;
      case "postgresql" -> true;
      default ->
          throw new IllegalArgumentException(
              "-Dstub.database=" + CHOSEN + " is none. Give h2 or postgresql.");
    };
  }

  /** Options of a stub that knows nothing yet. */
  public static StubOptions options() {
    StubOptions options = StubOptions.forTests();
    return isPostgres() ? options.withDatabase(Postgres.shared().newDatabase()) : options;
  }

  /**
   * The same options for a stub whose knowledge outlives it.
   *
   * @param directory where the embedded database keeps it
   */
  public static StubOptions outliving(StubOptions options, Path directory) {
    return isPostgres() ? options : options.withDataDirectory(directory);
  }
}
