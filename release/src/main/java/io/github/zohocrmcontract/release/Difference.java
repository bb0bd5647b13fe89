package io.github.zohocrmcontract.release;

/**
 * A difference between two builds of the same sources.
 *
 * @param where the file and, in archives, the entry: {@code a.jar > lib/b.jar > B.class}
 * @param what what differs, as the end of a sentence
 */
public record Difference(String where, String what) {

  @Override
  public String toString() {
    return where + ": " + what;
  }
}
