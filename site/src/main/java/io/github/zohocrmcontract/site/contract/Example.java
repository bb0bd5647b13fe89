package io.github.zohocrmcontract.site.contract;

import java.util.LinkedHashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * A named example of a body.
 *
 * @param name unique in the description
 * @param summary what it shows
 * @param description more on it, in Markdown; often empty
 * @param evidence how it is known
 * @param value the body
 */
public record Example(
    String name, String summary, String description, Evidence evidence, JsonNode value) {

  /** The codes of the errors in it: of the body as a whole, and of single entries. */
  public Set<String> errorCodes() {
    Set<String> codes = new LinkedHashSet<>();
    collect(value, codes);
    return codes;
  }

  private static void collect(JsonNode node, Set<String> codes) {
    if (node.path("code").isString() && node.path("status").asString("").equals("error")) {
      codes.add(node.path("code").asString(""));
    }
    node.forEach(child -> collect(child, codes));
  }
}
