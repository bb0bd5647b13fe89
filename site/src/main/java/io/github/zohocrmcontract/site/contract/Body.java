package io.github.zohocrmcontract.site.contract;

import java.util.List;

/**
 * The body of a request.
 *
 * @param description what it holds, in Markdown
 * @param required whether it cannot be left out
 * @param contents the forms that it can have
 */
public record Body(String description, boolean required, List<Content> contents) {}
