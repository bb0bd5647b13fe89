package io.github.zohocrmcontract.stub.contract;

/**
 * Where an operation takes several objects at a time.
 *
 * @param place in the body or in the query
 * @param name the key of the body, or the parameter of the query
 */
public record Batch(Place place, String name) {

  /** Where the objects stand. */
  public enum Place {
    /** In an array of the body. */
    BODY,
    /** In a parameter that lists identifiers. */
    QUERY
  }
}
