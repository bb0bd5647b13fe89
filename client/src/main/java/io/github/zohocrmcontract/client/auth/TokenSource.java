package io.github.zohocrmcontract.client.auth;

import io.github.zohocrmcontract.client.errors.LoginException;
import io.github.zohocrmcontract.client.errors.TransportException;
import io.github.zohocrmcontract.client.http.Deadline;
import java.util.Optional;

/** Where access tokens come from. Implementations are thread-safe. */
public interface TokenSource {

  /**
   * {@return a token to call with}
   *
   * @param deadline when the caller's time is over
   * @throws LoginException if no token is given
   * @throws TransportException if the one who gives them cannot be reached in time
   */
  AccessToken token(Deadline deadline);

  /**
   * Another token in place of one that the API has refused. Called at most once a call.
   *
   * @param refused the token that was refused
   * @param deadline when the caller's time is over
   * @return empty if this source has none
   * @throws LoginException if no token is given
   * @throws TransportException if the one who gives them cannot be reached in time
   */
  default Optional<AccessToken> replacement(AccessToken refused, Deadline deadline) {
    return Optional.empty();
  }
}
