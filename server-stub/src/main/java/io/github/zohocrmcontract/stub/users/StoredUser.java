package io.github.zohocrmcontract.stub.users;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * A user as the database keeps it and as answers show it, which is the same JSON: lists are
 * answered without reading each of their users.
 */
public final class StoredUser {

  private final byte[] json;

  private StoredUser(byte[] json) {
    this.json = json;
  }

  /**
   * A user.
   *
   * @param json the user, key for key
   */
  public static StoredUser of(String json) {
    return new StoredUser(json.getBytes(StandardCharsets.UTF_8));
  }

  /** How many bytes the JSON has in UTF-8. */
  int size() {
    return json.length;
  }

  /** Puts the JSON in UTF-8 behind what is there. */
  void putInto(ByteBuffer bytes) {
    bytes.put(json);
  }
}
