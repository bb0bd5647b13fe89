package io.github.zohocrmcontract.stub.users.groups;

import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * A group of users.
 *
 * @param document the group as answered, without the number of its sources
 * @param sources of how many users, roles and territories it is made; none of a kind is left out
 */
public record UserGroup(ObjectNode document, Map<String, Integer> sources) {

  /** Identifier of the group. */
  public long id() {
    return Long.parseLong(document.get("id").stringValue());
  }
}
