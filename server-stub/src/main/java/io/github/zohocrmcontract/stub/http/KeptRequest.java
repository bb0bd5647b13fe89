package io.github.zohocrmcontract.stub.http;

import io.github.zohocrmcontract.stub.journal.ObservedRequest;
import io.github.zohocrmcontract.stub.journal.RequestHead;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;

/** A request to the API whose body, up to the limit, was read for the journal. */
final class KeptRequest extends HttpServletRequestWrapper {

  private final byte[] body;
  private final boolean whole;

  private KeptRequest(HttpServletRequest request, byte[] body, boolean whole) {
    super(request);
    this.body = body;
    this.whole = whole;
  }

  static KeptRequest of(HttpServletRequest request) throws IOException {
    if (request.getContentLengthLong() > BodyReader.LIMIT) {
      // It is refused for its length, so nobody reads it.
      return new KeptRequest(request, new byte[0], false);
    }
    if (!announcesBody(request)) {
      // Looking for one would take a buffer of 8 kB each time.
      return new KeptRequest(request, new byte[0], true);
    }
    byte[] body = request.getInputStream().readNBytes(BodyReader.LIMIT + 1);
    return new KeptRequest(request, body, body.length <= BodyReader.LIMIT);
  }

  private static boolean announcesBody(HttpServletRequest request) {
    return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
  }

  /** What came in. */
  ObservedRequest observed() {
    return new ObservedRequest(head(this), body, whole);
  }

  /** What was read of the body. */
  byte[] body() {
    return body;
  }

  /** How many bytes the body has, as far as is known. */
  long size() {
    return whole ? body.length : Math.max(body.length, getContentLengthLong());
  }

  /** All of a request but its body. */
  static RequestHead head(HttpServletRequest request) {
    List<String> headers = new ArrayList<>();
    Enumeration<String> names = request.getHeaderNames();
    while (names.hasMoreElements()) {
      String name = names.nextElement();
      Enumeration<String> values = request.getHeaders(name);
      while (values.hasMoreElements()) {
        headers.add(name);
        headers.add(values.nextElement());
      }
    }
    return new RequestHead(
        request.getMethod(),
        DataCentreFilter.of(request).path(),
        request.getRequestURI(),
        Optional.ofNullable(request.getQueryString()),
        headers);
  }

  @Override
  public BufferedReader getReader() {
    return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
  }

  @Override
  public ServletInputStream getInputStream() {
    return new BodyStream(body);
  }
}
