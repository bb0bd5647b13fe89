package io.github.zohocrmcontract.stub.testing;

import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An answer.
 *
 * @param status HTTP status
 * @param headers all headers
 * @param body the body as text; empty if there was none
 */
public record Reply(int status, HttpHeaders headers, String body) {

  /** The body as JSON. */
  public JsonNode json() {
    return JsonMapper.shared().readTree(body);
  }

  /**
   * The values found at a path of the JSON in which {@code *} stands for every entry of an array.
   */
  public List<String> texts(String path) {
    List<JsonNode> found = List.of(json());
    for (String step : path.substring(1).split("/")) {
      List<JsonNode> next = new ArrayList<>();
      for (JsonNode node : found) {
        if (step.equals("*")) {
          node.forEach(next::add);
        } else if (node.has(step)) {
          next.add(node.get(step));
        } else if (node.isArray() && step.matches("[0-9]+")) {
          next.add(node.path(Integer.parseInt(step)));
        }
      }
      found = next;
    }
    return found.stream().map(JsonNode::asString).toList();
  }

  /** The only value found at a path. */
  public String text(String path) {
    List<String> texts = texts(path);
    if (texts.size() != 1) {
      throw new AssertionError(path + " stands " + texts.size() + " times in " + body);
    }
    return texts.get(0);
  }
}
