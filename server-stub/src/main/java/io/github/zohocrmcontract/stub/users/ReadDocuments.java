package io.github.zohocrmcontract.stub.users;

import java.util.LinkedHashMap;
import java.util.Map;
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

  /** The one that was asked for longest ago goes first. */
  private final Map<String, ObjectNode> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, ObjectNode> eldest) {
          return size() > MOST;
        }
      };

  ReadDocuments(JsonMapper json) {
    this.json = json;
  }

  ObjectNode read(String text) {
    synchronized (known) {
      ObjectNode before = known.get(text);
      if (before != null) {
        return before;
      }
    }
    ObjectNode document = (ObjectNode) json.readTree(text);
    if (text.length() <= LONGEST) {
      synchronized (known) {
        known.put(text, document);
      }
    }
    return document;
  }
}
