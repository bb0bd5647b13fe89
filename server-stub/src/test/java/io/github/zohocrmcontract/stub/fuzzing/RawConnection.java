package io.github.zohocrmcontract.stub.fuzzing;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Sends whatever it is given, which no HTTP client does, over one connection as long as that can be
 * kept. Not for several threads.
 */
final class RawConnection implements AutoCloseable {

  private static final int LIMIT_IN_MILLISECONDS = 30_000;
  private static final int PAUSE_IN_MILLISECONDS = 2;

  private final InetSocketAddress address;
  private Socket socket = new Socket();
  private InputStream in = InputStream.nullInputStream();
  private boolean open;

  RawConnection(URI url) {
    address = new InetSocketAddress(url.getHost(), url.getPort());
  }

  /** Sends a request and reads what is answered, whatever it is. */
  RawAnswer send(Draft draft) {
    boolean kept = open;
    RawAnswer answer = sendOnce(draft);
    // The server may have closed a connection that was kept, which is no fault of its own.
    return kept && answer.status() == 0 && !open ? sendOnce(draft) : answer;
  }

  private RawAnswer sendOnce(Draft draft) {
    try {
      if (!open) {
        connect();
      }
      String unsent = write(draft);
      RawAnswer answer = read(draft.method, unsent);
      if (draft.lastOnConnection
          || answer.header("Connection").equalsIgnoreCase("close")
          || !answer.ending().isEmpty()) {
        close();
      }
      return answer;
    } catch (SocketTimeoutException late) {
      close();
      return RawAnswer.none("nothing came for " + LIMIT_IN_MILLISECONDS + " ms");
    } catch (IOException gone) {
      close();
      return RawAnswer.none(gone.toString());
    }
  }

  private void connect() throws IOException {
    socket = new Socket();
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(LIMIT_IN_MILLISECONDS);
    socket.connect(address, LIMIT_IN_MILLISECONDS);
    in = new BufferedInputStream(socket.getInputStream());
    open = true;
  }

  /**
   * Sends all of it, as far as the other side takes it.
   *
   * @return why not all was taken; empty if it was
   */
  private String write(Draft draft) {
    byte[] bytes = draft.bytes();
    int piece = draft.piece == 0 ? bytes.length : draft.piece;
    try {
      OutputStream out = socket.getOutputStream();
      for (int from = 0; from < bytes.length; from += piece) {
        out.write(bytes, from, Math.min(piece, bytes.length - from));
        if (draft.piece > 0) {
          Thread.sleep(PAUSE_IN_MILLISECONDS);
        }
      }
      if (draft.lastOnConnection) {
        socket.shutdownOutput();
      }
      return "";
    } catch (IOException refused) {
      return refused.toString();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", interrupted);
    }
  }

  private RawAnswer read(String method, String unsent) throws IOException {
    String first = line();
    while (first.matches("HTTP/1\\.1 1\\d\\d.*")) {
      while (!line().isEmpty()) {
        // The heads of what is only a sign of life are skipped.
      }
      first = line();
    }
    if (first.isEmpty()) {
      return RawAnswer.none(unsent);
    }
    if (!first.matches("HTTP/1\\.[01] [1-9]\\d\\d( .*)?")) {
      // As it was before HTTP/1.0, for a request line without a version: the body and nothing else.
      String rest = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new RawAnswer(0, Map.of(), first + rest, "the answer has no head");
    }
    int status = Integer.parseInt(first.split(" ", 3)[1]);
    List<String> lines = new ArrayList<>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      lines.add(line);
    }
    RawAnswer head = new RawAnswer(status, RawAnswer.headers(lines), "", "");
    if (method.equals("HEAD") || status == 204 || status == 304) {
      return head;
    }
    byte[] body;
    if (head.header("Transfer-Encoding").equalsIgnoreCase("chunked")) {
      body = chunks();
    } else if (!head.header("Content-Length").isEmpty()) {
      int length = Integer.parseInt(head.header("Content-Length"));
      body = in.readNBytes(length);
      if (body.length < length) {
        throw new EOFException(body.length + " bytes of " + length);
      }
    } else {
      body = in.readAllBytes();
    }
    String text = new String(body, StandardCharsets.UTF_8);
    return new RawAnswer(status, head.headers(), text, "");
  }

  private byte[] chunks() throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
      all.writeBytes(in.readNBytes(size));
      line();
    }
    line();
    return all.toByteArray();
  }

  /** Up to the end of the line, or of everything. */
  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
      if (next != '\r') {
        line.write(next);
      }
    }
    return line.toString(StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() {
    open = false;
    try {
      socket.close();
    } catch (IOException gone) {
      // It was to go anyway.
    }
  }
}
