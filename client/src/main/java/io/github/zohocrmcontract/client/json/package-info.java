/**
 * The contract's JSON, read and written without losing a value. Integrators meet {@link
 * io.github.zohocrmcontract.client.json.ZohoJson} as {@code ZohoCrm.json()}.
 */
package io.github.zohocrmcontract.client.json;
