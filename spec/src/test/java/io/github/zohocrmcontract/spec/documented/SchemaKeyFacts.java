package io.github.zohocrmcontract.spec.documented;

import static io.github.zohocrmcontract.spec.documented.Finding.quoted;

import io.github.zohocrmcontract.spec.checks.ContractTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * That a schema has the keys that no page lists as well, and none whose source is not on record.
 *
 * @param documentation all pages
 */
record SchemaKeyFacts(Documentation documentation) {

  Stream<Fact> facts() {
    List<Fact> facts = new ArrayList<>();
    for (Documentation.OtherKeys others : documentation.otherKeys()) {
      String schema = others.schema();
      String page = "keys/" + schema;
      others.all().forEach(key -> facts.addAll(ResponseKeyFacts.keyFacts(page, schema, key)));
      Set<String> known = known(schema);
      facts.add(new Fact(page, "no other key", tree -> unknown(tree, schema, known)));
    }
    return facts.stream();
  }

  /** Every key of the schema that has a source. */
  Set<String> known(String schema) {
    Stream<DocumentedPage.Key> listed =
        documentation.pages().stream()
            .map(DocumentedPage::responseKeys)
            .filter(Objects::nonNull)
            .filter(keys -> keys.schema().equals(schema))
            .flatMap(keys -> keys.keys().stream());
    Stream<DocumentedPage.Key> others =
        documentation.otherKeys().stream()
            .filter(keys -> keys.schema().equals(schema))
            .flatMap(keys -> keys.all().stream());
    return Stream.concat(listed, others)
        .map(DocumentedPage.Key::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Optional<String> unknown(ContractTree tree, String schema, Set<String> known) {
    return tree.schema(schema).path("properties").propertyNames().stream()
        .filter(name -> !known.contains(name))
        .findFirst()
        .map(name -> schema + " has the key " + quoted(name) + ", which has no source on record");
  }
}
