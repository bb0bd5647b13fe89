package io.github.zohocrmcontract.spec.mutation;

import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/**
 * A contract with one fact changed.
 *
 * @param kind what sort of change
 * @param place where, as a JSON pointer into the bundle, and what
 * @param change makes the change in a copy of the bundle
 */
record Mutant(MutationKind kind, String place, Consumer<ObjectNode> change) {

  /** The changed contract. */
  ObjectNode applyTo(ObjectNode bundle) {
    ObjectNode copy = bundle.deepCopy();
    change.accept(copy);
    return copy;
  }

  @Override
  public String toString() {
    return kind + " " + place;
  }
}
