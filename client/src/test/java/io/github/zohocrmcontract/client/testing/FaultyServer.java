package io.github.zohocrmcontract.client.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that reads every request and then gives no answer: it hangs up, or says nothing. */
public final class FaultyServer implements AutoCloseable {
  private final ServerSocket socket;
  private final boolean hangsUp;
  private final AtomicInteger requests = new AtomicInteger();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  private FaultyServer(boolean hangsUp) throws IOException {
    this.hangsUp = hangsUp;
    socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(this::accept, "faulty-server");
    thread.setDaemon(true);
    thread.start();
  }

  /** Closes the connection once it has read the request. */
  public static FaultyServer hangingUp() {
    return start(true);
  }

  /** Leaves the connection open, silently. */
  public static FaultyServer silent() {
    return start(false);
  }

  private static FaultyServer start(boolean hangsUp) {
    try {
      return new FaultyServer(hangsUp);
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
    try {
      BufferedReader reader =
          new BufferedReader(
              new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
      int body = 0;
      String line = reader.readLine();
      while (line != null && !line.isEmpty()) {
        if (line.toLowerCase(java.util.Locale.ROOT).startsWith("content-length:")) {
          body = Integer.parseInt(line.substring("content-length:".length()).trim());
        }
        line = reader.readLine();
      }
      reader.skip(body);
      requests.incrementAndGet();
      if (hangsUp) {
        connection.close();
      }
    } catch (IOException gone) {
      // The client has hung up first.
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
    for (Socket connection : open) {
      connection.close();
    }
  }
}
