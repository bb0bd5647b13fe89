/**
 * What goes wrong with a call: {@link io.github.zohocrmcontract.client.errors.ZohoCrmException} and
 * the kinds of it. All are unchecked, and sealed: there is no other kind than those here.
 *
 * <p>Codes, statuses and what helps come from the contract, which says of each how it is known. No
 * text holds a token, a secret or a query value.
 */
package io.github.zohocrmcontract.client.errors;
