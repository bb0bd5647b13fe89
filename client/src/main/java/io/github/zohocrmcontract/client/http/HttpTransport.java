package io.github.zohocrmcontract.client.http;

import io.github.zohocrmcontract.client.errors.DecodingException;
import io.github.zohocrmcontract.client.errors.RequestLine;
import io.github.zohocrmcontract.client.errors.TransportException;
import io.github.zohocrmcontract.client.errors.TransportException.Fault;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLHandshakeException;

/**
 * Sends requests and waits for whole answers, whatever their status. Keeps connections, follows no
 * redirect, leaves TLS as the platform checks it. Thread-safe; there is nothing to close.
 */
public final class HttpTransport {
  private final HttpSettings settings;
  private final HttpClient client;
  private final UserAgent userAgent;

  /**
   * A transport with these limits and connections of its own.
   *
   * @param settings the limits
   */
  public HttpTransport(HttpSettings settings) {
    this(settings, HttpClient.newBuilder(), UserAgent.ofClient());
  }

  /**
   * A transport with these limits on a client that is prepared already, for instance with a proxy
   * or certificates. The limits win, and redirects are followed by no client, so that the token
   * goes to no other host.
   *
   * @param settings the limits
   * @param prepared makes connections; connect timeout and redirects are set here
   * @param userAgent what to say of the client with every request
   * @throws IllegalArgumentException if it has an {@code Authenticator}: Java then sends no token
   */
  public HttpTransport(HttpSettings settings, HttpClient.Builder prepared, UserAgent userAgent) {
    this.settings = settings;
    this.userAgent = userAgent;
    this.client =
        prepared
            .connectTimeout(settings.connectTimeout())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    if (client.authenticator().isPresent()) {
      throw new IllegalArgumentException(
          "With an Authenticator, Java's HTTP client leaves out the Authorization header that Zoho"
              + " wants. Build the HTTP client without one.");
    }
  }

  /**
   * {@return the HTTP version to ask for} HTTP/2 is agreed upon during the TLS handshake; without
   * TLS it would cost an upgrade that small servers do not understand.
   *
   * @param url where the request goes
   */
  public HttpClient.Version version(URI url) {
    return "https".equals(url.getScheme())
        ? HttpClient.Version.HTTP_2
        : HttpClient.Version.HTTP_1_1;
  }

  /** {@return the limits of this transport} */
  public HttpSettings settings() {
    return settings;
  }

  /**
   * Sends a request and waits for the whole answer, once. When the time for an answer or the whole
   * call is over or the thread is interrupted, the request is given up and its connection is
   * closed.
   *
   * @param prepared the request; its time limit is set here
   * @param whole when the time for the whole call is over
   * @return the whole answer, whatever its status
   * @throws TransportException if no whole answer came in time
   * @throws DecodingException if the answer is compressed in a way that was not asked for, or badly
   */
  public Reply send(HttpRequest.Builder prepared, Deadline whole) {
    Deadline deadline = whole.within(settings.answerTimeout());
    long left = deadline.remainingNanos();
    // The HTTP client refuses a timeout of zero, and counts its own only until the headers are
    // there.
    HttpRequest request = introduced(prepared).timeout(Duration.ofNanos(Math.max(1, left))).build();
    RequestLine line = RequestLine.of(request.method(), request.uri());
    if (left == 0) {
      throw late(line);
    }
    try {
      // On the caller's own thread: waiting for sendAsync costs two more changes of thread a call.
      return reply(
          line,
          client.send(request, head -> new BoundedBody(settings.maxBodyBytes()).until(deadline)));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw interrupted(line);
    } catch (IOException | IllegalArgumentException failed) {
      // Java's HTTP client lets the latter through when it cannot read a header.
      throw failed(line, failed, whole);
    }
  }

  /**
   * Sends a request without waiting. The request is given up after the time for an answer.
   *
   * @param prepared the request; its time limit is set here
   * @return the whole answer, or a failure that is one of those of {@link #send}
   */
  public CompletableFuture<Reply> start(HttpRequest.Builder prepared) {
    Deadline deadline = Deadline.in(settings.answerTimeout());
    HttpRequest request = introduced(prepared).timeout(settings.answerTimeout()).build();
    RequestLine line = RequestLine.of(request.method(), request.uri());
    return client
        .sendAsync(request, head -> new BoundedBody(settings.maxBodyBytes()).until(deadline))
        .handle(
            (response, fault) -> {
              if (fault == null) {
                return reply(line, response);
              }
              throw failed(
                  line, fault instanceof CompletionException ? fault.getCause() : fault, deadline);
            });
  }

  private HttpRequest.Builder introduced(HttpRequest.Builder request) {
    return request.setHeader("User-Agent", userAgent.value());
  }

  /**
   * {@return the failure of a call that took too long}
   *
   * @param line which request it was
   */
  public static TransportException late(RequestLine line) {
    return new TransportException(line, Fault.DEADLINE, "no whole answer within the timeout", null);
  }

  /**
   * {@return the failure of a call whose thread was interrupted}
   *
   * @param line which request it was
   */
  public static TransportException interrupted(RequestLine line) {
    return new TransportException(line, Fault.INTERRUPTED, "interrupted while waiting", null);
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

  private static TransportException failed(RequestLine line, Throwable cause, Deadline whole) {
    for (Throwable at = cause; at != null; at = at.getCause()) {
      if (at instanceof BoundedBody.TooLarge) {
        return tooLarge(line);
      }
      if (at instanceof BoundedBody.OutOfTime) {
        return late(line, whole);
      }
      if (at instanceof SSLHandshakeException && !isCut(at)) {
        return new TransportException(
            line, Fault.TLS_REFUSED, "no secure connection could be agreed on", cause);
      }
      if (at instanceof SSLHandshakeException
          || at instanceof ConnectException
          || at instanceof HttpConnectTimeoutException
          || at instanceof UnresolvedAddressException) {
        return new TransportException(
            line, Fault.NO_CONNECTION, "the server cannot be reached", cause);
      }
      if (at instanceof ProtocolException || at instanceof IllegalArgumentException) {
        return new TransportException(line, Fault.NOT_HTTP, "what came is not HTTP", cause);
      }
      if (at instanceof HttpTimeoutException) {
        return late(line, whole);
      }
    }
    return new TransportException(
        line, Fault.CONNECTION_LOST, "the connection broke before the answer was whole", cause);
  }

  // The connection broke while it was agreed how to encrypt; the request was not sent yet.
  private static boolean isCut(Throwable handshake) {
    if (String.valueOf(handshake.getMessage()).contains("terminated the handshake")) {
      return true;
    }
    for (Throwable at = handshake.getCause(); at != null; at = at.getCause()) {
      if (at instanceof EOFException || at instanceof SocketException) {
        return true;
      }
    }
    return false;
  }

  private static TransportException late(RequestLine line, Deadline whole) {
    return whole.hasPassed()
        ? late(line)
        : new TransportException(
            line, Fault.NO_ANSWER_IN_TIME, "no whole answer within its timeout", null);
  }

  private static TransportException tooLarge(RequestLine line) {
    return new TransportException(line, Fault.TOO_LARGE, "the answer is larger than allowed", null);
  }
}
