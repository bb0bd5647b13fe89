package io.github.zohocrmcontract.site.pages;

/**
 * Something that can be searched for.
 *
 * @param kind what it is, for people
 * @param name what it is called
 * @param detail more words to find it by, and to show
 * @param target where it is, seen from the top of the site
 */
public record SearchEntry(String kind, String name, String detail, String target) {}
