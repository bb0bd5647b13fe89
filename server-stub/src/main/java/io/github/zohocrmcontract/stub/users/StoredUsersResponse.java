package io.github.zohocrmcontract.stub.users;

import io.github.zohocrmcontract.stub.answers.WrittenAnswer;
import io.github.zohocrmcontract.stub.model.UsersResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * An answer with users as they are stored; it has no models of them. A list of 200 has a quarter of
 * a million bytes, most of which would be read only to be written again.
 */
final class StoredUsersResponse extends UsersResponse implements WrittenAnswer {

  private final List<StoredUser> stored;
  private final Optional<String> page;

  /**
   * @param page where they stand in a list, in JSON; empty if they are no page of one
   */
  StoredUsersResponse(List<StoredUser> stored, Optional<String> page) {
    this.stored = stored;
    this.page = page;
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    String before = "{\"users\":[";
    for (StoredUser user : stored) {
      write(before, out);
      user.writeTo(out);
      before = ",";
    }
    write("]", out);
    if (page.isPresent()) {
      write(",\"info\":" + page.get(), out);
    }
    write("}", out);
  }

  private static void write(String text, OutputStream out) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
