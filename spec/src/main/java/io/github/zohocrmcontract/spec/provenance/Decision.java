package io.github.zohocrmcontract.spec.provenance;

/**
 * That the contract has on purpose something else than a page prints.
 *
 * @param discrepancy its number, for instance {@code X4}, or {@code none}
 * @param because the reason
 */
public record Decision(String discrepancy, String because) {}
