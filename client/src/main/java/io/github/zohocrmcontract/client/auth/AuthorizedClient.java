package io.github.zohocrmcontract.client.auth;

import feign.Client;
import feign.Request;
import feign.Response;
import io.github.zohocrmcontract.client.errors.RequestLine;
import io.github.zohocrmcontract.client.http.Deadline;
import io.github.zohocrmcontract.client.http.HttpTransport;
import io.github.zohocrmcontract.client.http.RefusalReader;
import io.github.zohocrmcontract.client.http.Reply;
import io.github.zohocrmcontract.client.http.WholeBody;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what Feign has prepared, with the access token, and repeats it once with another token if
 * the API refuses the first. The token is added here, below Feign, so that it never stands in what
 * Feign logs or throws.
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

  /** A client that calls the API at this base with tokens of this source. */
  public AuthorizedClient(
      HttpTransport transport, ApiBase base, TokenSource tokens, RefusalReader refusals) {
    this.transport = transport;
    this.base = base;
    this.tokens = tokens;
    this.refusals = refusals;
  }

  @Override
  public Response execute(Request request, Request.Options options) {
    Deadline deadline = Deadline.in(transport.settings().timeout());
    AccessToken token = tokens.token(deadline);
    Reply reply = send(request, token, deadline);
    if (isTokenRefused(request, reply)) {
      Optional<AccessToken> other = tokens.replacement(token, deadline);
      if (other.isPresent()) {
        LOG.debug("The access token was refused; repeating once with another");
        reply = send(request, other.get(), deadline);
      }
    }
    Map<String, Collection<String>> headers = new LinkedHashMap<>(reply.headers().map());
    return Response.builder()
        .request(request)
        .status(reply.status())
        .headers(headers)
        .body(new WholeBody(reply.body()))
        .build();
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
    Reply reply = transport.send(builder, deadline);
    LOG.debug("{} {} -> {}", request.httpMethod(), url.getRawPath(), reply.status());
    return reply;
  }

  private static HttpRequest.BodyPublisher body(Request request) {
    return request.body() == null
        ? HttpRequest.BodyPublishers.noBody()
        : HttpRequest.BodyPublishers.ofByteArray(request.body());
  }

  // A missing scope is 401 as well, and another token of the same grant would lack it, too. A body
  // that says nothing comes
  // from something in front of the API; another token is worth a try.
  private boolean isTokenRefused(Request request, Reply reply) {
    if (reply.status() != 401) {
      return false;
    }
    RequestLine line = RequestLine.of(request.httpMethod().name(), URI.create(request.url()));
    return refusals.read(line, reply).code().map(TOKEN_FAULTS::contains).orElse(true);
  }
}
