package io.github.zohocrmcontract.client.auth;

import io.github.zohocrmcontract.client.errors.LoginException;
import io.github.zohocrmcontract.client.errors.TransportException;
import io.github.zohocrmcontract.client.errors.TransportException.Fault;
import io.github.zohocrmcontract.client.errors.ZohoCrmException;
import io.github.zohocrmcontract.client.http.Deadline;
import io.github.zohocrmcontract.client.http.HttpTransport;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gets access tokens for a grant, and renews them shortly before they run out.
 *
 * <p>However many threads need a token at the same time, the accounts server is asked once: it
 * gives only 10 tokens in 10 minutes. With a store that several processes share, it is asked once
 * for all of them. The request belongs to none of the callers, so an interrupted one does not spoil
 * it for the others. If renewing fails or is slow while the old token is still good, the old one is
 * used.
 */
public final class RenewedTokens implements TokenSource {
  private static final Logger LOG = LoggerFactory.getLogger(RenewedTokens.class);
  private static final Duration MARGIN = Duration.ofSeconds(60);
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(10);
  // Ten tokens in ten minutes are given.
  private static final Duration PAUSE_AFTER_TOO_MANY = Duration.ofSeconds(60);

  private static final Set<Fault> MAY_HAVE_COST_A_TOKEN =
      Set.of(Fault.NO_ANSWER_IN_TIME, Fault.DEADLINE, Fault.CONNECTION_LOST, Fault.TOO_LARGE);

  private final TokenEndpoint endpoint;
  private final Grant grant;
  private final TokenStore store;
  private final String key;
  private final Optional<AccessToken> first;
  private final Clock clock;
  private final Duration patience;
  private final Object lock = new Object();

  // All guarded by lock.
  private AccessToken kept;
  private Instant notBefore = Instant.MIN;
  private CompletableFuture<AccessToken> flight;
  private RuntimeException lastFailure;
  private Instant noRequestBefore = Instant.MIN;
  private AccessToken lastReplacement;
  private Instant noReplacementBefore = Instant.MIN;

  /**
   * Tokens of a grant, none of which has been asked for yet.
   *
   * @param endpoint whom to ask
   * @param grant what tokens are given for
   * @param store where they are kept
   * @param first a token that came with the grant, which is kept and used before any is asked for
   * @param clock tells when they run out
   * @param patience how long one renewal may take
   */
  public RenewedTokens(
      TokenEndpoint endpoint,
      Grant grant,
      TokenStore store,
      Optional<AccessToken> first,
      Clock clock,
      Duration patience) {
    this.endpoint = endpoint;
    this.grant = grant;
    this.store = store;
    this.first = first;
    this.key = key(endpoint, grant);
    this.clock = clock;
    this.patience = patience;
  }

  @Override
  public AccessToken token(Deadline deadline) {
    return good(null, deadline);
  }

  @Override
  public Optional<AccessToken> replacement(AccessToken refused, Deadline deadline) {
    synchronized (lock) {
      // Where a new token is refused as well, a third would be, too: the fault is not the token's.
      if (refused.equals(lastReplacement) && clock.instant().isBefore(noReplacementBefore)) {
        return Optional.empty();
      }
    }
    AccessToken other = good(refused, deadline);
    synchronized (lock) {
      if (!other.equals(lastReplacement)) {
        lastReplacement = other;
        noReplacementBefore = clock.instant().plus(PAUSE_AFTER_TOO_MANY);
      }
    }
    return Optional.of(other);
  }

  private AccessToken good(AccessToken refused, Deadline deadline) {
    CompletableFuture<AccessToken> running;
    Optional<AccessToken> old;
    synchronized (lock) {
      Instant now = clock.instant();
      old = Optional.ofNullable(kept).filter(token -> isUsable(token, refused, now));
      if (old.isPresent() && (isFresh(kept, now) || now.isBefore(notBefore))) {
        return kept;
      }
      if (flight == null && now.isBefore(noRequestBefore)) {
        throw lastFailure;
      }
      if (flight == null) {
        flight = start(refused);
      }
      running = flight;
    }
    return await(running, old, deadline);
  }

  private CompletableFuture<AccessToken> start(AccessToken refused) {
    CompletableFuture<AccessToken> started = new CompletableFuture<>();
    Thread thread = new Thread(() -> renew(started, refused), "zoho-crm-access-token");
    thread.setDaemon(true);
    thread.start();
    return started;
  }

  private void renew(CompletableFuture<AccessToken> started, AccessToken refused) {
    AccessToken token = null;
    Throwable fault = null;
    AtomicReference<AccessToken> given = new AtomicReference<>();
    try {
      Deadline deadline = Deadline.in(patience);
      token = store.renew(key, inStore -> unlessFresh(inStore, refused, given, deadline), deadline);
    } catch (RuntimeException | Error failure) {
      fault = failure;
      token = given.get();
      if (token != null) {
        LOG.warn("A new access token could not be kept; only this client uses it", failure);
      }
    }
    synchronized (lock) {
      flight = null;
      Instant now = clock.instant();
      if (token != null) {
        kept = token;
      } else if (isUsable(kept, refused, now)) {
        token = useForNow(kept, fault);
      } else {
        kept = null;
        lastFailure = known(fault);
        noRequestBefore = now.plus(pauseAfter(lastFailure));
      }
    }
    if (token != null) {
      started.complete(token);
    } else {
      started.completeExceptionally(fault);
    }
  }

  // Another process may have renewed it while this one waited for its turn.
  private AccessToken unlessFresh(
      Optional<AccessToken> inStore,
      AccessToken refused,
      AtomicReference<AccessToken> given,
      Deadline deadline) {
    Instant now = clock.instant();
    return Stream.of(inStore, first)
        .flatMap(Optional::stream)
        .filter(token -> isUsable(token, refused, now) && isFresh(token, now))
        .findFirst()
        .orElseGet(
            () -> {
              given.set(ask(inStore.filter(token -> isUsable(token, refused, now)), deadline));
              return given.get();
            });
  }

  private AccessToken ask(Optional<AccessToken> old, Deadline deadline) {
    try {
      return endpoint.ask(grant.form(), deadline).access();
    } catch (ZohoCrmException failure) {
      return useForNow(old.orElseThrow(() -> failure), failure);
    }
  }

  // A request that did not get there cost nothing; any other may have cost one of the few tokens.
  private static Duration pauseAfter(RuntimeException failure) {
    if (failure instanceof LoginException login) {
      return login.getMessage().toLowerCase(Locale.ROOT).contains("too many requests")
          ? PAUSE_AFTER_TOO_MANY
          : PAUSE_AFTER_FAILURE;
    }
    return failure instanceof TransportException transport
            && MAY_HAVE_COST_A_TOKEN.contains(transport.fault())
        ? PAUSE_AFTER_FAILURE
        : Duration.ZERO;
  }

  private AccessToken useForNow(AccessToken old, Throwable failure) {
    LOG.warn("No new access token; the old one is used as long as it is good", failure);
    synchronized (lock) {
      notBefore = clock.instant().plus(PAUSE_AFTER_FAILURE);
    }
    return old;
  }

  private static boolean isUsable(AccessToken token, AccessToken refused, Instant now) {
    return token != null
        && !token.equals(refused)
        && token.expiresAt().map(now::isBefore).orElse(true);
  }

  // A token that lives shorter than two margins would otherwise be renewed with every call.
  private static boolean isFresh(AccessToken token, Instant now) {
    if (token.expiresAt().isEmpty()) {
      return true;
    }
    Instant end = token.expiresAt().get();
    Duration half = Duration.between(token.issuedAt().orElse(end), end).dividedBy(2);
    return now.isBefore(end.minus(half.compareTo(MARGIN) < 0 ? half : MARGIN));
  }

  // With an old token that is still good, half of the time is left for the call itself.
  private AccessToken await(
      CompletableFuture<AccessToken> token, Optional<AccessToken> old, Deadline deadline) {
    try {
      long wait = deadline.remainingNanos() / (old.isPresent() ? 2 : 1);
      return token.get(wait, TimeUnit.NANOSECONDS);
    } catch (TimeoutException late) {
      return old.orElseThrow(() -> HttpTransport.late(endpoint.line()));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw HttpTransport.interrupted(endpoint.line());
    } catch (ExecutionException failed) {
      throw known(failed.getCause());
    }
  }

  private static RuntimeException known(Throwable fault) {
    if (fault instanceof ZohoCrmException || fault instanceof TokenStoreException) {
      return (RuntimeException) fault;
    }
    return new IllegalStateException("Asking for an access token failed", fault);
  }

  // The key shows neither the client nor the refresh token.
  private static String key(TokenEndpoint endpoint, Grant grant) {
    try {
      byte[] text = (endpoint.url() + " " + grant.identity()).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }

  @Override
  public String toString() {
    return "RenewedTokens[" + endpoint + ", " + grant + "]";
  }
}
