package io.github.zohocrmcontract.client.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** An HTTP server on this machine that writes down every request and answers as it is told. */
public final class LocalServer implements AutoCloseable {

  /** An answer to give. */
  public record Canned(int status, Map<String, String> headers, byte[] body) {

    /** JSON with this status. */
    public static Canned json(int status, String body) {
      return new Canned(
          status,
          Map.of("Content-Type", "application/json;charset=UTF-8"),
          body.getBytes(StandardCharsets.UTF_8));
    }

    /** No body. */
    public static Canned empty(int status) {
      return new Canned(status, Map.of(), new byte[0]);
    }
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Recorded> requests = Collections.synchronizedList(new ArrayList<>());

  private final Set<InetSocketAddress> peers = ConcurrentHashMap.newKeySet();

  private LocalServer(Function<Recorded, Canned> behaviour) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", exchange -> answer(exchange, behaviour));
    server.start();
  }

  /** Starts a server on a free port. */
  public static LocalServer answering(Function<Recorded, Canned> behaviour) {
    try {
      return new LocalServer(behaviour);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /** Scheme, host and port. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** The requests so far, in the order in which they came. */
  public List<Recorded> requests() {
    return List.copyOf(requests);
  }

  /** Addresses and ports from which requests came: one a connection. */
  public Set<InetSocketAddress> peers() {
    return Set.copyOf(peers);
  }

  /** The requests so far whose path is this. */
  public List<Recorded> requests(String path) {
    return requests().stream().filter(request -> request.uri().getPath().equals(path)).toList();
  }

  private void answer(HttpExchange exchange, Function<Recorded, Canned> behaviour)
      throws IOException {
    try (exchange) {
      Recorded request =
          new Recorded(
              exchange.getRequestMethod(),
              exchange.getRequestURI(),
              Map.copyOf(exchange.getRequestHeaders()),
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
      requests.add(request);
      peers.add(exchange.getRemoteAddress());
      Canned canned = behaviour.apply(request);
      canned.headers().forEach(exchange.getResponseHeaders()::set);
      exchange.sendResponseHeaders(
          canned.status(), canned.body().length == 0 ? -1 : canned.body().length);
      if (canned.body().length > 0) {
        exchange.getResponseBody().write(canned.body());
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
