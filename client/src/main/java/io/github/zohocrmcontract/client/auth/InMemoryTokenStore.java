package io.github.zohocrmcontract.client.auth;

import io.github.zohocrmcontract.client.http.Deadline;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** Keeps tokens as long as the process lives. Clients that share one share their tokens. */
public final class InMemoryTokenStore implements TokenStore {
  private final Map<String, AccessToken> tokens = new ConcurrentHashMap<>();
  private final Map<String, ReentrantLock> locks = new ConcurrentHashMap<>();

  @Override
  public Optional<AccessToken> find(String key) {
    return Optional.ofNullable(tokens.get(key));
  }

  @Override
  public AccessToken renew(String key, Renewal renewal, Deadline patience) {
    ReentrantLock lock = locks.computeIfAbsent(key, any -> new ReentrantLock());
    lock(lock, patience);
    try {
      AccessToken token = renewal.inPlaceOf(find(key));
      tokens.put(key, token);
      return token;
    } finally {
      lock.unlock();
    }
  }

  private static void lock(ReentrantLock lock, Deadline patience) {
    try {
      if (lock.tryLock(patience.remainingNanos(), TimeUnit.NANOSECONDS)) {
        return;
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    throw new TokenStoreException("Another thread took too long to get an access token.", null);
  }
}
