package io.github.zohocrmcontract.stub.seeds;

import io.github.zohocrmcontract.stub.organisations.TerritoryFeature;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * An organisation as it is at start, written down in a file.
 *
 * @param organisation its name
 * @param superAdmin identifier of the user who may do everything
 * @param nextIdentifier the first identifier that a new object gets
 * @param territoryFeature whether it uses territories
 * @param usersOfExample name of the contract's example that lists the users; missing if they stand
 *     here
 * @param userDefaults keys that every user listed here has unless said otherwise
 * @param users the users, if no example lists them
 * @param others people who are known to the organisation but are no CRM users
 * @param territories the territories and who belongs to them
 * @param leadsHaveTerritories whether support has switched on territories for leads
 * @param profilesWithoutRecords names of the profiles that may neither read nor change records
 * @param records the records
 * @param tokens the tokens for it
 */
public record Seed(
    String organisation,
    String superAdmin,
    String nextIdentifier,
    TerritoryFeature territoryFeature,
    String usersOfExample,
    ObjectNode userDefaults,
    List<ObjectNode> users,
    List<ObjectNode> others,
    List<SeedTerritory> territories,
    Boolean leadsHaveTerritories,
    List<String> profilesWithoutRecords,
    List<SeedRecord> records,
    List<SeedToken> tokens) {

  /** Fills in what the file leaves out. */
  public Seed {
    users = users == null ? List.of() : users;
    others = others == null ? List.of() : others;
    territories = territories == null ? List.of() : territories;
    leadsHaveTerritories = leadsHaveTerritories != null && leadsHaveTerritories;
    profilesWithoutRecords = profilesWithoutRecords == null ? List.of() : profilesWithoutRecords;
    records = records == null ? List.of() : records;
    tokens = tokens == null ? List.of() : tokens;
  }

  /**
   * A territory.
   *
   * @param id its identifier
   * @param name its name
   * @param users identifiers of the users who belong to it
   */
  public record SeedTerritory(String id, String name, List<String> users) {

    /** Fills in what the file leaves out. */
    public SeedTerritory {
      users = users == null ? List.of() : users;
    }
  }

  /**
   * Tokens of one user.
   *
   * @param user identifier of the user
   * @param scopes what they allow
   * @param refreshTokens for the token endpoint; they never run out
   * @param accessTokens for direct use; they never run out
   * @param expiredAccessTokens access tokens that have run out
   * @param purpose what they are good for, in a few words
   */
  public record SeedToken(
      String user,
      List<String> scopes,
      List<String> refreshTokens,
      List<String> accessTokens,
      List<String> expiredAccessTokens,
      String purpose) {

    /** Fills in what the file leaves out. */
    public SeedToken {
      refreshTokens = refreshTokens == null ? List.of() : refreshTokens;
      accessTokens = accessTokens == null ? List.of() : accessTokens;
      expiredAccessTokens = expiredAccessTokens == null ? List.of() : expiredAccessTokens;
    }
  }
}
