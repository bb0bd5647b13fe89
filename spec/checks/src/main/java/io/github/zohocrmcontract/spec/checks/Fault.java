package io.github.zohocrmcontract.spec.checks;

/**
 * What a validator finds wrong with a JSON value.
 *
 * @param pointer where, as a JSON pointer; empty for the value as a whole
 * @param message what, in the validator's own words
 */
record Fault(String pointer, String message) {

  @Override
  public String toString() {
    return (pointer.isEmpty() ? "/" : pointer) + ": " + message;
  }
}
