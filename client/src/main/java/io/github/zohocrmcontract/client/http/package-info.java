/**
 * What carries the generated interfaces: requests sent within a deadline, answers of bounded size
 * turned into values and exceptions. Integrators meet {@link
 * io.github.zohocrmcontract.client.http.Answer} behind the generated interfaces, and {@link
 * io.github.zohocrmcontract.client.http.Deadline} in a token source or store of their own. Why it
 * is not Feign's own: {@code docs/decisions/0003-transport-under-feign.md}.
 */
package io.github.zohocrmcontract.client.http;
