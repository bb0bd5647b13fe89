/**
 * Access tokens: what they are given for, where they are kept, and when they are renewed.
 *
 * <p>Integrators need {@link io.github.zohocrmcontract.client.auth.TokenStore} and its
 * implementations, {@link io.github.zohocrmcontract.client.auth.TokenSource} for tokens of their
 * own, and {@link io.github.zohocrmcontract.client.auth.AuthorizedAccess} after a login in the
 * browser. {@code docs/login.md} says what a token costs and how processes share one.
 */
package io.github.zohocrmcontract.client.auth;
