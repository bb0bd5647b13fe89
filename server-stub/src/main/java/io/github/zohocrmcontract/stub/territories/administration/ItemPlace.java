package io.github.zohocrmcontract.stub.territories.administration;

import java.util.Map;

/**
 * Where in the body a territory stands.
 *
 * @param position its place in the array, counted from 0
 */
record ItemPlace(int position) {

  /** The details of an error about one of its keys. */
  Map<String, Object> key(String name) {
    return Map.of("api_name", name, "json_path", path(name));
  }

  /** The details of an error about an identifier in an object under one of its keys. */
  Map<String, Object> idIn(String name) {
    return Map.of("api_name", "id", "json_path", path(name + ".id"));
  }

  /** The path of a key, or of a key in an object under it. */
  String path(String keys) {
    return "$." + TerritoryEditing.RESOURCE + "[" + position + "]." + keys;
  }
}
