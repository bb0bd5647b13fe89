package io.github.zohocrmcontract.stub.oauth;

import io.github.zohocrmcontract.stub.contract.Scopes;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Codes in the database, as hashes only. */
public final class SqlAuthorizationCodes implements AuthorizationCodes {

  private final JdbcClient database;

  /** Works on one database. */
  public SqlAuthorizationCodes(JdbcClient database) {
    this.database = database;
  }

  @Override
  public void add(String code, AuthorizationCode meaning) {
    database
        .sql(
            "INSERT INTO authorization_codes (code_hash, organisation, user_id, scopes,"
                + " redirect_uri, offline, issued_at, used) VALUES (?, ?, ?, ?, ?, ?, ?, FALSE)")
        .params(
            TokenHash.of(code),
            meaning.granted().organisation(),
            meaning.granted().userId(),
            meaning.granted().scopes().text(),
            meaning.redirectUri(),
            meaning.offline(),
            meaning.issuedAt().toEpochMilli())
        .update();
  }

  @Override
  public Optional<AuthorizationCode> find(String code) {
    return database
        .sql("SELECT * FROM authorization_codes WHERE code_hash = ? AND NOT used")
        .param(TokenHash.of(code))
        .query(
            (row, number) ->
                new AuthorizationCode(
                    new GrantedToken(
                        row.getString("organisation"),
                        row.getLong("user_id"),
                        Scopes.parse(row.getString("scopes"))),
                    row.getString("redirect_uri"),
                    row.getBoolean("offline"),
                    Instant.ofEpochMilli(row.getLong("issued_at"))))
        .optional();
  }

  @Override
  public boolean use(String code) {
    return database
            .sql("UPDATE authorization_codes SET used = TRUE WHERE code_hash = ? AND NOT used")
            .param(TokenHash.of(code))
            .update()
        > 0;
  }

  @Override
  public int givenSince(String organisation, Instant since) {
    return database
        .sql("SELECT COUNT(*) FROM authorization_codes WHERE organisation = ? AND issued_at > ?")
        .params(organisation, since.toEpochMilli())
        .query(Integer.class)
        .single();
  }

  @Override
  public void forgetOlder(String organisation, Instant before) {
    database
        .sql("DELETE FROM authorization_codes WHERE organisation = ? AND issued_at < ?")
        .params(organisation, before.toEpochMilli())
        .update();
  }
}
