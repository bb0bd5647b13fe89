package io.github.zohocrmcontract.stub.oauth;

import io.github.zohocrmcontract.stub.contract.Scopes;
import io.github.zohocrmcontract.stub.organisations.DataCentre;
import io.github.zohocrmcontract.stub.organisations.SqlOrganisationClocks;
import io.github.zohocrmcontract.stub.organisations.SqlOrganisations;
import io.github.zohocrmcontract.stub.storage.Changes;
import io.github.zohocrmcontract.stub.storage.Remembered;
import io.github.zohocrmcontract.stub.users.User;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tokens in the database, as hashes only; those that are used are known in memory. */
public final class SqlTokens implements Tokens {

  /** How many access tokens are known without asking the database. */
  private static final int KNOWN_TOKENS = 1000;

  private final JdbcClient database;
  private final Remembered<String, Optional<LivingToken>> known;

  /**
   * Works on one database.
   *
   * @param changes what is changed in it
   */
  public SqlTokens(JdbcClient database, Changes changes) {
    this.database = database;
    this.known = new Remembered<>(changes, KNOWN_TOKENS);
  }

  @Override
  public Optional<GrantedToken> findRefreshToken(String token) {
    return database
        .sql("SELECT organisation, user_id, scopes FROM refresh_tokens WHERE token_hash = ?")
        .param(TokenHash.of(token))
        .query(SqlTokens::granted)
        .optional();
  }

  @Override
  public Optional<LivingToken> findAccessToken(String token) {
    return known.get(token, this::readAccessToken);
  }

  private Optional<LivingToken> readAccessToken(String token) {
    return database
        .sql(
            "SELECT t.organisation, t.user_id, t.scopes, t.expires_at, o.name, o.territories,"
                + " o.super_admin, o.trial_expired, o.territory_limit, p.data_centre, c.ahead,"
                + " c.frozen_at, u.status FROM access_tokens t"
                + " JOIN organisations o ON o.name = t.organisation"
                + " JOIN organisation_places p ON p.organisation = t.organisation"
                + " LEFT JOIN organisation_clocks c ON c.organisation = t.organisation"
                + " LEFT JOIN users u ON u.organisation = t.organisation AND u.id = t.user_id"
                + " WHERE t.token_hash = ?")
        .param(TokenHash.of(token))
        .query(SqlTokens::living)
        .optional();
  }

  @Override
  public void addRefreshToken(String token, GrantedToken granted) {
    addRefresh(token, granted, null);
  }

  @Override
  public void addAccessToken(String token, GrantedToken granted, Instant expiry) {
    addAccess(token, granted, null, null, expiry.equals(Instant.MAX) ? null : expiry);
  }

  @Override
  public void addRefreshToken(String token, GrantedToken granted, Instant issuedAt) {
    addRefresh(token, granted, issuedAt);
  }

  @Override
  public void addAccessToken(
      String token,
      GrantedToken granted,
      Optional<String> refreshToken,
      Instant issuedAt,
      Instant expiry) {
    addAccess(token, granted, refreshToken.map(TokenHash::of).orElse(null), issuedAt, expiry);
  }

  @Override
  public int givenFor(String refreshToken, Instant since) {
    return database
        .sql("SELECT COUNT(*) FROM access_tokens WHERE refresh_hash = ? AND issued_at > ?")
        .params(TokenHash.of(refreshToken), since.toEpochMilli())
        .query(Integer.class)
        .single();
  }

  @Override
  public void keepNewestAccessTokens(String refreshToken, int kept, Instant now) {
    List<String> living =
        database
            .sql(
                "SELECT token_hash FROM access_tokens WHERE refresh_hash = ? AND expires_at > ?"
                    + " ORDER BY number DESC")
            .params(TokenHash.of(refreshToken), now.toEpochMilli())
            .query(String.class)
            .list();
    // Ended, not deleted: they still count among those given lately.
    living.stream()
        .skip(kept)
        .forEach(
            hash ->
                database
                    .sql("UPDATE access_tokens SET expires_at = ? WHERE token_hash = ?")
                    .params(now.toEpochMilli(), hash)
                    .update());
  }

  @Override
  public void keepNewestRefreshTokens(String organisation, long userId, int kept) {
    database
        .sql(
            "SELECT token_hash FROM refresh_tokens WHERE organisation = ? AND user_id = ?"
                + " AND issued_at IS NOT NULL ORDER BY number DESC")
        .params(organisation, userId)
        .query(String.class)
        .list()
        .stream()
        .skip(kept)
        .forEach(this::revokeHash);
  }

  @Override
  public void revoke(String refreshToken) {
    revokeHash(TokenHash.of(refreshToken));
  }

  @Override
  public void forgetExpired(String organisation, Instant before) {
    database
        .sql(
            "DELETE FROM access_tokens WHERE organisation = ? AND issued_at IS NOT NULL"
                + " AND issued_at < ? AND expires_at < ?")
        .params(organisation, before.toEpochMilli(), before.toEpochMilli())
        .update();
  }

  private void revokeHash(String hash) {
    database.sql("DELETE FROM access_tokens WHERE refresh_hash = ?").param(hash).update();
    database.sql("DELETE FROM refresh_tokens WHERE token_hash = ?").param(hash).update();
  }

  private void addRefresh(String token, GrantedToken granted, Instant issuedAt) {
    database
        .sql(
            "INSERT INTO refresh_tokens (token_hash, organisation, user_id, scopes, issued_at)"
                + " VALUES (:hash, :organisation, :user, :scopes, :issuedAt)")
        .param("hash", TokenHash.of(token))
        .param("organisation", granted.organisation())
        .param("user", granted.userId())
        .param("scopes", granted.scopes().text())
        .param("issuedAt", issuedAt == null ? null : issuedAt.toEpochMilli())
        .update();
  }

  private void addAccess(
      String token, GrantedToken granted, String refreshHash, Instant issuedAt, Instant expiry) {
    database
        .sql(
            "INSERT INTO access_tokens (token_hash, organisation, user_id, scopes, expires_at,"
                + " refresh_hash, issued_at) VALUES (:hash, :organisation, :user, :scopes,"
                + " :expiry, :refreshHash, :issuedAt)")
        .param("hash", TokenHash.of(token))
        .param("organisation", granted.organisation())
        .param("user", granted.userId())
        .param("scopes", granted.scopes().text())
        .param("expiry", expiry == null ? null : expiry.toEpochMilli())
        .param("refreshHash", refreshHash)
        .param("issuedAt", issuedAt == null ? null : issuedAt.toEpochMilli())
        .update();
  }

  private static LivingToken living(ResultSet row, int number) throws SQLException {
    long expiry = row.getLong("expires_at");
    // Asked at once: it speaks of the column read last.
    Instant end = row.wasNull() ? Instant.MAX : Instant.ofEpochMilli(expiry);
    return new LivingToken(
        granted(row, number),
        end,
        SqlOrganisations.organisation(row),
        DataCentre.valueOf(row.getString("data_centre")),
        SqlOrganisationClocks.clock(row),
        User.ACTIVE.equals(row.getString("status")));
  }

  private static GrantedToken granted(ResultSet row, int number) throws SQLException {
    return new GrantedToken(
        row.getString("organisation"),
        row.getLong("user_id"),
        Scopes.parse(row.getString("scopes")));
  }
}
