package io.github.zohocrmcontract.client.auth;

import io.github.zohocrmcontract.client.http.Deadline;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/**
 * Keeps tokens in a table, so that all processes with the same database share them. The table is
 * made by {@code zoho-crm-tokens.sql}, which is in the jar. While a token is asked for, its row is
 * locked and one connection is in use.
 */
public final class JdbcTokenStore implements TokenStore {
  private static final String COLUMNS = "access_token, issued_at, expires_at, api_domain";
  // A lock that was not had in time, a cancelled statement, a deadlock, a serialization failure:
  // worth another try.
  private static final Set<String> LOCKED_STATES =
      Set.of("HYT00", "55P03", "57014", "40001", "40P01");

  private static final Duration PATIENCE_OF_A_READER = Duration.ofSeconds(30);

  private final DataSource database;

  /** A store in this database. */
  public JdbcTokenStore(DataSource database) {
    this.database = Objects.requireNonNull(database);
  }

  @Override
  public Optional<AccessToken> find(String key) {
    try (Connection connection = database.getConnection()) {
      return read(connection, key, "", Deadline.in(PATIENCE_OF_A_READER));
    } catch (SQLException failure) {
      throw unusable(failure);
    }
  }

  @Override
  public AccessToken renew(String key, Renewal renewal, Deadline patience) {
    try (Connection connection = database.getConnection()) {
      boolean autoCommit = connection.getAutoCommit();
      connection.setAutoCommit(false);
      try {
        Optional<AccessToken> kept = lock(connection, key, patience);
        AccessToken token = renewal.inPlaceOf(kept);
        if (kept.filter(token::equals).isEmpty()) {
          write(connection, key, token);
        }
        connection.commit();
        return token;
      } finally {
        connection.rollback();
        connection.setAutoCommit(autoCommit);
      }
    } catch (SQLException failure) {
      throw unusable(failure);
    }
  }

  private Optional<AccessToken> lock(Connection connection, String key, Deadline patience)
      throws SQLException {
    while (true) {
      try {
        makeRow(connection, key);
        return read(connection, key, " FOR UPDATE", patience);
      } catch (SQLException failure) {
        connection.rollback();
        if (!LOCKED_STATES.contains(failure.getSQLState())) {
          throw failure;
        }
        if (patience.hasPassed()) {
          throw new TokenStoreException(
              "Another process took too long to get an access token.", failure);
        }
      }
    }
  }

  // There must be a row to lock before there is a token.
  private static void makeRow(Connection connection, String key) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT 1 FROM zoho_crm_tokens WHERE token_key = ?")) {
      statement.setString(1, key);
      try (ResultSet row = statement.executeQuery()) {
        if (row.next()) {
          return;
        }
      }
    }
    try (PreparedStatement statement =
        connection.prepareStatement("INSERT INTO zoho_crm_tokens (token_key) VALUES (?)")) {
      statement.setString(1, key);
      statement.executeUpdate();
      connection.commit();
    } catch (SQLException failure) {
      connection.rollback();
      // Integrity violation: another one has made the row meanwhile.
      if (failure.getSQLState() == null || !failure.getSQLState().startsWith("23")) {
        throw failure;
      }
    }
  }

  private static Optional<AccessToken> read(
      Connection connection, String key, String lock, Deadline patience) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT " + COLUMNS + " FROM zoho_crm_tokens WHERE token_key = ?" + lock)) {
      // Some databases would wait for a locked row forever.
      statement.setQueryTimeout(
          (int) Math.max(1, TimeUnit.NANOSECONDS.toSeconds(patience.remainingNanos())));
      statement.setString(1, key);
      try (ResultSet row = statement.executeQuery()) {
        if (!row.next() || row.getString("access_token") == null) {
          return Optional.empty();
        }
        return Optional.of(
            AccessToken.kept(
                row.getString("access_token"),
                moment(row, "issued_at"),
                moment(row, "expires_at"),
                Optional.ofNullable(row.getString("api_domain")).map(URI::create)));
      }
    }
  }

  private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
  }

  private static void write(Connection connection, String key, AccessToken token)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "UPDATE zoho_crm_tokens SET access_token = ?, issued_at = ?, expires_at = ?,"
                + " api_domain = ? WHERE token_key = ?")) {
      statement.setString(1, token.value());
      statement.setObject(
          2, token.issuedAt().map(Instant::toEpochMilli).orElse(null), Types.BIGINT);
      statement.setObject(
          3, token.expiresAt().map(Instant::toEpochMilli).orElse(null), Types.BIGINT);
      statement.setObject(4, token.apiDomain().map(URI::toString).orElse(null), Types.VARCHAR);
      statement.setString(5, key);
      statement.executeUpdate();
    } catch (SQLException failure) {
      // Its words can quote the token, for instance if the column is too short for it.
      throw new SQLException(
          "the access token could not be written", failure.getSQLState(), failure.getErrorCode());
    }
  }

  private static TokenStoreException unusable(SQLException failure) {
    return new TokenStoreException(
        "Tokens cannot be kept in the database; is there the table of zoho-crm-tokens.sql?",
        failure);
  }
}
