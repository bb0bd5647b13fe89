package io.github.zohocrmcontract.stub.journal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All of a request but its body, as it came in. Heads with the same characters are equal. Java's
 * own way to compare records takes its first compiler several times as long, and each call compares
 * one; so this is no record.
 */
public final class RequestHead {

  private final String method;
  private final String root;
  private final String path;
  private final Optional<String> query;
  private final List<String> headers;
  private final int hash;

  /**
   * @param method its HTTP method
   * @param root what stands before the path: the part of the address that names a data centre, or
   *     nothing
   * @param path its path as it was sent
   * @param query its query as it was sent; empty if there is no question mark
   * @param headers the names and values of its headers in turn; not changed any more
   */
  public RequestHead(
      String method, String root, String path, Optional<String> query, List<String> headers) {
    this.method = method;
    this.root = root;
    this.path = path;
    this.query = query;
    this.headers = headers;
    this.hash = 31 * (31 * path.hashCode() + query.hashCode()) + headers.hashCode();
  }

  String method() {
    return method;
  }

  String path() {
    return path;
  }

  Optional<String> query() {
    return query;
  }

  /** Root, path and query as they were sent. */
  String target() {
    return root + path + query.map(text -> "?" + text).orElse("");
  }

  /** The headers by their names as they were sent. */
  Map<String, List<String>> headers() {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (int index = 0; index < headers.size(); index += 2) {
      String name = headers.get(index);
      values.putIfAbsent(name, header(name));
    }
    return values;
  }

  /** The values of a header; capitals make no difference. */
  List<String> header(String name) {
    List<String> values = new ArrayList<>();
    for (int index = 0; index < headers.size(); index += 2) {
      if (headers.get(index).equalsIgnoreCase(name)) {
        values.add(headers.get(index + 1));
      }
    }
    return values;
  }

  /** How long all of it is. */
  int characters() {
    int characters = root.length() + path.length() + query.map(String::length).orElse(0);
    for (String text : headers) {
      characters += text.length();
    }
    return characters;
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || other instanceof RequestHead head
            && hash == head.hash
            && method.equals(head.method)
            && root.equals(head.root)
            && path.equals(head.path)
            && query.equals(head.query)
            && headers.equals(head.headers);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
