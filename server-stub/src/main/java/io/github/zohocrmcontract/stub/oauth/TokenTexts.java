package io.github.zohocrmcontract.stub.oauth;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Makes up tokens and codes that nobody can guess, in the form that Zoho's have. */
public final class TokenTexts {

  private static final int BYTES_OF_A_PART = 16;

  private final SecureRandom random = new SecureRandom();

  /** A text that was never given before. */
  public String next() {
    return "1000." + part() + "." + part();
  }

  private String part() {
    byte[] bytes = new byte[BYTES_OF_A_PART];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
