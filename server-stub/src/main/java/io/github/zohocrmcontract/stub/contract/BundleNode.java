package io.github.zohocrmcontract.stub.contract;

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
record BundleNode(JsonNode document, JsonNode node, String pointer) {

  static BundleNode root(JsonNode document) {
    return new BundleNode(document, document, "");
  }

  /** What stands under these keys; a missing node if nothing does. */
  BundleNode at(String... keys) {
    BundleNode place = this;
    for (String key : keys) {
      place = place.member(key, place.node.path(key));
    }
    return place;
  }

  /** What stands in an array, by position. */
  BundleNode at(int position) {
    return member(Integer.toString(position), node.path(position));
  }

  boolean isMissing() {
    return node.isMissingNode();
  }

  /** The members of an object in their order. */
  Map<String, BundleNode> members() {
    Map<String, BundleNode> members = new LinkedHashMap<>();
    node.properties()
        .forEach(
            member -> members.put(member.getKey(), member(member.getKey(), member.getValue())));
    return members;
  }

  private BundleNode member(String key, JsonNode value) {
    String step = pointer + "/" + key.replace("~", "~0").replace("/", "~1");
    return new BundleNode(document, value, step).resolved();
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
