package io.github.zohocrmcontract.site.snippets;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A few lines that carry out one operation.
 *
 * @param language what they are written in
 * @param text the lines, without an end of line at the end
 */
public record Snippet(SnippetLanguage language, String text) {

  private static final int DIGITS = 16;

  /** Changes when the lines do, or those that come before them. */
  public String fingerprint(String setUp) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest((setUp + "\n" + text).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
