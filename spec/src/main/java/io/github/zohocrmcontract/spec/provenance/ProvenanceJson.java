package io.github.zohocrmcontract.spec.provenance;

import io.github.zohocrmcontract.spec.bundle.Bundle;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The entries as data for other programs; {@code spec/provenance/README.md} describes the form.
 *
 * @param provenance what is written
 */
record ProvenanceJson(Provenance provenance) {

  /** The same contract gives the same text on every machine. */
  String text() {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    for (Entry entry : provenance.entries()) {
      write(entry, root.withArray("entries").addObject());
    }
    for (Discrepancies.Group group : provenance.discrepancies().groups()) {
      for (Discrepancies.Discrepancy each : group.discrepancies()) {
        root.withArray("discrepancies")
            .addObject()
            .put("number", each.number())
            .put("about", group.about())
            .put("differs", each.differs())
            .put("decided", each.decided())
            .put("because", each.because());
      }
    }
    return new Bundle(root).json();
  }

  private static void write(Entry entry, ObjectNode node) {
    Element element = entry.element();
    node.put("element", element.kind().word())
        .put("name", element.name())
        .put("pointer", element.pointer());
    element.operations().forEach(node.withArray("operations")::add);
    if (element.kind() == Element.Kind.KEY || element.kind() == Element.Kind.VALUE) {
      node.put("requests", element.requests()).put("answers", element.answers());
    }
    node.put("evidence", entry.evidence().word());
    entry.sources().forEach(node.withArray("sources")::add);
    for (Decision decision : entry.decisions()) {
      node.withArray("departs")
          .addObject()
          .put("discrepancy", decision.discrepancy())
          .put("because", decision.because());
    }
    entry.discrepancy().ifPresent(number -> node.put("discrepancy", number));
    entry.because().ifPresent(reason -> node.put("because", reason));
    node.put("says", entry.says());
  }
}
