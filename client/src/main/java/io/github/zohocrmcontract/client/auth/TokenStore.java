package io.github.zohocrmcontract.client.auth;

import io.github.zohocrmcontract.client.http.Deadline;
import java.util.Optional;

/**
 * Where access tokens are kept, so that restarts and other processes need not ask for new ones.
 * Implementations are thread-safe.
 */
public interface TokenStore {

  /** The token that is kept under this key, whether it is still good or not. */
  Optional<AccessToken> find(String key);

  /**
   * Puts another token in the place of the one that is kept. While that goes on, nobody else who
   * uses the store gets this far with the same key: one asks for a token, and the others find it.
   *
   * @param renewal gets what is kept now, and answers what shall be kept
   * @param patience when to stop waiting for the others; the renewal itself has its own limits
   * @return what is kept from now on
   * @throws TokenStoreException if the store does not work, or the others took too long
   */
  AccessToken renew(String key, Renewal renewal, Deadline patience);

  /** Decides what shall be kept. */
  @FunctionalInterface
  interface Renewal {

    /** What shall be kept in place of this; the same, if it is good. */
    AccessToken inPlaceOf(Optional<AccessToken> kept);
  }
}
