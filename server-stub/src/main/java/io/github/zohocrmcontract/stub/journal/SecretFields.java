package io.github.zohocrmcontract.stub.journal;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hides the values of fields that are secret by their name, in whatever form a body has: JSON,
 * url-encoded or multipart. Such bodies belong to the accounts server, of which none is kept; but
 * clients send them to wrong addresses, too. A body that was cut, or is of no proper form, is
 * served as well.
 */
final class SecretFields {

  static final String HIDDEN = "***";

  private static final Pattern NAME =
      Pattern.compile("token|secret|password|^code$", Pattern.CASE_INSENSITIVE);

  /** In answers a code is the word for an error. */
  private static final String CODE = "code";

  /** As Zoho's accounts server and the one of the stub write tokens and codes. */
  private static final Pattern TOKEN = Pattern.compile("1000\\.[0-9a-fA-F]{32}\\.[0-9a-fA-F]{32}");

  private static final Pattern IN_JSON = Pattern.compile("\"([^\"\\\\]{1,100})\"\\s*:\\s*");
  private static final Pattern IN_A_FORM = Pattern.compile("([^&=?\\s\"{};,]{1,100})=([^&\\s\"]+)");
  private static final Pattern IN_MULTIPART =
      Pattern.compile(
          "name=\"([^\"]{1,100})\"[^\\r\\n]*\\r?\\n(?:[^\\r\\n]+\\r?\\n){0,5}\\r?\\n([^\\r\\n]+)");

  private SecretFields() {}

  /** Whether a field of this name, url-encoded or not, is secret in a request. */
  static boolean isSecret(String name) {
    return NAME.matcher(decoded(name)).find();
  }

  /** Hides what has the form of a token. */
  static String withoutTokens(String text) {
    return TOKEN.matcher(text).replaceAll(HIDDEN);
  }

  /** The body of a request. */
  static String inRequest(String body) {
    return withoutTokens(values(values(json(body, true), IN_A_FORM), IN_MULTIPART));
  }

  /** The body of an answer. */
  static String inAnswer(String body) {
    return withoutTokens(json(body, false));
  }

  private static String json(String body, boolean request) {
    StringBuilder hidden = new StringBuilder();
    Matcher matcher = IN_JSON.matcher(body);
    int kept = 0;
    int from = 0;
    while (matcher.find(from)) {
      from = matcher.end();
      String name = matcher.group(1);
      if (isSecret(name) && (request || !CODE.equalsIgnoreCase(name))) {
        int end = endOfValue(body, from);
        if (end > from) {
          hidden.append(body, kept, from).append('"').append(HIDDEN).append('"');
          kept = end;
          from = end;
        }
      }
    }
    return hidden.append(body, kept, body.length()).toString();
  }

  /**
   * Where a text, a number or a word ends; where it begins if it is an object, an array or null.
   */
  private static int endOfValue(String body, int start) {
    if (body.startsWith("null", start)) {
      return start;
    }
    int at = start;
    if (at < body.length() && body.charAt(at) == '"') {
      at++;
      while (at < body.length() && body.charAt(at) != '"') {
        at += body.charAt(at) == '\\' ? 2 : 1;
      }
      return Math.min(at + 1, body.length());
    }
    while (at < body.length() && "{}[],\" \t\r\n".indexOf(body.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  private static String values(String body, Pattern field) {
    StringBuilder hidden = new StringBuilder();
    Matcher matcher = field.matcher(body);
    int kept = 0;
    while (matcher.find()) {
      if (isSecret(matcher.group(1))) {
        hidden.append(body, kept, matcher.start(2)).append(HIDDEN);
        kept = matcher.end(2);
      }
    }
    return hidden.append(body, kept, body.length()).toString();
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException undecodable) {
      return text;
    }
  }
}
