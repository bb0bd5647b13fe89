package io.github.zohocrmcontract.client.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Databases by their address. */
public final class Databases {
  private Databases() {}

  /** The database at this address: H2 or PostgreSQL. */
  public static DataSource at(String url) {
    if (url.startsWith("jdbc:h2:")) {
      JdbcDataSource h2 = new JdbcDataSource();
      h2.setURL(url);
      return h2;
    }
    PGSimpleDataSource postgres = new PGSimpleDataSource();
    postgres.setUrl(url);
    return postgres;
  }

  /** Makes the table of tokens anew, with the script that is in the jar. */
  public static void makeTokenTable(DataSource database) {
    run(database, "DROP TABLE IF EXISTS zoho_crm_tokens");
    try (InputStream script = Databases.class.getResourceAsStream("/zoho-crm-tokens.sql")) {
      run(database, new String(script.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /** Runs a statement. */
  public static void run(DataSource database, String sql) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException fault) {
      throw new IllegalStateException(fault);
    }
  }
}
