package io.github.zohocrmcontract.spec.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A request and its answer, as they were seen on the wire. Immutable; build it step by step:
 *
 * <pre>{@code
 * ObservedExchange.request("GET", "/crm/v7/users?type=AllUsers")
 *     .withRequestHeader("Authorization", "Zoho-oauthtoken 1000.x")
 *     .answered(200)
 *     .withResponseHeader("Content-Type", "application/json;charset=UTF-8")
 *     .withResponseBody(body);
 * }</pre>
 *
 * @param method in capitals
 * @param target path from the root, with its query, encoded as it was sent
 * @param requestHeaders by name; names are compared without regard to case
 * @param requestBody empty if there was none
 * @param status 0 if there is no answer yet
 * @param responseHeaders by name; names are compared without regard to case
 * @param responseBody empty if there was none
 */
public record ObservedExchange(
    String method,
    String target,
    Map<String, List<String>> requestHeaders,
    String requestBody,
    int status,
    Map<String, List<String>> responseHeaders,
    String responseBody) {

  /** Takes null for a body that is not there. */
  public ObservedExchange {
    requestHeaders = copy(requestHeaders);
    responseHeaders = copy(responseHeaders);
    requestBody = requestBody == null ? "" : requestBody;
    responseBody = responseBody == null ? "" : responseBody;
  }

  /** A request without headers and body, not answered yet. */
  public static ObservedExchange request(String method, String target) {
    return new ObservedExchange(method, target, Map.of(), "", 0, Map.of(), "");
  }

  /** The same with one more value for a request header. */
  public ObservedExchange withRequestHeader(String name, String value) {
    return new ObservedExchange(
        method,
        target,
        plus(requestHeaders, name, value),
        requestBody,
        status,
        responseHeaders,
        responseBody);
  }

  /** The same with this request body. */
  public ObservedExchange withRequestBody(String body) {
    return new ObservedExchange(
        method, target, requestHeaders, body, status, responseHeaders, responseBody);
  }

  /** The same with this status. */
  public ObservedExchange answered(int newStatus) {
    return new ObservedExchange(
        method, target, requestHeaders, requestBody, newStatus, responseHeaders, responseBody);
  }

  /** The same with one more value for a response header. */
  public ObservedExchange withResponseHeader(String name, String value) {
    return new ObservedExchange(
        method,
        target,
        requestHeaders,
        requestBody,
        status,
        plus(responseHeaders, name, value),
        responseBody);
  }

  /** The same with this response body. */
  public ObservedExchange withResponseBody(String body) {
    return new ObservedExchange(
        method, target, requestHeaders, requestBody, status, responseHeaders, body);
  }

  private static Map<String, List<String>> plus(
      Map<String, List<String>> headers, String name, String value) {
    Map<String, List<String>> more = copy(headers);
    List<String> values = new ArrayList<>(more.getOrDefault(name, List.of()));
    values.add(value);
    more.put(name, values);
    return more;
  }

  private static Map<String, List<String>> copy(Map<String, List<String>> headers) {
    Map<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.forEach((name, values) -> copy.put(name, List.copyOf(values)));
    return copy;
  }
}
