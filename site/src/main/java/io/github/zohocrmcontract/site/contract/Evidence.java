package io.github.zohocrmcontract.site.contract;

/** How an example is known. */
public enum Evidence {
  /** Printed in the documentation as it stands. */
  SAMPLE("sample", "Printed in the vendor's documentation as it stands"),
  /** Seen in material on version 8. */
  OBSERVED_V8("observed-v8", "Seen in the vendor's material on version 8"),
  /** A judgement of the contract's authors. */
  INFERRED("inferred", "Our judgement; no source shows it");

  private final String mark;
  private final String meaning;

  Evidence(String mark, String meaning) {
    this.mark = mark;
    this.meaning = meaning;
  }

  /** The word of the contract for it. */
  public String mark() {
    return mark;
  }

  /** What the word means, in a few others. */
  public String meaning() {
    return meaning;
  }

  /**
   * @throws IllegalArgumentException if the contract has no such word
   */
  static Evidence of(String mark) {
    for (Evidence evidence : values()) {
      if (evidence.mark.equals(mark)) {
        return evidence;
      }
    }
    throw new IllegalArgumentException("An example says x-evidence: \"" + mark + "\".");
  }
}
