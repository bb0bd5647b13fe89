package io.github.zohocrmcontract.spec.documented;

import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Sentences about what the contract has instead of a fact. */
final class Finding {

  private Finding() {}

  /** A sentence if the two differ. */
  static Optional<String> unlessEqual(String subject, Object documented, Object declared) {
    return Objects.equals(documented, declared)
        ? Optional.empty()
        : Optional.of(subject + " is " + declared + " and not " + documented);
  }

  /** The sentence if the node is missing. */
  static Optional<String> ifMissing(JsonNode node, String sentence) {
    return unless(!node.isMissingNode(), sentence);
  }

  /** The sentence unless it holds. */
  static Optional<String> unless(boolean holds, String sentence) {
    return holds ? Optional.empty() : Optional.of(sentence);
  }

  static String quoted(String name) {
    return '"' + name + '"';
  }
}
