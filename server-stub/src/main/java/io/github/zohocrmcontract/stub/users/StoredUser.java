package io.github.zohocrmcontract.stub.users;

import java.io.IOException;
import java.io.OutputStream;
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

  /** Writes the JSON in UTF-8. */
  void writeTo(OutputStream out) throws IOException {
    out.write(json);
  }
}
