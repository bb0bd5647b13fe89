/**
 * Which calls are sent again, how often and after which waits. {@code docs/retries.md} has the
 * whole table, and a test for each row. Integrators need {@link
 * io.github.zohocrmcontract.client.retries.RetryPolicy} only, and {@link
 * io.github.zohocrmcontract.client.retries.Pause} in tests.
 */
package io.github.zohocrmcontract.client.retries;
