package io.github.zohocrmcontract.stub.oauth;

import io.github.zohocrmcontract.stub.contract.Scopes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tokens in the database, as hashes only. */
public final class SqlTokens implements Tokens {

  private final JdbcClient database;

  /** Works on one database. */
  public SqlTokens(JdbcClient database) {
    this.database = database;
  }

  @Override
  public Optional<GrantedToken> findRefreshToken(String token) {
    return database
        .sql("SELECT organisation, user_id, scopes FROM refresh_tokens WHERE token_hash = ?")
        .param(hash(token))
        .query(SqlTokens::granted)
        .optional();
  }

  @Override
  public Optional<GrantedToken> findAccessToken(String token, Instant now) {
    return database
        .sql(
            "SELECT organisation, user_id, scopes FROM access_tokens WHERE token_hash = ?"
                + " AND (expires_at IS NULL OR expires_at > ?)")
        .params(hash(token), now.toEpochMilli())
        .query(SqlTokens::granted)
        .optional();
  }

  @Override
  public void addRefreshToken(String token, GrantedToken granted) {
    database
        .sql(
            "INSERT INTO refresh_tokens (token_hash, organisation, user_id, scopes)"
                + " VALUES (?, ?, ?, ?)")
        .params(hash(token), granted.organisation(), granted.userId(), granted.scopes().text())
        .update();
  }

  @Override
  public void addAccessToken(String token, GrantedToken granted, Instant expiry) {
    database
        .sql(
            "INSERT INTO access_tokens (token_hash, organisation, user_id, scopes, expires_at)"
                + " VALUES (:hash, :organisation, :user, :scopes, :expiry)")
        .param("hash", hash(token))
        .param("organisation", granted.organisation())
        .param("user", granted.userId())
        .param("scopes", granted.scopes().text())
        .param("expiry", expiry.equals(Instant.MAX) ? null : expiry.toEpochMilli())
        .update();
  }

  private static GrantedToken granted(ResultSet row, int number) throws SQLException {
    return new GrantedToken(
        row.getString("organisation"),
        row.getLong("user_id"),
        Scopes.parse(row.getString("scopes")));
  }

  private static String hash(String token) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
