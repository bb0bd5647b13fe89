package io.github.zohocrmcontract.site.errors;

import io.github.zohocrmcontract.site.contract.Evidence;

/**
 * An error that an operation can answer, as one example shows it.
 *
 * @param code the error's code
 * @param operation the operation
 * @param status the HTTP status of the answer that it stands in
 * @param cause what causes it, in Markdown
 * @param cure what helps, in Markdown
 * @param example the example that shows it
 * @param evidence how the example is known
 */
public record ErrorEntry(
    String code,
    String operation,
    String status,
    String cause,
    String cure,
    String example,
    Evidence evidence) {}
