package io.github.zohocrmcontract.site.errors;

import java.util.List;

/**
 * One cause of an error, and where it is met.
 *
 * @param status the HTTP status of the answer
 * @param cause what causes it, in Markdown
 * @param entries one an operation
 */
public record ErrorCause(String status, String cause, List<ErrorEntry> entries) {}
