package io.github.zohocrmcontract.stub.oauth;

/**
 * Whether the accounts server counts: 15 access tokens alive for a refresh token, 10 of them made
 * in 10 minutes, 20 refresh tokens for a user, 10 codes for a client in 10 minutes. How long tokens
 * and codes live does not depend on it.
 *
 * @param counted whether it does
 */
public record OauthLimits(boolean counted) {}
