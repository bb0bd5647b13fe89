package io.github.zohocrmcontract.stub.seeds;

import io.github.zohocrmcontract.stub.organisations.TerritoryFeature;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An organisation as it is at start, written down in a file.
 *
 * @param organisation its name
 * @param superAdmin identifier of the user who may do everything
 * @param nextIdentifier the first identifier that a new object gets
 * @param territoryFeature whether it uses territories
 * @param trialExpired whether the time to try the product out is over
 * @param territoryLimit most territories that it may have; 250 if left out
 * @param withheldPermissions what the users of a profile may not do, by the profile's identifier
 * @param usersOfExample name of the contract's example that lists the users; missing if they stand
 *     here
 * @param userDefaults keys that every user listed here has unless said otherwise
 * @param users the users, if no example lists them
 * @param others people who are known to the organisation but are no CRM users
 * @param territories the territories and who belongs to them
 * @param leadsHaveTerritories whether support has switched on territories for leads
 * @param records the records
 * @param roles roles that none of its users has
 * @param profiles profiles that none of its users has, or that let people administer users
 * @param subscription what it has bought; missing if nothing is limited
 * @param declinedInvitations e-mail addresses of those who want no invitation
 * @param groups the groups of users
 * @param tokens the tokens for it
 */
public record Seed(
    String organisation,
    String superAdmin,
    String nextIdentifier,
    TerritoryFeature territoryFeature,
    Boolean trialExpired,
    Integer territoryLimit,
    Map<String, List<String>> withheldPermissions,
    String usersOfExample,
    ObjectNode userDefaults,
    List<ObjectNode> users,
    List<ObjectNode> others,
    List<SeedTerritory> territories,
    Boolean leadsHaveTerritories,
    List<SeedRecord> records,
    List<SeedReference> roles,
    List<SeedProfile> profiles,
    SeedSubscription subscription,
    List<String> declinedInvitations,
    List<SeedGroup> groups,
    List<SeedToken> tokens) {

  /** As seen in material on version 8. */
  private static final int USUAL_TERRITORY_LIMIT = 250;

  /** Fills in what the file leaves out. */
  public Seed {
    trialExpired = Boolean.TRUE.equals(trialExpired);
    territoryLimit = territoryLimit == null ? USUAL_TERRITORY_LIMIT : territoryLimit;
    withheldPermissions = withheldPermissions == null ? Map.of() : withheldPermissions;
    users = users == null ? List.of() : users;
    others = others == null ? List.of() : others;
    territories = territories == null ? List.of() : territories;
    leadsHaveTerritories = Boolean.TRUE.equals(leadsHaveTerritories);
    records = records == null ? List.of() : records;
    roles = roles == null ? List.of() : roles;
    profiles = profiles == null ? List.of() : profiles;
    subscription = subscription == null ? new SeedSubscription(false, true, null) : subscription;
    declinedInvitations = declinedInvitations == null ? List.of() : declinedInvitations;
    groups = groups == null ? List.of() : groups;
    tokens = tokens == null ? List.of() : tokens;
  }

  /** The same under another name. */
  public Seed named(String name) {
    return new Seed(
        name,
        superAdmin,
        nextIdentifier,
        territoryFeature,
        trialExpired,
        territoryLimit,
        withheldPermissions,
        usersOfExample,
        userDefaults,
        users,
        others,
        territories,
        leadsHaveTerritories,
        records,
        roles,
        profiles,
        subscription,
        declinedInvitations,
        groups,
        tokens);
  }

  /**
   * A territory.
   *
   * @param id its identifier
   * @param name its name
   * @param apiName its name for programs; the name if left out
   * @param description what it is for, if said
   * @param permissionType {@code read_only} if left out
   * @param reportingTo identifier of the territory above; only the organisation's own has none
   * @param manager identifier of its manager, if it has one, who must be among the users
   * @param users identifiers of the users who belong to it
   * @param createdTime when the super admin made it
   * @param modifiedTime when the super admin last changed it; when it was made, if left out
   * @param accountRuleCriteria which accounts come into it
   * @param leadRuleCriteria which leads come into it
   * @param dealRuleCriteria which deals come into it
   */
  public record SeedTerritory(
      String id,
      String name,
      String apiName,
      String description,
      String permissionType,
      String reportingTo,
      String manager,
      List<String> users,
      OffsetDateTime createdTime,
      OffsetDateTime modifiedTime,
      JsonNode accountRuleCriteria,
      JsonNode leadRuleCriteria,
      JsonNode dealRuleCriteria) {

    private static final OffsetDateTime SOMETIME = OffsetDateTime.parse("2023-06-10T12:00:00Z");

    /** Fills in what the file leaves out. */
    public SeedTerritory {
      apiName = apiName == null ? name : apiName;
      permissionType = permissionType == null ? "read_only" : permissionType;
      createdTime = createdTime == null ? SOMETIME : createdTime;
      modifiedTime = modifiedTime == null ? createdTime : modifiedTime;
      users = users == null ? List.of() : users;
    }
  }

  /**
   * A role.
   *
   * @param id its identifier
   * @param name its name
   */
  public record SeedReference(String id, String name) {}

  /**
   * A profile.
   *
   * @param id its identifier
   * @param name its name
   * @param managesUsers whether it lets people administer users
   */
  public record SeedProfile(String id, String name, Boolean managesUsers) {

    /** Fills in what the file leaves out. */
    public SeedProfile {
      managesUsers = Boolean.TRUE.equals(managesUsers);
    }
  }

  /**
   * What an organisation has bought.
   *
   * @param crmPlus whether it is a CRM Plus account; missing if it is not
   * @param shareAmongSubordinates whether it has this feature; missing if it has
   * @param userLicences how many users can be active; missing if there is no limit
   */
  public record SeedSubscription(
      Boolean crmPlus, Boolean shareAmongSubordinates, Integer userLicences) {

    /** Fills in what the file leaves out. */
    public SeedSubscription {
      crmPlus = Boolean.TRUE.equals(crmPlus);
      shareAmongSubordinates = shareAmongSubordinates == null || shareAmongSubordinates;
    }
  }

  /**
   * A group of users.
   *
   * @param group the group as answered
   * @param users identifiers of users who belong to it
   * @param roles identifiers of roles; everyone with one of them belongs to it
   * @param territories identifiers of territories; everyone in one of them belongs to it
   */
  public record SeedGroup(
      ObjectNode group, List<String> users, List<String> roles, List<String> territories) {

    /** Fills in what the file leaves out. */
    public SeedGroup {
      users = users == null ? List.of() : users;
      roles = roles == null ? List.of() : roles;
      territories = territories == null ? List.of() : territories;
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
