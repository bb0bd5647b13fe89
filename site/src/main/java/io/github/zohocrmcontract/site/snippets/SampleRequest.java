package io.github.zohocrmcontract.site.snippets;

import io.github.zohocrmcontract.site.contract.Answer;
import io.github.zohocrmcontract.site.contract.Operation;
import io.github.zohocrmcontract.site.contract.Parameter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * The request that shows an operation in all languages.
 *
 * @param operation what is asked for
 * @param organisation the organisation of the stub that it is for
 * @param pathValues the values of the variables in the path
 * @param query the parameters of the query, as the contract has their values
 * @param body what is sent
 * @param after the operation whose sample request has to be sent before
 * @param exceptions why languages cannot show it, by the language's key, in Markdown
 */
public record SampleRequest(
    Operation operation,
    String organisation,
    Map<String, String> pathValues,
    Map<String, JsonNode> query,
    Optional<SampleBody> body,
    Optional<String> after,
    Map<String, String> exceptions) {

  /**
   * A body of a request.
   *
   * @param schema its named schema
   * @param value the body
   */
  public record SampleBody(String schema, JsonNode value) {}

  /** The access token of the stub that it is sent with. */
  public String token() {
    return "sandbox-access-" + organisation;
  }

  /** The status of the answer if all goes well. */
  public String successStatus() {
    return operation.answers().stream()
        .filter(Answer::isSuccess)
        .findFirst()
        .map(Answer::status)
        .orElseThrow();
  }

  /** Path and query as they travel, below the address of the API. */
  public String target() {
    String path = operation.path();
    for (Map.Entry<String, String> value : pathValues.entrySet()) {
      path = path.replace("{" + value.getKey() + "}", encoded(value.getValue()));
    }
    return query.isEmpty()
        ? path
        : query.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + inQuery(entry.getValue()))
            .collect(Collectors.joining("&", path + "?", ""));
  }

  private static String inQuery(JsonNode value) {
    return value.isArray()
        ? value
            .valueStream()
            .map(entry -> encoded(Parameter.onTheWire(entry)))
            .collect(Collectors.joining(","))
        : encoded(Parameter.onTheWire(value));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
