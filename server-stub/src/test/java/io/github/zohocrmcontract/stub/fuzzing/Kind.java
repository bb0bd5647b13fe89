package io.github.zohocrmcontract.stub.fuzzing;

/** What can be done to a request. Where a request has no place for it, nothing is done. */
interface Kind {

  /** Its name, as failures show it. */
  String name();

  /**
   * Does it.
   *
   * @param place a number that chooses among the places where it can be done
   * @param text what is put there, if a text is put
   */
  void apply(Draft draft, int place, String text);
}
