package io.github.zohocrmcontract.spec.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Finds keys of a body that its schema does not name, even where the schema lets others in: an open
 * object must not hide that the contract has forgotten a key.
 *
 * <p>An object whose schema names no key at all says nothing about keys, and a schema under {@code
 * additionalProperties} declares them all.
 */
public final class UndeclaredKeys {

  private final ContractTree contract;

  /**
   * @param contract where schemas refer to
   */
  public UndeclaredKeys(ContractTree contract) {
    this.contract = contract;
  }

  /**
   * @return a JSON pointer for each undeclared key, in the order of the body
   */
  public List<String> in(JsonNode body, JsonNode schema) {
    List<String> pointers = new ArrayList<>();
    walk(body, branches(schema), "", pointers);
    return pointers;
  }

  private void walk(JsonNode value, List<JsonNode> schemas, String pointer, List<String> found) {
    if (value.isArray()) {
      List<JsonNode> items =
          schemas.stream().flatMap(each -> branches(each.path("items")).stream()).toList();
      for (int index = 0; index < value.size(); index++) {
        walk(value.get(index), items, pointer + "/" + index, found);
      }
    }
    if (value.isObject() && schemas.stream().anyMatch(each -> each.has("properties"))) {
      for (Map.Entry<String, JsonNode> member : value.properties()) {
        String below = pointer + "/" + member.getKey().replace("~", "~0").replace("/", "~1");
        Optional<List<JsonNode>> declared = declaration(member.getKey(), schemas);
        if (declared.isPresent()) {
          walk(member.getValue(), declared.get(), below, found);
        } else {
          found.add(below);
        }
      }
    }
  }

  private Optional<List<JsonNode>> declaration(String key, List<JsonNode> schemas) {
    for (String holder : List.of("properties", "additionalProperties")) {
      List<JsonNode> declared =
          schemas.stream()
              .map(each -> each.path(holder))
              .map(each -> holder.equals("properties") ? each.path(key) : each)
              .filter(JsonNode::isObject)
              .flatMap(each -> branches(each).stream())
              .toList();
      if (!declared.isEmpty()) {
        return Optional.of(declared);
      }
    }
    return Optional.empty();
  }

  /** The schema and everything it is composed of; any of them may declare a key. */
  private List<JsonNode> branches(JsonNode schema) {
    List<JsonNode> branches = new ArrayList<>();
    JsonNode resolved = contract.resolve(schema);
    branches.add(resolved);
    for (String composition : List.of("allOf", "oneOf", "anyOf")) {
      resolved.path(composition).forEach(each -> branches.addAll(branches(each)));
    }
    return branches;
  }
}
