/**
 * Territories, who belongs to them, and conditions on territories and records. Start at {@link
 * io.github.zohocrmcontract.client.territories.Territories}, {@link
 * io.github.zohocrmcontract.client.territories.TerritoryUsers} and {@link
 * io.github.zohocrmcontract.client.territories.UserTerritories}.
 *
 * <p>Limits and rules, such as 10 territories a call, are those of the contract, which says of each
 * how it is known; the server decides, and the client repeats them only where that saves a call.
 */
package io.github.zohocrmcontract.client.territories;
