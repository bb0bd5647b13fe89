package io.github.zohocrmcontract.client.auth;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.zohocrmcontract.client.http.Reply;
import java.net.URLEncoder;
import java.net.http.HttpHeaders;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Takes secrets out of what a server says, should it repeat them: that ends up in exceptions, and
 * they in logs.
 */
final class Concealment {
  private static final String HIDDEN = "***";

  /** Anything shorter is no secret of Zoho's, and could be a word of the answer. */
  private static final int SHORTEST = 12;

  private Concealment() {}

  /** Whether a secret is too short to be told from a word. */
  static boolean couldBeWord(String secret) {
    return secret.length() < SHORTEST;
  }

  /** The text without these secrets, however short, as they are and as they stand in a URL. */
  static String in(String text, Collection<String> secrets) {
    return without(spellings(secrets), text);
  }

  /**
   * The answer to a call without the access token, the same object if it does not hold it. No key
   * of the API does, so nothing is lost.
   */
  static Reply of(Reply reply, AccessToken token) {
    if (couldBeWord(token.value())) {
      return reply;
    }
    List<String> spellings = spellings(List.of(token.value()));
    // Any bytes are text in this character set and come out of it as they were.
    String body = new String(reply.body(), ISO_8859_1);
    String concealed = without(spellings, body);
    HttpHeaders headers = without(spellings, reply.headers());
    return concealed.equals(body) && headers == reply.headers()
        ? reply
        : new Reply(reply.status(), headers, concealed.getBytes(ISO_8859_1));
  }

  /** The longest first: were one the beginning of another, the end of that would be left. */
  private static List<String> spellings(Collection<String> secrets) {
    return secrets.stream()
        .filter(secret -> !secret.isEmpty())
        .flatMap(secret -> Stream.of(secret, URLEncoder.encode(secret, UTF_8)))
        .distinct()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .toList();
  }

  private static String without(List<String> spellings, String text) {
    String concealed = text;
    for (String spelling : spellings) {
      concealed = concealed.replace(spelling, HIDDEN);
    }
    return concealed;
  }

  private static HttpHeaders without(List<String> spellings, HttpHeaders headers) {
    Map<String, List<String>> concealed = new LinkedHashMap<>();
    headers
        .map()
        .forEach(
            (name, values) ->
                concealed.put(
                    name, values.stream().map(value -> without(spellings, value)).toList()));
    return concealed.equals(headers.map())
        ? headers
        : HttpHeaders.of(concealed, (name, value) -> true);
  }
}
