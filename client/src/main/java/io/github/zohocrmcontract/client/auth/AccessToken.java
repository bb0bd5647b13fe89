package io.github.zohocrmcontract.client.auth;

import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * An access token. Immutable; {@link #toString()} does not show the token.
 *
 * <p>Not a record, because a record would show it.
 */
public final class AccessToken {
  private final String value;
  private final Optional<Instant> issuedAt;
  private final Optional<Instant> expiresAt;
  private final Optional<URI> apiDomain;

  private AccessToken(
      String value,
      Optional<Instant> issuedAt,
      Optional<Instant> expiresAt,
      Optional<URI> apiDomain) {
    this.value = Secret.require(value, "access token");
    this.issuedAt = Objects.requireNonNull(issuedAt);
    this.expiresAt = Objects.requireNonNull(expiresAt);
    this.apiDomain = Objects.requireNonNull(apiDomain);
  }

  /**
   * A token of which nothing else is known.
   *
   * @throws IllegalArgumentException if the text is empty or has other characters than visible
   *     ASCII
   */
  public static AccessToken of(String value) {
    return new AccessToken(value, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /**
   * A token as the accounts server gives it.
   *
   * @param issuedAt when it was asked for
   * @param expiresAt when it runs out
   * @param apiDomain where the API of the token's organisation is, if the server said so
   * @throws IllegalArgumentException if the text is empty or has other characters than visible
   *     ASCII
   */
  public static AccessToken of(
      String value, Instant issuedAt, Instant expiresAt, Optional<URI> apiDomain) {
    return new AccessToken(value, Optional.of(issuedAt), Optional.of(expiresAt), apiDomain);
  }

  /** A token as a store has kept it. */
  static AccessToken kept(
      String value,
      Optional<Instant> issuedAt,
      Optional<Instant> expiresAt,
      Optional<URI> apiDomain) {
    return new AccessToken(value, issuedAt, expiresAt, apiDomain);
  }

  /** The token itself. Keep it out of logs. */
  public String value() {
    return value;
  }

  /** When it was asked for, if known. */
  public Optional<Instant> issuedAt() {
    return issuedAt;
  }

  /** When it runs out, if known. */
  public Optional<Instant> expiresAt() {
    return expiresAt;
  }

  /**
   * Where the API of the token's organisation is, scheme and host, if the accounts server said so.
   */
  public Optional<URI> apiDomain() {
    return apiDomain;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AccessToken that && value.equals(that.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return "AccessToken[hidden" + expiresAt.map(moment -> ", expires " + moment).orElse("") + "]";
  }
}
