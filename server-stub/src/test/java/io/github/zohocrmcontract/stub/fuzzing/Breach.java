package io.github.zohocrmcontract.stub.fuzzing;

/**
 * One constraint of the contract that a request can break.
 *
 * @param name which, and where
 * @param deed breaks it in the draft that it was found for
 */
record Breach(String name, Runnable deed) {

  @Override
  public String toString() {
    return name;
  }
}
