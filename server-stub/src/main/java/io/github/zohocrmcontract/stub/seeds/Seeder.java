package io.github.zohocrmcontract.stub.seeds;

import io.github.zohocrmcontract.stub.contract.Contract;
import io.github.zohocrmcontract.stub.contract.Scopes;
import io.github.zohocrmcontract.stub.oauth.GrantedToken;
import io.github.zohocrmcontract.stub.oauth.Tokens;
import io.github.zohocrmcontract.stub.organisations.DataCentre;
import io.github.zohocrmcontract.stub.organisations.Organisation;
import io.github.zohocrmcontract.stub.organisations.OrganisationPlaces;
import io.github.zohocrmcontract.stub.organisations.Organisations;
import io.github.zohocrmcontract.stub.storage.Transactions;
import io.github.zohocrmcontract.stub.territories.Territories;
import io.github.zohocrmcontract.stub.territories.Territory;
import io.github.zohocrmcontract.stub.territories.Territory.Stamp;
import io.github.zohocrmcontract.stub.territories.TerritoryMembers;
import io.github.zohocrmcontract.stub.territories.TerritoryRules;
import io.github.zohocrmcontract.stub.users.User;
import io.github.zohocrmcontract.stub.users.Users;
import io.github.zohocrmcontract.stub.users.WithheldPermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes the organisations of the seeds, each as a whole and only if it is not there yet. */
public final class Seeder {

  private final Contract contract;
  private final Organisations organisations;
  private final OrganisationPlaces places;
  private final Users users;
  private final Territories territories;
  private final TerritoryMembers members;
  private final WithheldPermissions withheld;
  private final RecordSeeder records;
  private final PeopleSeeder people;
  private final Tokens tokens;
  private final Transactions transactions;

  /** Puts organisations into what is stored. */
  public Seeder(
      Contract contract,
      Organisations organisations,
      OrganisationPlaces places,
      Users users,
      Territories territories,
      TerritoryMembers members,
      WithheldPermissions withheld,
      RecordSeeder records,
      PeopleSeeder people,
      Tokens tokens,
      Transactions transactions) {
    this.contract = contract;
    this.organisations = organisations;
    this.places = places;
    this.users = users;
    this.territories = territories;
    this.members = members;
    this.withheld = withheld;
    this.records = records;
    this.people = people;
    this.tokens = tokens;
    this.transactions = transactions;
  }

  /** Makes the organisation unless there is one of its name. */
  public void plant(Seed seed) {
    transactions.make(
        seed.organisation(),
        () -> {
          if (organisations.find(seed.organisation()).isEmpty()) {
            create(seed);
            seed.tokens().forEach(token -> addTokens(seed.organisation(), token));
          }
          if (places.find(seed.organisation()).isEmpty()) {
            places.add(seed.organisation(), DataCentre.US);
          }
          return null;
        });
  }

  /**
   * Makes an organisation of another name that is like the seed, without place and tokens. Call it
   * inside a change.
   */
  public void plantAs(String name, Seed seed) {
    create(seed.named(name));
  }

  private void create(Seed seed) {
    String name = seed.organisation();
    organisations.add(
        new Organisation(
            name,
            seed.territoryFeature(),
            Long.parseLong(seed.superAdmin()),
            seed.trialExpired(),
            seed.territoryLimit()),
        Long.parseLong(seed.nextIdentifier()));
    List<User> everyone = new ArrayList<>();
    documents(seed).forEach(document -> everyone.add(new User(true, document)));
    seed.others().forEach(document -> everyone.add(new User(false, complete(seed, document))));
    everyone.forEach(user -> users.add(name, user));
    for (Seed.SeedTerritory territory : seed.territories()) {
      territories.add(name, territory(seed, territory));
      long id = Long.parseLong(territory.id());
      territory.users().forEach(user -> members.add(name, id, Long.parseLong(user)));
    }
    seed.withheldPermissions()
        .forEach(
            (profile, permissions) ->
                permissions.forEach(
                    permission -> withheld.add(name, Long.parseLong(profile), permission)));
    records.plant(seed);
    people.plant(seed, everyone);
  }

  private static Territory territory(Seed seed, Seed.SeedTerritory territory) {
    long superAdmin = Long.parseLong(seed.superAdmin());
    return new Territory(
        Long.parseLong(territory.id()),
        territory.name(),
        territory.apiName(),
        Optional.ofNullable(territory.description()),
        territory.permissionType(),
        identifier(territory.reportingTo()),
        identifier(territory.manager()),
        new TerritoryRules(
            Optional.ofNullable(territory.accountRuleCriteria()),
            Optional.ofNullable(territory.leadRuleCriteria()),
            Optional.ofNullable(territory.dealRuleCriteria())),
        new Stamp(superAdmin, territory.createdTime().toInstant()),
        new Stamp(superAdmin, territory.modifiedTime().toInstant()));
  }

  private static OptionalLong identifier(@Nullable String text) {
    return text == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text));
  }

  private List<ObjectNode> documents(Seed seed) {
    List<ObjectNode> documents = new ArrayList<>();
    if (seed.usersOfExample() != null) {
      for (JsonNode user : contract.example(seed.usersOfExample()).get("users")) {
        documents.add((ObjectNode) user.deepCopy());
      }
    }
    seed.users().forEach(document -> documents.add(complete(seed, document)));
    return documents;
  }

  private static ObjectNode complete(Seed seed, ObjectNode document) {
    if (seed.userDefaults() == null) {
      return document;
    }
    ObjectNode complete = seed.userDefaults().deepCopy();
    complete.setAll(document);
    return complete;
  }

  private void addTokens(String organisation, Seed.SeedToken token) {
    GrantedToken granted =
        new GrantedToken(
            organisation, Long.parseLong(token.user()), new Scopes(Set.copyOf(token.scopes())));
    token.refreshTokens().forEach(text -> tokens.addRefreshToken(text, granted));
    token.accessTokens().forEach(text -> tokens.addAccessToken(text, granted, Instant.MAX));
    token
        .expiredAccessTokens()
        .forEach(text -> tokens.addAccessToken(text, granted, Instant.EPOCH));
  }
}
