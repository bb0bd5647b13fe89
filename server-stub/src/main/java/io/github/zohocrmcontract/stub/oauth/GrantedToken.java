package io.github.zohocrmcontract.stub.oauth;

import io.github.zohocrmcontract.stub.contract.Scopes;

/**
 * What a token stands for.
 *
 * @param organisation name of the organisation
 * @param userId the user on whose behalf calls are made
 * @param scopes what may be done
 */
public record GrantedToken(String organisation, long userId, Scopes scopes) {}
