/**
 * A sandbox that behaves as Zoho CRM does for users and territories.
 *
 * <p>Each feature has a package of its own: its controller (the generated interface made flesh),
 * its domain, which knows no Spring, and its SQL. {@code contract} reads the description at run
 * time, {@code http} holds requests to it, {@code refusals} are Zoho's errors.
 */
package io.github.zohocrmcontract.stub;
