package io.github.zohocrmcontract.spec.changes;

import java.util.ArrayList;
import java.util.List;

/** Collects the changes of one operation. */
final class Sentences {

  private final String operation;
  private final List<Change> changes = new ArrayList<>();

  Sentences(String operation) {
    this.operation = operation;
  }

  void add(boolean breaks, String text, Object... values) {
    changes.add(new Change(operation, breaks, text.formatted(values)));
  }

  boolean noneBreaks() {
    return changes.stream().noneMatch(Change::breaks);
  }

  List<Change> changes() {
    return List.copyOf(changes);
  }
}
