package io.github.zohocrmcontract.stub.users;

import io.github.zohocrmcontract.stub.caches.LastUsed;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The documents that were read last, by their text: every call looks at the user who makes it. The
 * same text is always the same document, whatever happens to the user. Safe for use by several
 * threads.
 */
final class ReadDocuments {

  private static final int MOST = 200;

  /** Longer ones, in characters, are rare, and not kept. */
  private static final int LONGEST = 10_000;

  private final JsonMapper json;

  private final LastUsed<String, ObjectNode> known =
      new LastUsed<>(MOST, text -> text.length() <= LONGEST);

  ReadDocuments(JsonMapper json) {
    this.json = json;
  }

  ObjectNode read(String text) {
    return known.get(text, this::parse);
  }

  private ObjectNode parse(String text) {
    return (ObjectNode) json.readTree(text);
  }
}
