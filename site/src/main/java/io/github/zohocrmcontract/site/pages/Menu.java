package io.github.zohocrmcontract.site.pages;

import java.util.List;

/**
 * What every page leads to.
 *
 * @param sections the sections of the site
 */
public record Menu(List<Link> sections) {}
