package io.github.zohocrmcontract.client.auth;

import io.github.zohocrmcontract.client.errors.RequestLine;
import io.github.zohocrmcontract.client.errors.ZohoCrmException;
import io.github.zohocrmcontract.client.http.Deadline;
import io.github.zohocrmcontract.client.http.HttpTransport;
import io.github.zohocrmcontract.client.http.Reply;
import io.github.zohocrmcontract.client.json.ZohoJson;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gets access tokens for a refresh token, and keeps the last one in memory until shortly before it
 * runs out.
 *
 * <p>However many threads need a token at the same time, the accounts server is asked once: it
 * gives only 10 tokens in 10 minutes. The request belongs to none of them, so an interrupted caller
 * does not spoil it for the others.
 */
public final class RefreshTokenGrant implements TokenSource {
  private static final Logger LOG = LoggerFactory.getLogger(RefreshTokenGrant.class);
  private static final Duration MARGIN = Duration.ofSeconds(60);

  private final HttpTransport transport;
  private final URI endpoint;
  private final Credentials credentials;
  private final Clock clock;
  private final TokenAnswer answers;
  private final Object lock = new Object();

  // Both guarded by lock.
  private Kept kept;
  private CompletableFuture<AccessToken> flight;

  private record Kept(AccessToken token, Instant renewAt) {}

  /**
   * A grant that has no token yet and asks for one at the first call.
   *
   * @param accounts the accounts server, scheme and host
   * @param clock tells when a token has run out
   */
  public RefreshTokenGrant(
      HttpTransport transport, ZohoJson json, URI accounts, Credentials credentials, Clock clock) {
    this.transport = transport;
    this.endpoint = URI.create(accounts.toString().replaceAll("/+$", "") + "/oauth/v2/token");
    this.credentials = credentials;
    this.clock = clock;
    this.answers = new TokenAnswer(json);
  }

  @Override
  public AccessToken token(Deadline deadline) {
    return await(unlessRefused(null), deadline);
  }

  @Override
  public Optional<AccessToken> replacement(AccessToken refused, Deadline deadline) {
    return Optional.of(await(unlessRefused(refused), deadline));
  }

  private CompletableFuture<AccessToken> unlessRefused(AccessToken refused) {
    CompletableFuture<AccessToken> started;
    synchronized (lock) {
      // Another thread may have replaced the refused token already.
      if (kept != null && !kept.token.equals(refused) && clock.instant().isBefore(kept.renewAt)) {
        return CompletableFuture.completedFuture(kept.token);
      }
      if (flight != null) {
        return flight;
      }
      started = new CompletableFuture<>();
      flight = started;
    }
    ask(started);
    return started;
  }

  private void ask(CompletableFuture<AccessToken> started) {
    LOG.debug("Asking {} for an access token", endpoint);
    Instant askedAt = clock.instant();
    CompletableFuture<Reply> reply;
    try {
      reply = transport.start(request());
    } catch (RuntimeException fault) {
      land(started, null, askedAt, fault);
      return;
    }
    reply
        .thenApply(got -> answers.read(RequestLine.of("POST", endpoint), got, askedAt))
        .whenComplete((token, fault) -> land(started, token, askedAt, fault));
  }

  private void land(
      CompletableFuture<AccessToken> started, AccessToken token, Instant askedAt, Throwable fault) {
    synchronized (lock) {
      flight = null;
      kept = token == null ? null : new Kept(token, renewAt(token, askedAt));
    }
    if (fault == null) {
      started.complete(token);
    } else {
      started.completeExceptionally(
          fault instanceof CompletionException ? fault.getCause() : fault);
    }
  }

  // A token that lives shorter than two margins would otherwise be renewed with every call.
  private static Instant renewAt(AccessToken token, Instant askedAt) {
    Instant end = token.expiresAt().orElse(askedAt);
    Duration half = Duration.between(askedAt, end).dividedBy(2);
    return end.minus(half.compareTo(MARGIN) < 0 ? half : MARGIN);
  }

  private HttpRequest.Builder request() {
    Map<String, String> form =
        Map.of(
            "grant_type", "refresh_token",
            "client_id", credentials.clientId(),
            "client_secret", credentials.clientSecret(),
            "refresh_token", credentials.refreshToken());
    String body =
        form.entrySet().stream()
            .map(
                field ->
                    field.getKey()
                        + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return HttpRequest.newBuilder(endpoint)
        .version(transport.version(endpoint))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .header("Accept", "application/json")
        .header("Accept-Encoding", "gzip")
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  private AccessToken await(CompletableFuture<AccessToken> token, Deadline deadline) {
    RequestLine line = RequestLine.of("POST", endpoint);
    try {
      return token.get(deadline.remainingNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException late) {
      throw HttpTransport.late(line);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw HttpTransport.interrupted(line);
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof ZohoCrmException known) {
        throw known;
      }
      throw new IllegalStateException("Asking for an access token failed", failed.getCause());
    }
  }

  @Override
  public String toString() {
    return "RefreshTokenGrant[" + endpoint + ", " + credentials + "]";
  }
}
