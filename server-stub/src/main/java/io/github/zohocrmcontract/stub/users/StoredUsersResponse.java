package io.github.zohocrmcontract.stub.users;

import io.github.zohocrmcontract.stub.answers.WrittenAnswer;
import io.github.zohocrmcontract.stub.model.UsersResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * An answer with users as they are stored; it has no models of them. A list of 200 has a quarter of
 * a million bytes, most of which would be read only to be written again.
 */
final class StoredUsersResponse extends UsersResponse implements WrittenAnswer {

  private static final byte[] BEGINNING = "{\"users\":[".getBytes(StandardCharsets.UTF_8);

  private final List<StoredUser> stored;
  private final Optional<String> page;

  /**
   * @param page where they stand in a list, in JSON; empty if they are no page of one
   */
  StoredUsersResponse(List<StoredUser> stored, Optional<String> page) {
    this.stored = stored;
    this.page = page;
  }

  /**
   * In an array that has room for just that: what is gathered bit by bit is copied over and over.
   */
  @Override
  public byte[] json() {
    byte[] end = end().getBytes(StandardCharsets.UTF_8);
    int commas = Math.max(0, stored.size() - 1);
    int users = stored.stream().mapToInt(StoredUser::size).sum();
    ByteBuffer json = ByteBuffer.allocate(BEGINNING.length + users + commas + end.length);
    json.put(BEGINNING);
    for (int index = 0; index < stored.size(); index++) {
      if (index > 0) {
        json.put((byte) ',');
      }
      stored.get(index).putInto(json);
    }
    return json.put(end).array();
  }

  private String end() {
    return page.map(info -> "],\"info\":" + info + "}").orElse("]}");
  }
}
