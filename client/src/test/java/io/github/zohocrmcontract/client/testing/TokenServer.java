package io.github.zohocrmcontract.client.testing;

import io.github.zohocrmcontract.client.testing.LocalServer.Canned;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * API and accounts server in one: gives the tokens {@code 1000.t1}, {@code 1000.t2} and so on, and
 * counts them. Who asks for {@code /ready} waits until all have done so.
 */
public final class TokenServer implements AutoCloseable {
  private static final String TOKEN_PATH = "/oauth/v2/token";

  private final AtomicInteger given = new AtomicInteger();
  private final CountDownLatch ready;
  private final LocalServer server;
  private volatile Supplier<Canned> instead;
  private volatile Canned api = Canned.json(200, "{\"users\":[]}");
  private volatile String more = "";

  private TokenServer(int participants) {
    ready = new CountDownLatch(participants);
    server = LocalServer.answering(this::answer);
  }

  /** A server for as many as come. */
  public static TokenServer start() {
    return new TokenServer(0);
  }

  /** A server for which so many must be ready before they begin. */
  public static TokenServer startFor(int participants) {
    return new TokenServer(participants);
  }

  /** Scheme, host and port. */
  public URI url() {
    return server.url();
  }

  /** How many tokens it has been asked for. */
  public int tokenCalls() {
    return server.requests(TOKEN_PATH).size();
  }

  /** The bodies of the requests for tokens. */
  public List<String> tokenForms() {
    return server.requests(TOKEN_PATH).stream().map(Recorded::body).toList();
  }

  /** The tokens with which the API was called, in order. */
  public List<String> tokensUsed() {
    return server.requests("/crm/v7/users").stream()
        .map(request -> request.header("Authorization").substring("Zoho-oauthtoken ".length()))
        .toList();
  }

  /** From now on, this is the answer to who asks for a token; null gives tokens again. */
  public void answerTokenCalls(Supplier<Canned> instead) {
    this.instead = instead;
  }

  /** From now on, this is what the API answers. */
  public void answerApiCalls(Canned answer) {
    this.api = answer;
  }

  /** From now on, tokens name this API domain. */
  public void apiDomain(String domain) {
    this.more = ",\"api_domain\":\"" + domain + "\"";
  }

  private Canned answer(Recorded request) {
    return switch (request.uri().getPath()) {
      case TOKEN_PATH -> instead == null ? token() : instead.get();
      case "/ready" -> {
        ready.countDown();
        await(ready);
        yield Canned.empty(204);
      }
      default -> api;
    };
  }

  private Canned token() {
    return Canned.json(
        200,
        "{\"access_token\":\"1000.t"
            + given.incrementAndGet()
            + "\",\"scope\":\"ZohoCRM.users.ALL ZohoCRM.modules.ALL\",\"token_type\":\"Bearer\","
            + "\"expires_in\":3600"
            + more
            + "}");
  }

  /** Waits, but not forever. */
  public static void await(CountDownLatch latch) {
    try {
      if (!latch.await(90, TimeUnit.SECONDS)) {
        throw new AssertionError("The others did not come within 90 s.");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
