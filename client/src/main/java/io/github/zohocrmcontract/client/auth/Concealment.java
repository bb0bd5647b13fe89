package io.github.zohocrmcontract.client.auth;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.zohocrmcontract.client.http.Reply;
import java.net.http.HttpHeaders;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes the access token of a call out of its answer, should a server repeat it: what a server says
 * ends up in exceptions, and they in logs. No key of the API holds it, so nothing is lost.
 */
final class Concealment {
  private static final String HIDDEN = "***";

  /** Anything shorter is no token of Zoho's, and could be a word of the answer. */
  private static final int SHORTEST = 12;

  private Concealment() {}

  /** The answer without the token, the same object if it does not hold it. */
  static Reply of(Reply reply, AccessToken token) {
    String secret = token.value();
    if (secret.length() < SHORTEST) {
      return reply;
    }
    // Any bytes are text in this character set and come out of it as they were.
    String body = new String(reply.body(), ISO_8859_1);
    boolean inHeaders = reply.headers().map().toString().contains(secret);
    if (!inHeaders && !body.contains(secret)) {
      return reply;
    }
    return new Reply(
        reply.status(),
        inHeaders ? headers(reply.headers(), secret) : reply.headers(),
        body.replace(secret, HIDDEN).getBytes(ISO_8859_1));
  }

  private static HttpHeaders headers(HttpHeaders headers, String secret) {
    Map<String, List<String>> concealed = new LinkedHashMap<>();
    headers
        .map()
        .forEach(
            (name, values) ->
                concealed.put(
                    name, values.stream().map(value -> value.replace(secret, HIDDEN)).toList()));
    return HttpHeaders.of(concealed, (name, value) -> true);
  }
}
