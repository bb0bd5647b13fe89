/** Lists that are longer than a page, walked from one end to the other. */
package io.github.zohocrmcontract.client.paging;
