package io.github.zohocrmcontract.stub.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What came over the wire in answer to a request, byte for byte, as HTTP clients do not show it.
 *
 * @param text all that was received
 * @param reset whether the connection was reset, instead of ended
 */
public record Wire(String text, boolean reset) {

  private static final int LIMIT_IN_MILLISECONDS = 30_000;

  /** Sends a request without a body and reads until the connection is gone. */
  public static Wire exchange(URI url, String method, String target, String... headers) {
    StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
    if (Arrays.stream(headers).noneMatch(header -> header.startsWith("Host:"))) {
      head.append("Host: stub\r\n");
    }
    for (String header : headers) {
      head.append(header).append("\r\n");
    }
    head.append("Connection: close\r\n\r\n");
    ByteArrayOutputStream received = new ByteArrayOutputStream();
    try (Socket socket = new Socket(url.getHost(), url.getPort())) {
      socket.setSoTimeout(LIMIT_IN_MILLISECONDS);
      socket.getOutputStream().write(head.toString().getBytes(StandardCharsets.US_ASCII));
      boolean reset = read(socket.getInputStream(), received);
      return new Wire(received.toString(StandardCharsets.UTF_8), reset);
    } catch (IOException failure) {
      throw new AssertionError(method + " " + target + " failed", failure);
    }
  }

  private static boolean read(InputStream in, ByteArrayOutputStream received) throws IOException {
    try {
      in.transferTo(received);
      return false;
    } catch (SocketException gone) {
      return true;
    }
  }

  /** The HTTP status; 0 if nothing was answered. */
  public int status() {
    return text.isEmpty() ? 0 : Integer.parseInt(text.split(" ", 3)[1]);
  }

  /** The value of a header; empty if it is not there. */
  public String header(String name) {
    return head()
        .lines()
        .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
        .map(line -> line.substring(name.length() + 1).trim())
        .findFirst()
        .orElse("");
  }

  /** What came after the head. */
  public String body() {
    int end = text.indexOf("\r\n\r\n");
    return end < 0 ? "" : text.substring(end + 4);
  }

  private String head() {
    int end = text.indexOf("\r\n\r\n");
    return end < 0 ? text : text.substring(0, end);
  }
}
