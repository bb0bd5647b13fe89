package io.github.zohocrmcontract.stub.oauth;

import java.time.Instant;
import java.util.Optional;

/** The authorization codes that were given. Only hashes of them are kept. */
public interface AuthorizationCodes {

  /** Remembers a code. */
  void add(String code, AuthorizationCode meaning);

  /** What a code stands for that nobody has used; empty if there is none. */
  Optional<AuthorizationCode> find(String code);

  /**
   * Uses a code up.
   *
   * @return whether nobody else had done so
   */
  boolean use(String code);

  /** How many codes of an organisation were given since a moment, used or not. */
  int givenSince(String organisation, Instant since);

  /** Forgets the codes of an organisation that were given before a moment. */
  void forgetOlder(String organisation, Instant before);
}
