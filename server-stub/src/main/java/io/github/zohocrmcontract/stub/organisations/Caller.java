package io.github.zohocrmcontract.stub.organisations;

/**
 * Who calls: a user of an organisation, known by the access token.
 *
 * @param organisation the organisation that the token selects
 * @param userId the user whom the token stands for
 */
public record Caller(Organisation organisation, long userId) {

  /** Whether the caller is the super admin of the organisation. */
  public boolean isSuperAdmin() {
    return userId == organisation.superAdmin();
  }
}
