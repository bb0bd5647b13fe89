package io.github.zohocrmcontract.site.contract;

import java.util.List;
import java.util.Optional;

/**
 * One operation of a description.
 *
 * @param id its name, unique in the description
 * @param method the HTTP method, in capitals
 * @param path below the server's address, with variables in braces
 * @param tag the group that it belongs to
 * @param summary what it does, in a few words
 * @param description more on it, in Markdown
 * @param document the page of the vendor's documentation that it was taken from
 * @param scopes one of these sets is needed, and of a set all
 * @param parameters those of path, query and header
 * @param body what is sent
 * @param answers by status, in the order of the description
 * @param repeatable whether a second identical request leaves the same state and gets the same
 *     answer
 */
public record Operation(
    String id,
    String method,
    String path,
    String tag,
    String summary,
    String description,
    Optional<String> document,
    List<List<String>> scopes,
    List<Parameter> parameters,
    Optional<Body> body,
    List<Answer> answers,
    boolean repeatable) {

  /** The parameters that travel here: {@code path}, {@code query} or {@code header}. */
  public List<Parameter> parametersIn(String place) {
    return parameters.stream().filter(parameter -> parameter.in().equals(place)).toList();
  }

  /** Every example of the request, then of the answers. */
  public List<Example> examples() {
    List<Example> all = new java.util.ArrayList<>();
    body.ifPresent(sent -> sent.contents().forEach(content -> all.addAll(content.examples())));
    answers.forEach(answer -> answer.contents().forEach(content -> all.addAll(content.examples())));
    return List.copyOf(all);
  }
}
