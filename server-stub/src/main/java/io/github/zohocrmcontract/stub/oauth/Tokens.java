package io.github.zohocrmcontract.stub.oauth;

import java.time.Instant;
import java.util.Optional;

/** The tokens that the sandbox has given out. */
public interface Tokens {

  /** What a refresh token stands for; empty if it is unknown. */
  Optional<GrantedToken> findRefreshToken(String token);

  /** What an access token stands for; empty if it is unknown or has run out by then. */
  Optional<GrantedToken> findAccessToken(String token, Instant now);

  /** Remembers a refresh token. */
  void addRefreshToken(String token, GrantedToken granted);

  /** Remembers an access token until the given moment; {@link Instant#MAX} means for ever. */
  void addAccessToken(String token, GrantedToken granted, Instant expiry);
}
