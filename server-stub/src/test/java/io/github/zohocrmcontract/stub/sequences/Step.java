package io.github.zohocrmcontract.stub.sequences;

/**
 * A step of a sequence.
 *
 * @param kind what it does
 * @param first chooses the object that is changed, or what is new in it
 * @param second chooses the object that it is connected with
 */
record Step(Kind kind, int first, int second) {

  @Override
  public String toString() {
    return kind + "(" + first + "," + second + ")";
  }
}
