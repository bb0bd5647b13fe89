package io.github.zohocrmcontract.stub.journal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Takes out of a request what nobody but its sender should know: headers and parameters that are
 * secret by their name, and their values wherever else they stand.
 */
public final class Secrets {

  private static final String HIDDEN = SecretFields.HIDDEN;

  private static final Pattern HEADER =
      Pattern.compile(
          "authorization|cookie|token|secret|password|api-?key|credential",
          Pattern.CASE_INSENSITIVE);

  /** The word before a token says how it was sent, and is no secret. */
  private static final Pattern WITH_SCHEME = Pattern.compile("([A-Za-z-]+) +(\\S.*)");

  /** Shorter ones would hide ordinary words. */
  private static final int SHORTEST = 8;

  private final List<String> values = new ArrayList<>();
  private final Map<String, List<String>> headers = new LinkedHashMap<>();

  /**
   * @param headers the headers of the request
   */
  public Secrets(Map<String, List<String>> headers) {
    headers.forEach(
        (name, each) ->
            this.headers.put(
                name.toLowerCase(Locale.ROOT),
                HEADER.matcher(name).find()
                    ? each.stream().map(this::hidden).toList()
                    : each.stream().map(SecretFields::withoutTokens).toList()));
  }

  /** The headers by name in lower case; of secret ones only that they were there. */
  public Map<String, List<String>> headers() {
    return Map.copyOf(headers);
  }

  /** Path and query; of secret parameters only that they were there. */
  public String target(String target) {
    String[] halves = target.split("\\?", 2);
    if (halves.length == 1) {
      return text(target);
    }
    String query =
        Arrays.stream(halves[1].split("&", -1))
            .map(Secrets::parameter)
            .collect(Collectors.joining("&"));
    return text(halves[0] + "?" + query);
  }

  /** Any other text, without the values of secret headers, and without tokens. */
  public String text(String text) {
    String hidden = SecretFields.withoutTokens(text);
    for (String value : values) {
      hidden = hidden.replace(value, HIDDEN);
    }
    return hidden;
  }

  /** The body of the request, without secret fields and without the values of secret headers. */
  public RecordedBody request(byte[] beginning, long bytes, SharedBytes shared) {
    return RecordedBody.of(beginning, bytes, shared, text -> text(SecretFields.inRequest(text)));
  }

  /** The body of the answer, without secret fields and without the values of secret headers. */
  public RecordedBody answer(byte[] body, SharedBytes shared) {
    return RecordedBody.of(body, body.length, shared, text -> text(SecretFields.inAnswer(text)));
  }

  /** A finding, whose problem may quote the request. */
  public Finding finding(Finding finding) {
    return new Finding(
        finding.severity(),
        text(finding.place()),
        text(finding.problem()),
        text(finding.remedy()),
        finding.spec(),
        finding.provenance());
  }

  private String hidden(String value) {
    Matcher matcher = WITH_SCHEME.matcher(value);
    boolean withScheme = matcher.matches();
    String secret = (withScheme ? matcher.group(2) : value).trim();
    if (secret.length() >= SHORTEST) {
      values.add(secret);
    }
    return withScheme ? matcher.group(1) + " " + HIDDEN : HIDDEN;
  }

  private static String parameter(String pair) {
    String name = pair.split("=", 2)[0];
    return SecretFields.isSecret(name) ? name + "=" + HIDDEN : pair;
  }
}
