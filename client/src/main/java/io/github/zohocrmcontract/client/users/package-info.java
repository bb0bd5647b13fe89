/**
 * The users of an organisation: list, find, add, change, delete, and the job that hands a user's
 * work over. Start at {@link io.github.zohocrmcontract.client.users.Users}.
 *
 * <p>Limits and rules, such as 200 users a page, are those of the contract, which says of each how
 * it is known; the server decides, and the client repeats them only where that saves a call.
 */
package io.github.zohocrmcontract.client.users;
