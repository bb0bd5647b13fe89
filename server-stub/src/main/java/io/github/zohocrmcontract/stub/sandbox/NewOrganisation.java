package io.github.zohocrmcontract.stub.sandbox;

import java.util.List;

/**
 * An organisation that was just made.
 *
 * @param state as it is
 * @param tokens its tokens, which never run out; those of the administrator, or of the seed's first
 *     user, come first
 */
public record NewOrganisation(OrganisationState state, List<LoginTokens> tokens) {

  /** Its name. */
  public String name() {
    return state.name();
  }

  /** The first access token. */
  public String accessToken() {
    return tokens.get(0).accessToken();
  }

  /** The first refresh token. */
  public String refreshToken() {
    return tokens.get(0).refreshToken();
  }
}
