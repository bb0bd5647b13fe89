package io.github.zohocrmcontract.client.errors;

import java.net.URI;

/**
 * Which request it was, in words that can stand in a log: no query, no headers, no body.
 *
 * @param method HTTP method
 * @param path path as it was sent, without the query
 */
public record RequestLine(String method, String path) {

  /**
   * {@return the line of a request to this URL}
   *
   * @param method HTTP method
   * @param url where it goes; its query is left out
   */
  public static RequestLine of(String method, URI url) {
    return new RequestLine(method, url.getRawPath());
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
