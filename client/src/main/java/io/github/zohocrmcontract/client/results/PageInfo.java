package io.github.zohocrmcontract.client.results;

/**
 * Where a page stands in the whole list.
 *
 * @param page number of the page, counted from 1
 * @param perPage most entries that a page holds
 * @param count entries in this page
 * @param moreRecords whether a further page has entries
 */
public record PageInfo(int page, int perPage, int count, boolean moreRecords) {}
