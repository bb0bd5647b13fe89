package io.github.zohocrmcontract.stub.fuzzing;

/**
 * One thing that is done to a request.
 *
 * @param kind what
 * @param place where, of the places that the kind finds; counted from 0, and round and round
 * @param text what is put there, if the kind puts a text
 */
record Mutation(Kind kind, int place, String text) {

  void apply(Draft draft) {
    kind.apply(draft, place, text);
  }

  /** Of these, the one at the place; there must be one. */
  static <T> T chosen(java.util.List<T> all, int place) {
    return all.get(Math.floorMod(place, all.size()));
  }
}
