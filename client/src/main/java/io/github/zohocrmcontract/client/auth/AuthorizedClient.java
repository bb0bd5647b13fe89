package io.github.zohocrmcontract.client.auth;

import feign.Client;
import feign.Request;
import feign.Response;
import io.github.zohocrmcontract.client.errors.ApiException;
import io.github.zohocrmcontract.client.errors.AuthenticationException;
import io.github.zohocrmcontract.client.errors.LoginException;
import io.github.zohocrmcontract.client.errors.RequestLine;
import io.github.zohocrmcontract.client.errors.TransportException;
import io.github.zohocrmcontract.client.errors.TransportException.Fault;
import io.github.zohocrmcontract.client.http.Deadline;
import io.github.zohocrmcontract.client.http.HttpTransport;
import io.github.zohocrmcontract.client.http.RefusalReader;
import io.github.zohocrmcontract.client.http.Reply;
import io.github.zohocrmcontract.client.http.WholeBody;
import io.github.zohocrmcontract.client.limits.CallLimits;
import io.github.zohocrmcontract.client.observe.CallObserver;
import io.github.zohocrmcontract.client.observe.ObservedCall;
import io.github.zohocrmcontract.client.retries.Repeatability;
import io.github.zohocrmcontract.client.retries.Retries;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what Feign has prepared, with the access token. Repeats it once with another token if the
 * API refuses the first, and as often as the policy allows where that is safe. The token is added
 * here, below Feign, so that it never stands in what Feign logs or throws.
 */
public final class AuthorizedClient implements Client {
  private static final Logger LOG = LoggerFactory.getLogger(AuthorizedClient.class);
  private static final Set<String> TOKEN_FAULTS =
      Set.of("INVALID_TOKEN", "AUTHENTICATION_FAILURE", "INVALID_OAUTHTOKEN");
  // The HTTP client sets these itself and refuses to be told.
  private static final Set<String> OWN_HEADERS = Set.of("content-length", "host", "connection");

  private final HttpTransport transport;
  private final ApiBase base;
  private final TokenSource tokens;
  private final RefusalReader refusals;
  private final Retries retries;
  private final CallLimits limits;
  private final CallObserver observer;

  /**
   * A client that calls the API at this base with tokens of this source.
   *
   * @param transport what sends requests
   * @param base where the API is
   * @param tokens where tokens come from
   * @param refusals how error answers are read
   * @param retries whether a call is sent again
   * @param limits how many calls run at the same time
   * @param observer is told of every call
   */
  public AuthorizedClient(
      HttpTransport transport,
      ApiBase base,
      TokenSource tokens,
      RefusalReader refusals,
      Retries retries,
      CallLimits limits,
      CallObserver observer) {
    this.transport = transport;
    this.base = base;
    this.tokens = tokens;
    this.refusals = refusals;
    this.retries = retries;
    this.limits = limits;
    this.observer = observer;
  }

  @Override
  public Response execute(Request request, Request.Options options) {
    Deadline deadline = Deadline.in(transport.settings().timeout());
    Reply reply = observed(new OneCall(request, deadline));
    Map<String, Collection<String>> headers = new LinkedHashMap<>(reply.headers().map());
    return Response.builder()
        .request(request)
        .status(reply.status())
        .headers(headers)
        .body(new WholeBody(reply.body()))
        .build();
  }

  private Reply observed(OneCall sending) {
    long begun = System.nanoTime();
    OptionalInt status = OptionalInt.empty();
    Optional<Fault> fault = Optional.empty();
    try {
      Reply reply = repeated(sending);
      status = OptionalInt.of(reply.status());
      return reply;
    } catch (TransportException failure) {
      fault = Optional.of(failure.fault());
      throw failure;
    } catch (ApiException refusal) {
      // A refusal by the accounts server is no answer to this call.
      status =
          refusal instanceof LoginException
              ? OptionalInt.empty()
              : OptionalInt.of(refusal.status());
      throw refusal;
    } finally {
      observer.called(
          new ObservedCall(
              operation(sending.request),
              line(sending.request),
              status,
              fault,
              sending.attempts,
              Duration.ofNanos(System.nanoTime() - begun),
              limits.creditsRemaining()));
    }
  }

  // What the generated interfaces call it is the operationId. Feign may be handed others, too.
  private static String operation(Request request) {
    return request.requestTemplate() == null || request.requestTemplate().methodMetadata() == null
        ? "other"
        : request.requestTemplate().methodMetadata().method().getName();
  }

  private Reply repeated(OneCall sending) {
    Request request = sending.request;
    Deadline deadline = sending.deadline;
    Repeatability call = Repeatability.of(request);
    for (int attempts = 1; ; attempts++) {
      Optional<Duration> wait;
      try {
        Reply reply = sending.attempt();
        wait = retries.after(reply, call, attempts).filter(time -> isTimeFor(time, deadline));
        if (wait.isEmpty()) {
          return reply;
        }
        LOG.debug("{} {}, trying again in {}", line(request), reply.status(), wait.get());
      } catch (TransportException failure) {
        // A lost request for a token may have cost one of the few there are.
        boolean isOfTheCall = failure.request().equals(line(request));
        wait =
            retries
                .after(failure, isOfTheCall ? call : Repeatability.ONCE, attempts)
                .filter(time -> isTimeFor(time, deadline));
        if (wait.isEmpty()) {
          throw failure;
        }
        LOG.debug("{} {}, trying again in {}", line(request), failure.fault(), wait.get());
      }
      pause(request, wait.get());
    }
  }

  /** All attempts of one call together get one replacement of a refused token. */
  private final class OneCall {
    private final Request request;
    private final Deadline deadline;
    private boolean hasReplacedToken;
    private int attempts;

    OneCall(Request request, Deadline deadline) {
      this.request = request;
      this.deadline = deadline;
    }

    Reply attempt() {
      AccessToken token = tokens.token(deadline);
      Reply reply = sendOnce(token);
      if (!hasReplacedToken && isTokenRefused(request, reply)) {
        hasReplacedToken = true;
        Optional<AccessToken> other = tokens.replacement(token, deadline);
        if (other.isPresent()) {
          LOG.debug("The access token was refused; repeating once with another");
          token = other.get();
          reply = sendOnce(token);
        }
      }
      if (isTokenRefused(request, reply)) {
        throw new AuthenticationException(
            refusals.refusal(line(request), reply), base.adviceOnRefusal(token));
      }
      return reply;
    }

    private Reply sendOnce(AccessToken token) {
      attempts++;
      return send(request, token, deadline);
    }
  }

  private static boolean isTimeFor(Duration wait, Deadline deadline) {
    return wait.toNanos() < deadline.remainingNanos();
  }

  private void pause(Request request, Duration time) {
    try {
      retries.pause(time);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw HttpTransport.interrupted(line(request));
    }
  }

  private Reply send(Request request, AccessToken token, Deadline deadline) {
    String path = request.url().substring(base.url().toString().length());
    URI url = URI.create(base.forToken(token) + path);
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(url)
            .version(transport.version(url))
            .method(request.httpMethod().name(), body(request));
    request
        .headers()
        .forEach(
            (name, values) -> {
              if (!OWN_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> builder.header(name, value));
              }
            });
    builder.setHeader("Accept-Encoding", "gzip");
    builder.setHeader("Authorization", "Zoho-oauthtoken " + token.value());
    try (CallLimits.Place place = limits.take(line(request), deadline)) {
      Reply reply = Concealment.of(transport.send(builder, deadline), token);
      limits.observe(reply.headers());
      LOG.debug("{} {} -> {}", request.httpMethod(), url.getRawPath(), reply.status());
      return reply;
    }
  }

  private static HttpRequest.BodyPublisher body(Request request) {
    return request.body() == null
        ? HttpRequest.BodyPublishers.noBody()
        : HttpRequest.BodyPublishers.ofByteArray(request.body());
  }

  // A missing scope is 401 as well, and another token of the same grant would lack it, too. A body
  // that says nothing comes from something in front of the API; another token is worth a try.
  private boolean isTokenRefused(Request request, Reply reply) {
    if (reply.status() != 401) {
      return false;
    }
    return refusals.read(line(request), reply).code().map(TOKEN_FAULTS::contains).orElse(true);
  }

  private static RequestLine line(Request request) {
    return RequestLine.of(request.httpMethod().name(), URI.create(request.url()));
  }
}
