package io.github.zohocrmcontract.site.pages;

/**
 * A link to another page of the site.
 *
 * @param text its words
 * @param target where it leads, seen from the top of the site
 */
public record Link(String text, String target) {}
