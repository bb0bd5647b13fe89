package io.github.zohocrmcontract.site.errors;

import java.util.List;

/**
 * All that the contract knows of an error's code.
 *
 * @param code what the answer says
 * @param cure what helps, in Markdown
 * @param causes by status, then in the order of the operations
 */
public record ErrorCode(String code, String cure, List<ErrorCause> causes) {}
