package io.github.zohocrmcontract.stub.journal;

import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A body as the journal keeps it. Most are never read, so the text is made, and rid of secrets,
 * when somebody asks for it; until then what came is kept in memory as it came. Safe for use by
 * several threads.
 */
public final class RecordedBody {

  /** There was none. */
  public static final RecordedBody NONE = of("");

  /** Most bytes that are kept of one body. */
  static final int MOST_BYTES = 64 * 1024;

  /** More than that are looked at, so that a secret is known as one where the text is cut. */
  private static final int LOOKED_AHEAD = 4 * 1024;

  private final long bytes;
  private final boolean cut;
  private final int weight;
  private @Nullable Unread unread;
  private @Nullable String text;

  private RecordedBody(
      long bytes, boolean cut, int weight, @Nullable Unread unread, @Nullable String text) {
    this.bytes = bytes;
    this.cut = cut;
    this.weight = weight;
    this.unread = unread;
    this.text = text;
  }

  /**
   * @param beginning the body, or what was read of it
   * @param bytes how many bytes it had in all
   * @param shared where what is kept is found if it was kept before
   * @param hiding takes secrets out of its text
   */
  static RecordedBody of(
      byte[] beginning, long bytes, SharedBytes shared, UnaryOperator<String> hiding) {
    int kept = Math.min(beginning.length, MOST_BYTES + LOOKED_AHEAD);
    boolean cut = Math.min(beginning.length, MOST_BYTES) < bytes;
    return kept == 0 && !cut
        ? NONE
        : new RecordedBody(
            bytes, cut, kept, new Unread(shared.beginning(beginning, kept), hiding), null);
  }

  /** A body without secrets. */
  public static RecordedBody of(String text) {
    int bytes = text.getBytes(StandardCharsets.UTF_8).length;
    return new RecordedBody(bytes, false, bytes, null, text);
  }

  /** A body whose text is a secret: only its size is kept. */
  public static RecordedBody withheld(long bytes) {
    return new RecordedBody(bytes, true, 0, null, "[not kept: it holds secrets]");
  }

  /** Its beginning; a body that was cut ends in {@code …[cut, n bytes in all]}. */
  public synchronized String text() {
    if (text == null) {
      String made = unread.text();
      text = cut ? made + "…[cut, " + bytes + " bytes in all]" : made;
      unread = null;
    }
    return text;
  }

  /** How many bytes it had in all. */
  public long bytes() {
    return bytes;
  }

  /** Whether the text is not all of it. */
  public boolean cut() {
    return cut;
  }

  @Override
  public String toString() {
    return text();
  }

  /** How many bytes are kept of it. */
  int weight() {
    return weight;
  }

  private record Unread(SharedBytes.Kept beginning, UnaryOperator<String> hiding) {

    String text() {
      byte[] bytes = beginning.bytes();
      String hidden = hiding.apply(new String(bytes, StandardCharsets.UTF_8));
      return bytes.length > MOST_BYTES && hidden.length() > MOST_BYTES
          ? hidden.substring(0, MOST_BYTES)
          : hidden;
    }
  }
}
