package io.github.zohocrmcontract.stub.sandbox;

import java.util.List;

/**
 * Tokens of a user, told once.
 *
 * @param userId identifier of the user
 * @param purpose what they are good for
 * @param scopes what they allow
 * @param accessToken for calls
 * @param refreshToken for the token endpoint
 */
public record LoginTokens(
    long userId, String purpose, List<String> scopes, String accessToken, String refreshToken) {

  @Override
  public String toString() {
    return "LoginTokens[" + userId + ", " + purpose + ", " + scopes + "]";
  }
}
