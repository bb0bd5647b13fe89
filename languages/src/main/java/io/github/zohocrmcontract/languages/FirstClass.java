package io.github.zohocrmcontract.languages;

/**
 * A language that the project stands by, as {@code languages/first-class.yaml} tells it.
 *
 * @param language its name
 * @param namesAsOnTheWire whether the generator knows no other names than those on the wire
 * @param inspected what was found by reading the client, in Markdown; empty if it runs here
 */
record FirstClass(String language, Boolean namesAsOnTheWire, String inspected) {

  FirstClass {
    namesAsOnTheWire = namesAsOnTheWire != null && namesAsOnTheWire;
    inspected = inspected == null ? "" : inspected.strip();
  }
}
