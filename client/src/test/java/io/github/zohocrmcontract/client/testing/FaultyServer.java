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
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A server that reads every request and then does what no good server does. It knows which
 * connections are open.
 */
public final class FaultyServer implements AutoCloseable {

  /** What is done with a connection once a request was read. */
  @FunctionalInterface
  public interface Behaviour {
    /**
     * Answers, or not.
     *
     * @throws IOException if the client has hung up, which ends the connection
     */
    void answer(Socket connection) throws IOException;
  }

  private final ServerSocket socket;
  private final Behaviour behaviour;
  private final boolean isDeaf;
  private final AtomicInteger requests = new AtomicInteger();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  private FaultyServer(Behaviour behaviour, boolean isDeaf) throws IOException {
    this.behaviour = behaviour;
    this.isDeaf = isDeaf;
    socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(this::accept, "faulty-server");
    thread.setDaemon(true);
    thread.start();
  }

  /** Closes the connection once it has read the request. */
  public static FaultyServer hangingUp() {
    return doing(Socket::close);
  }

  /** Closes each connection at the first byte, whatever the client wants to say. */
  public static FaultyServer deaf() {
    return start(Socket::close, true);
  }

  /** Resets the connection once it has read the request. */
  public static FaultyServer resetting() {
    return doing(
        connection -> {
          connection.setSoLinger(true, 0);
          connection.close();
        });
  }

  /** Leaves the connection open, silently. */
  public static FaultyServer silent() {
    return doing(connection -> {});
  }

  /** Sends these bytes and leaves the connection open. */
  public static FaultyServer sending(String bytes) {
    return doing(connection -> send(connection, bytes));
  }

  /** Sends these bytes and closes the connection. */
  public static FaultyServer cutting(String bytes) {
    return doing(
        connection -> {
          send(connection, bytes);
          connection.close();
        });
  }

  /**
   * Sends the first bytes, and then the others again and again until the client hangs up.
   *
   * @param pauseMillis how long to wait between two times
   */
  public static FaultyServer withoutEnd(String first, String others, int pauseMillis) {
    return doing(
        connection -> {
          send(connection, first);
          while (true) {
            send(connection, others);
            pause(pauseMillis);
          }
        });
  }

  /** Does this with every request. */
  public static FaultyServer doing(Behaviour behaviour) {
    return start(behaviour, false);
  }

  private static FaultyServer start(Behaviour behaviour, boolean isDeaf) {
    try {
      return new FaultyServer(behaviour, isDeaf);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /** Scheme, host and port. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort());
  }

  /** How many requests were read so far. */
  public int requests() {
    return requests.get();
  }

  /** How many connections neither side has closed. */
  public int openConnections() {
    return open.size();
  }

  private static void send(Socket connection, String bytes) throws IOException {
    OutputStream out = connection.getOutputStream();
    out.write(bytes.getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  private static void pause(int millis) throws IOException {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", interrupted);
    }
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        open.add(connection);
        Thread thread = new Thread(() -> serve(connection), "faulty-server-connection");
        thread.setDaemon(true);
        thread.start();
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      if (isDeaf) {
        connection.getInputStream().read();
        return;
      }
      BufferedReader reader =
          new BufferedReader(
              new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
      while (readRequest(reader)) {
        requests.incrementAndGet();
        behaviour.answer(connection);
      }
    } catch (IOException gone) {
      // One side has hung up.
    } finally {
      open.remove(connection);
    }
  }

  private static boolean readRequest(BufferedReader reader) throws IOException {
    String line = reader.readLine();
    if (line == null) {
      return false;
    }
    int body = 0;
    while (line != null && !line.isEmpty()) {
      if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
        body = Integer.parseInt(line.substring("content-length:".length()).trim());
      }
      line = reader.readLine();
    }
    reader.skip(body);
    return true;
  }

  @Override
  public void close() throws IOException {
    socket.close();
    for (Socket connection : open) {
      connection.close();
    }
  }
}
