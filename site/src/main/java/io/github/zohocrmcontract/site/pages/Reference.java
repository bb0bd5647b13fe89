package io.github.zohocrmcontract.site.pages;

import io.github.zohocrmcontract.site.contract.Description;
import io.github.zohocrmcontract.site.contract.Keys;
import io.github.zohocrmcontract.site.provenance.Provenance;

/**
 * A description and where the site has it.
 *
 * @param description what is described
 * @param directory the folder of its pages, seen from the top of the site
 * @param name what the menu calls it
 * @param provenance what its elements rest on
 */
public record Reference(
    Description description, String directory, String name, Provenance provenance) {

  /** The page that lists its operations. */
  public String index() {
    return directory + "/index.html";
  }

  /** The page of an operation. */
  public String operation(String id) {
    return directory + "/" + id + ".html";
  }

  /** The page that lists its schemas. */
  public String schemas() {
    return directory + "/schemas/index.html";
  }

  /** The page of a schema. */
  public String schema(String schema) {
    return directory + "/schemas/" + schema + ".html";
  }

  /** The anchor of a tag on the page of operations. */
  public String tag(String tag) {
    return index() + "#" + tag.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
  }

  /** Lists the keys of its schemas. */
  public Keys keys() {
    return new Keys(description, provenance);
  }
}
