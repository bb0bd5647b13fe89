package io.github.zohocrmcontract.stub.oauth;

import io.github.zohocrmcontract.stub.contract.Scopes;
import java.util.Optional;

/**
 * Tokens as they leave, once.
 *
 * @param accessToken for calls
 * @param refreshToken for further access tokens; empty if none was given
 * @param scopes what they allow
 */
public record IssuedTokens(String accessToken, Optional<String> refreshToken, Scopes scopes) {}
