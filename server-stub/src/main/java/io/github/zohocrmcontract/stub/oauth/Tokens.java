package io.github.zohocrmcontract.stub.oauth;

import java.time.Instant;
import java.util.Optional;

/** The tokens that the sandbox has given out. Only hashes of them are kept. */
public interface Tokens {

  /** What a refresh token stands for; empty if it is unknown. */
  Optional<GrantedToken> findRefreshToken(String token);

  /** What an access token stands for; empty if it is unknown. It may have run out. */
  Optional<LivingToken> findAccessToken(String token);

  /** Remembers a refresh token that comes with the sandbox: no limit ends it. */
  void addRefreshToken(String token, GrantedToken granted);

  /**
   * Remembers an access token that comes with the sandbox until the given moment; {@link
   * Instant#MAX} means for ever.
   */
  void addAccessToken(String token, GrantedToken granted, Instant expiry);

  /** Remembers a refresh token that was given for a code. */
  void addRefreshToken(String token, GrantedToken granted, Instant issuedAt);

  /**
   * Remembers an access token that was asked for.
   *
   * @param refreshToken the refresh token that it was given for, if there was one
   */
  void addAccessToken(
      String token,
      GrantedToken granted,
      Optional<String> refreshToken,
      Instant issuedAt,
      Instant expiry);

  /** How many access tokens were given for a refresh token since a moment. */
  int givenFor(String refreshToken, Instant since);

  /** Ends all but the newest access tokens of a refresh token. */
  void keepNewestAccessTokens(String refreshToken, int kept, Instant now);

  /** Ends all but the newest refresh tokens that a user was given for codes, with all of theirs. */
  void keepNewestRefreshTokens(String organisation, long userId, int kept);

  /** Ends a refresh token and the access tokens that were given for it. */
  void revoke(String refreshToken);

  /** Forgets access tokens of an organisation that ran out before a moment. */
  void forgetExpired(String organisation, Instant before);
}
