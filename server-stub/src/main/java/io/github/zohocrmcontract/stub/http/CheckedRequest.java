package io.github.zohocrmcontract.stub.http;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

/**
 * A request whose body has been read. It says {@code application/json} whatever the caller said,
 * since clients of Zoho send JSON as text, as a form or with no type at all.
 */
final class CheckedRequest extends HttpServletRequestWrapper {

  private static final String CONTENT_TYPE = "Content-Type";
  private static final String JSON = "application/json";

  private final byte[] body;

  CheckedRequest(HttpServletRequest request, byte[] body) {
    super(request);
    this.body = body.clone();
  }

  @Override
  public String getContentType() {
    return JSON;
  }

  /** What the body is written in here, whatever the caller called it, be it no charset at all. */
  @Override
  public String getCharacterEncoding() {
    return StandardCharsets.UTF_8.name();
  }

  @Override
  public String getHeader(String name) {
    return CONTENT_TYPE.equalsIgnoreCase(name) ? JSON : super.getHeader(name);
  }

  @Override
  public Enumeration<String> getHeaders(String name) {
    return CONTENT_TYPE.equalsIgnoreCase(name)
        ? Collections.enumeration(List.of(JSON))
        : super.getHeaders(name);
  }

  @Override
  public int getContentLength() {
    return body.length;
  }

  @Override
  public long getContentLengthLong() {
    return body.length;
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
