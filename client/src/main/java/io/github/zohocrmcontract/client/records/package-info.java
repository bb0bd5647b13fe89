/**
 * Records of a module, as far as their territories go: read, assigned, removed. Start at {@link
 * io.github.zohocrmcontract.client.records.Records}.
 */
package io.github.zohocrmcontract.client.records;
