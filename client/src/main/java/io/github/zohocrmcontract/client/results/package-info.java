/**
 * What calls give back: pages, lookups that tell "none" from "not changed", and a result for each
 * object of a batch. No method in here returns null.
 */
package io.github.zohocrmcontract.client.results;
