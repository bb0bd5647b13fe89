package io.github.zohocrmcontract.stub.users.administration;

import io.github.zohocrmcontract.stub.refusals.Refusal;
import io.github.zohocrmcontract.stub.refusals.ZohoError;
import java.util.Map;

/** Names places in the body of a request, which holds one user. */
final class Places {

  /** Name of the array in requests and answers. */
  static final String RESOURCE = "users";

  private static final String ITEM = "$." + RESOURCE + "[0]";

  private Places() {}

  /** The details of an error about a key. */
  static Map<String, Object> key(String name) {
    return Map.of("api_name", name, "json_path", ITEM + "." + name);
  }

  /** The details of an error about a key of an object under a key. */
  static Map<String, Object> idOf(String name) {
    return Map.of("api_name", name, "json_path", ITEM + "." + name + ".id");
  }

  /** The details of an error about the user as a whole. */
  static Map<String, Object> user(long id) {
    return Map.of("id", Long.toString(id), "json_path", ITEM + ".id");
  }

  /** The refusal of the one user that a request holds. */
  static Refusal refuse(ZohoError error) {
    return Refusal.ofItem(RESOURCE, error);
  }
}
