/**
 * A client for users and territories of Zoho CRM, version 7 of its REST API.
 *
 * <p>Start at {@link io.github.zohocrmcontract.client.ZohoCrm}. What integrators use is there and
 * in {@code users}, {@code territories}, {@code records}, {@code results}, {@code paging}, {@code
 * errors} and {@code auth}. The packages {@code api} and {@code model} are generated from the
 * contract; {@code http} and {@code json} carry them.
 */
package io.github.zohocrmcontract.client;
