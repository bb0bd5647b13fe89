package io.github.zohocrmcontract.stub.journal;

import java.nio.charset.StandardCharsets;

/**
 * A body as the journal keeps it.
 *
 * @param text its beginning; a body that was cut ends in {@code …[cut, n bytes in all]}
 * @param bytes how many bytes it had in all
 * @param cut whether the text is not all of it
 */
public record RecordedBody(String text, long bytes, boolean cut) {

  /** There was none. */
  public static final RecordedBody NONE = new RecordedBody("", 0, false);

  /** Most bytes that are kept of one body. */
  static final int MOST_BYTES = 64 * 1024;

  /**
   * @param beginning the body, or what was read of it
   * @param bytes how many bytes it had in all
   */
  public static RecordedBody of(byte[] beginning, long bytes) {
    int kept = Math.min(beginning.length, MOST_BYTES);
    String text = new String(beginning, 0, kept, StandardCharsets.UTF_8);
    boolean cut = kept < bytes;
    return new RecordedBody(cut ? text + "…[cut, " + bytes + " bytes in all]" : text, bytes, cut);
  }

  /** A body whose text is a secret: only its size is kept. */
  public static RecordedBody withheld(long bytes) {
    return new RecordedBody("[not kept: it holds secrets]", bytes, true);
  }
}
