package io.github.zohocrmcontract.client.auth;

import io.github.zohocrmcontract.client.errors.LoginException;
import io.github.zohocrmcontract.client.errors.RequestLine;
import io.github.zohocrmcontract.client.errors.TransportException;
import io.github.zohocrmcontract.client.http.Deadline;
import io.github.zohocrmcontract.client.http.HttpTransport;
import io.github.zohocrmcontract.client.http.Reply;
import io.github.zohocrmcontract.client.json.ZohoJson;
import io.github.zohocrmcontract.client.observe.CallObserver;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks an accounts server for tokens. Thread-safe. */
public final class TokenEndpoint {
  private static final Logger LOG = LoggerFactory.getLogger(TokenEndpoint.class);
  private static final Set<String> SECRETS = Set.of("client_secret", "refresh_token", "code");

  private final HttpTransport transport;
  private final URI url;
  private final Clock clock;
  private final TokenAnswer answers;
  private final CallObserver observer;

  /**
   * The endpoint of one accounts server.
   *
   * @param accounts the accounts server, scheme and host
   * @param clock tells when tokens run out
   * @param observer is told of every request
   */
  public TokenEndpoint(
      HttpTransport transport, ZohoJson json, URI accounts, Clock clock, CallObserver observer) {
    this.observer = observer;
    this.transport = transport;
    URI server = URI.create(accounts.toString().replaceAll("/+$", ""));
    this.url = URI.create(server + "/oauth/v2/token");
    this.clock = clock;
    this.answers = new TokenAnswer(json, server);
  }

  /** Where it is. */
  public URI url() {
    return url;
  }

  /** The line that failures of a request name. */
  RequestLine line() {
    return RequestLine.of("POST", url);
  }

  /**
   * Asks for a token.
   *
   * @throws LoginException if none is given, also when that comes with status 200
   * @throws TransportException if no whole answer comes in time
   */
  TokenAnswer.Tokens ask(Map<String, String> form, Deadline deadline) {
    LOG.debug("Asking {} for an access token", url);
    Instant askedAt = clock.instant();
    boolean given = false;
    try {
      Reply reply = transport.send(request(form), deadline);
      TokenAnswer.Tokens tokens = answers.read(line(), reply, askedAt, secrets(form));
      given = true;
      return tokens;
    } finally {
      observer.askedForToken(given);
    }
  }

  private static List<String> secrets(Map<String, String> form) {
    return form.entrySet().stream()
        .filter(field -> SECRETS.contains(field.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  private HttpRequest.Builder request(Map<String, String> form) {
    String body =
        form.entrySet().stream()
            .map(
                field ->
                    field.getKey()
                        + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return HttpRequest.newBuilder(url)
        .version(transport.version(url))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .header("Accept", "application/json")
        .header("Accept-Encoding", "gzip")
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  @Override
  public String toString() {
    return url.toString();
  }
}
