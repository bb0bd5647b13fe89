package io.github.zohocrmcontract.client.http;

import io.github.zohocrmcontract.client.errors.DecodingException;
import io.github.zohocrmcontract.client.errors.RequestLine;
import io.github.zohocrmcontract.client.errors.TransportException;
import io.github.zohocrmcontract.client.errors.TransportException.Fault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLException;

/**
 * Sends requests and waits for whole answers, whatever their status. Keeps connections, follows no
 * redirect, leaves TLS as the platform checks it. Thread-safe; there is nothing to close.
 */
public final class HttpTransport {
  private final HttpSettings settings;
  private final HttpClient client;

  /** A transport with these limits and connections of its own. */
  public HttpTransport(HttpSettings settings) {
    this.settings = settings;
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(settings.connectTimeout())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /**
   * The HTTP version to ask for. HTTP/2 is agreed upon during the TLS handshake; without TLS it
   * would cost an upgrade that small servers do not understand.
   */
  public HttpClient.Version version(URI url) {
    return "https".equals(url.getScheme())
        ? HttpClient.Version.HTTP_2
        : HttpClient.Version.HTTP_1_1;
  }

  /** The limits of this transport. */
  public HttpSettings settings() {
    return settings;
  }

  /**
   * Sends a request and waits for the whole answer. When the deadline passes or the thread is
   * interrupted, the request is given up and its connection is closed.
   *
   * @throws TransportException if no whole answer came in time
   * @throws DecodingException if the answer is compressed in a way that was not asked for, or badly
   */
  public Reply send(HttpRequest request, Deadline deadline) {
    CompletableFuture<HttpResponse<byte[]>> exchange = exchange(request);
    RequestLine line = RequestLine.of(request.method(), request.uri());
    try {
      return reply(line, exchange.get(deadline.remainingNanos(), TimeUnit.NANOSECONDS));
    } catch (TimeoutException late) {
      exchange.cancel(true);
      throw late(line);
    } catch (InterruptedException interrupted) {
      exchange.cancel(true);
      Thread.currentThread().interrupt();
      throw interrupted(line);
    } catch (ExecutionException failed) {
      throw failed(line, failed.getCause());
    }
  }

  /**
   * Sends a request without waiting. The request is given up after the time for a call.
   *
   * @return the whole answer, or a failure that is one of those of {@link #send}
   */
  public CompletableFuture<Reply> start(HttpRequest request) {
    CompletableFuture<HttpResponse<byte[]>> exchange = exchange(request);
    RequestLine line = RequestLine.of(request.method(), request.uri());
    return exchange
        .copy()
        .orTimeout(settings.timeout().toNanos(), TimeUnit.NANOSECONDS)
        .handle(
            (response, fault) -> {
              if (fault == null) {
                return reply(line, response);
              }
              Throwable cause = fault instanceof CompletionException ? fault.getCause() : fault;
              if (cause instanceof TimeoutException) {
                exchange.cancel(true);
                throw late(line);
              }
              throw failed(line, cause);
            });
  }

  /** The failure of a call that took too long. */
  public static TransportException late(RequestLine line) {
    return new TransportException(line, Fault.DEADLINE, "no whole answer within the timeout", null);
  }

  /** The failure of a call whose thread was interrupted. */
  public static TransportException interrupted(RequestLine line) {
    return new TransportException(line, Fault.INTERRUPTED, "interrupted while waiting", null);
  }

  private CompletableFuture<HttpResponse<byte[]>> exchange(HttpRequest request) {
    return client.sendAsync(request, head -> new BoundedBody(settings.maxBodyBytes()));
  }

  private Reply reply(RequestLine line, HttpResponse<byte[]> response) {
    return new Reply(
        response.statusCode(),
        response.headers(),
        plain(line, response.statusCode(), response.headers(), response.body()));
  }

  private byte[] plain(RequestLine line, int status, HttpHeaders headers, byte[] body) {
    String encoding = headers.firstValue("Content-Encoding").orElse("").toLowerCase(Locale.ROOT);
    if (body.length == 0 || encoding.isEmpty() || encoding.equals("identity")) {
      return body;
    }
    if (!encoding.equals("gzip") && !encoding.equals("x-gzip")) {
      throw new DecodingException(line, status, "$", "content encoding " + encoding, null);
    }
    try (InputStream stream = new GZIPInputStream(new ByteArrayInputStream(body), 8192)) {
      byte[] plain = stream.readNBytes(settings.maxBodyBytes());
      if (stream.read() >= 0) {
        throw tooLarge(line);
      }
      return plain;
    } catch (IOException broken) {
      throw new DecodingException(line, status, "$", "broken gzip", broken);
    }
  }

  private static TransportException failed(RequestLine line, Throwable cause) {
    for (Throwable at = cause; at != null; at = at.getCause()) {
      if (at instanceof BoundedBody.TooLarge) {
        return tooLarge(line);
      }
      if (at instanceof ConnectException
          || at instanceof HttpConnectTimeoutException
          || at instanceof UnresolvedAddressException
          || at instanceof SSLException) {
        return new TransportException(
            line, Fault.NO_CONNECTION, "the server cannot be reached", cause);
      }
    }
    return new TransportException(
        line, Fault.CONNECTION_LOST, "the connection broke before the answer was whole", cause);
  }

  private static TransportException tooLarge(RequestLine line) {
    return new TransportException(line, Fault.TOO_LARGE, "the answer is larger than allowed", null);
  }
}
