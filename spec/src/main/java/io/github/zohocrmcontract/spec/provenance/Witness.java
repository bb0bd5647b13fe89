package io.github.zohocrmcontract.spec.provenance;

/**
 * One thing on record that speaks for an element.
 *
 * @param evidence of what kind it is
 * @param source the document, for instance {@code the page Get Users}
 */
record Witness(Evidence evidence, String source) {}
