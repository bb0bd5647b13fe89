package io.github.zohocrmcontract.site.pages;

import io.github.zohocrmcontract.site.contract.Key;
import io.github.zohocrmcontract.site.contract.Operation;
import io.github.zohocrmcontract.site.contract.Schema;
import io.github.zohocrmcontract.site.errors.ErrorCode;
import io.github.zohocrmcontract.site.errors.ErrorTable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** What the search of the site finds: operations, errors, schemas, keys and pages. */
final class SearchIndex {

  private final List<SearchEntry> entries = new ArrayList<>();

  void add(Reference reference) {
    for (Operation operation : reference.description().operations()) {
      entries.add(
          new SearchEntry(
              "Operation",
              operation.summary(),
              operation.id() + " " + operation.method() + " " + operation.path(),
              reference.operation(operation.id())));
    }
    for (Schema schema : reference.description().schemas()) {
      String page = reference.schema(schema.name());
      entries.add(new SearchEntry("Schema", schema.name(), reference.name(), page));
      for (Key key : reference.keys().own(schema.definition())) {
        entries.add(
            new SearchEntry("Key", key.name(), "of " + schema.name(), page + "#key-" + key.name()));
      }
    }
  }

  void add(ErrorTable table) {
    for (ErrorCode code : table.codes()) {
      entries.add(new SearchEntry("Error", code.code(), code.cure(), "errors.html#" + code.code()));
    }
  }

  void add(Stream<Page> pages) {
    pages.forEach(
        page -> entries.add(new SearchEntry("Page", page.title(), page.about(), page.path())));
  }

  /** A script, since a page that was opened from a disk may not fetch data. */
  String script() {
    return "window.searchIndex = " + JsonMapper.shared().writeValueAsString(entries) + ";\n";
  }
}
