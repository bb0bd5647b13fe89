package io.github.zohocrmcontract.stub.contract;

/**
 * A place where JSON is not as the contract describes it.
 *
 * @param kind in which way
 * @param path the place in the JSON, for instance {@code $.users[0].id}
 * @param pointer what the contract says there, as a JSON pointer into the bundle
 * @param key the key that it is about, as a JSON pointer into the bundle, where the pointer may
 *     lead to a schema that several keys share; empty for the whole
 * @param problem what is wrong, as a sentence
 * @param remedy what to do about it, as a sentence
 */
public record Mismatch(
    Kind kind, String path, String pointer, String key, String problem, String remedy) {

  /** In which way JSON is not as described. */
  public enum Kind {
    /** The contract does not allow it. */
    FORBIDDEN,
    /** A number where text of digits belongs. */
    NUMBER_FOR_TEXT,
    /** A key that the contract does not list, in an object with no others. */
    UNKNOWN_KEY,
    /** A key that the contract does not list, in an object that may have others. */
    FURTHER_KEY
  }
}
