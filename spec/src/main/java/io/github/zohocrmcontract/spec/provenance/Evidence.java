package io.github.zohocrmcontract.spec.provenance;

import java.util.Arrays;
import java.util.Optional;

/** How much is known of something in the contract; what is known better comes first. */
public enum Evidence {
  /** A page of version 7 says it. */
  DOCUMENTED("documented"),
  /** It is in a printed sample of version 7, though no page lists it. */
  SAMPLE("sample"),
  /** It was seen in Zoho's material on version 8. */
  OBSERVED_V8("observed-v8"),
  /** It is our judgement. */
  INFERRED("inferred");

  private final String word;

  Evidence(String word) {
    this.word = word;
  }

  /** As it is written in the contract and in data, for instance {@code observed-v8}. */
  public String word() {
    return word;
  }

  /** The evidence of this word. */
  public static Optional<Evidence> of(String word) {
    return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
  }
}
