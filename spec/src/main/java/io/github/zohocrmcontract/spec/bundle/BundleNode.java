package io.github.zohocrmcontract.spec.bundle;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A place in the bundle, with references followed, so that whatever is found wrong can be shown
 * where it is written.
 *
 * @param document the whole bundle
 * @param node what stands there
 * @param pointer where that is, as a JSON pointer into the bundle
 */
public record BundleNode(JsonNode document, JsonNode node, String pointer) {

  /** The whole bundle. */
  public static BundleNode root(JsonNode document) {
    return new BundleNode(document, document, "");
  }

  /** What stands under these keys; a missing node if nothing does. */
  public BundleNode at(String... keys) {
    BundleNode place = this;
    for (String key : keys) {
      place = place.member(key, place.node.path(key));
    }
    return place;
  }

  /** What stands in an array, by position. */
  public BundleNode at(int position) {
    return member(Integer.toString(position), node.path(position));
  }

  /** Whether nothing stands there. */
  public boolean isMissing() {
    return node.isMissingNode();
  }

  /** The members of an object in their order. */
  public Map<String, BundleNode> members() {
    Map<String, BundleNode> members = new LinkedHashMap<>();
    node.properties()
        .forEach(
            member -> members.put(member.getKey(), member(member.getKey(), member.getValue())));
    return members;
  }

  /** The same key as a step of a JSON pointer. */
  public static String step(String key) {
    return "/" + key.replace("~", "~0").replace("/", "~1");
  }

  private BundleNode member(String key, JsonNode value) {
    return new BundleNode(document, value, pointer + step(key)).resolved();
  }

  private BundleNode resolved() {
    JsonNode reference = node.get("$ref");
    if (reference == null) {
      return this;
    }
    String target = reference.stringValue().substring(1);
    return new BundleNode(document, document.at(target), target).resolved();
  }
}
