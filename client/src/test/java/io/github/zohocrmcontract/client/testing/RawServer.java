package io.github.zohocrmcontract.client.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A server that sends the beginning of an answer to its first request and then either cuts the
 * connection or says nothing more. It knows when the client has hung up.
 */
public final class RawServer implements AutoCloseable {
  private final ServerSocket socket;
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CompletableFuture<Boolean> hungUp = new CompletableFuture<>();

  private RawServer(String beginning, boolean cut) throws IOException {
    socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(() -> serve(beginning, cut), "raw-server");
    thread.setDaemon(true);
    thread.start();
  }

  /** Sends this and cuts the connection. */
  public static RawServer cutting(String beginning) {
    return start(beginning, true);
  }

  /** Sends this and leaves the connection open, silently. */
  public static RawServer stalling(String beginning) {
    return start(beginning, false);
  }

  private static RawServer start(String beginning, boolean cut) {
    try {
      return new RawServer(beginning, cut);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /** Scheme, host and port. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort());
  }

  /** Waits until the beginning of the answer has been sent. */
  public void awaitBegun() throws InterruptedException {
    if (!begun.await(20, TimeUnit.SECONDS)) {
      throw new AssertionError("No request came within 20 s.");
    }
  }

  /** Waits until the client has closed the connection. */
  public void awaitHungUp() throws Exception {
    hungUp.get(20, TimeUnit.SECONDS);
  }

  private void serve(String beginning, boolean cut) {
    try (Socket connection = socket.accept()) {
      BufferedReader reader =
          new BufferedReader(
              new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
      String line = reader.readLine();
      while (line != null && !line.isEmpty()) {
        line = reader.readLine();
      }
      OutputStream out = connection.getOutputStream();
      out.write(beginning.getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      begun.countDown();
      if (!cut) {
        awaitEnd(reader);
      }
    } catch (IOException gone) {
      // The client can hang up before it has read a word, on a slow machine even before it is
      // served.
      hungUp.complete(true);
    }
  }

  private void awaitEnd(BufferedReader reader) {
    try {
      while (reader.read() >= 0) {
        // Nothing is expected; what comes is passed over.
      }
    } catch (IOException reset) {
      // A reset is a way to hang up, too.
    }
    hungUp.complete(true);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
