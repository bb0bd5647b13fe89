package io.github.zohocrmcontract.spec.provenance;

import io.github.zohocrmcontract.spec.provenance.Element.Kind;
import java.util.List;

/**
 * Where elements come from that no page lists and no sample shows.
 *
 * @param file the file that says so, relative to the top folder of the sources
 * @param kind of the elements
 * @param names of the elements; a {@code *} stands for any one word of a name
 * @param evidence how much is known
 * @param page name of the page's file without its ending, where the evidence is documented or a
 *     sample; null otherwise
 * @param source the document, where it is no page of the record; null otherwise
 * @param discrepancy its number, if one was decided here; null otherwise
 * @param because why the contract has it although no page lists it
 */
record Declaration(
    String file,
    Kind kind,
    List<String> names,
    Evidence evidence,
    String page,
    String source,
    String discrepancy,
    String because) {

  /** The name that a pattern stands for. */
  static boolean matches(String pattern, String name) {
    if (pattern.equals(name)) {
      return true;
    }
    String[] expected = pattern.split(" ");
    String[] given = name.split(" ");
    if (expected.length != given.length) {
      return false;
    }
    for (int index = 0; index < expected.length; index++) {
      if (!expected[index].equals("*") && !expected[index].equals(given[index])) {
        return false;
      }
    }
    return true;
  }
}
