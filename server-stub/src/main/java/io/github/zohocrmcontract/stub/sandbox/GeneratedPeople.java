package io.github.zohocrmcontract.stub.sandbox;

import io.github.zohocrmcontract.stub.seeds.Seed;
import io.github.zohocrmcontract.stub.territories.Territories;
import io.github.zohocrmcontract.stub.territories.Territory;
import io.github.zohocrmcontract.stub.territories.Territory.Stamp;
import io.github.zohocrmcontract.stub.territories.TerritoryMembers;
import io.github.zohocrmcontract.stub.territories.TerritoryRules;
import io.github.zohocrmcontract.stub.users.User;
import io.github.zohocrmcontract.stub.users.Users;
import io.github.zohocrmcontract.stub.users.administration.RolesAndProfiles;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import tools.jackson.databind.node.ObjectNode;

/**
 * Fills an empty organisation with people and territories that follow from a number: users report
 * to users ten times fewer, territories lie below territories five times fewer, and each user is in
 * one territory as long as it has room.
 */
final class GeneratedPeople {

  private static final long FIRST_USER = 1_100_000_000_100_000_000L;
  private static final long FIRST_TERRITORY = 1_100_000_000_200_000_000L;
  private static final long STANDARD_PROFILE = 1_100_000_000_000_026_014L;
  private static final long SALES_ROLE = 1_100_000_000_000_026_008L;
  private static final int IN_ONE_BATCH = 1000;
  private static final int USERS_OF_A_MANAGER = 10;
  private static final int TERRITORIES_OF_A_PARENT = 5;
  private static final int MOST_IN_A_TERRITORY = 100;
  private static final int PERCENT_INACTIVE = 5;
  private static final int PERCENT = 100;
  private static final Instant MADE_AT = Instant.parse("2023-06-10T12:00:00Z");
  private static final List<String> FIRST_NAMES =
      List.of(
          "Amara", "Bruno", "Chiara", "Devi", "Emil", "Farah", "Goran", "Hana", "Ivo", "Jun",
          "Kofi", "Lena", "Mateo", "Nadia", "Oskar", "Priya", "Quinn", "Rosa", "Samir", "Tove");
  private static final List<String> LAST_NAMES =
      List.of(
          "Abe", "Berg", "Costa", "Diallo", "Eriksen", "Fischer", "Gupta", "Hofer", "Ito", "Jansen",
          "Kaya", "Lopez", "Meyer", "Novak", "Okafor", "Petrov", "Rossi", "Silva", "Tanaka",
          "Weber");

  private final Users users;
  private final Territories territories;
  private final TerritoryMembers members;
  private final RolesAndProfiles rolesAndProfiles;

  GeneratedPeople(
      Users users,
      Territories territories,
      TerritoryMembers members,
      RolesAndProfiles rolesAndProfiles) {
    this.users = users;
    this.territories = territories;
    this.members = members;
    this.rolesAndProfiles = rolesAndProfiles;
  }

  /**
   * Fills an organisation that was made of the empty seed.
   *
   * @param howManyUsers with the administrator, who is there
   * @param howManyTerritories with the organisation's own, which is there
   */
  void fill(
      String organisation, Seed empty, int howManyUsers, int howManyTerritories, long randomSeed) {
    Random random = new Random(randomSeed);
    rolesAndProfiles.put(organisation, new RolesAndProfiles.Role(SALES_ROLE, "Sales"));
    rolesAndProfiles.put(
        organisation, new RolesAndProfiles.Profile(STANDARD_PROFILE, "Standard", false));
    User administrator = users.find(organisation, Long.parseLong(empty.superAdmin())).orElseThrow();
    List<Long> made = territories(organisation, administrator.id(), howManyTerritories);
    int[] sizes = new int[made.size()];
    List<User> people = new ArrayList<>();
    List<TerritoryMembers.Member> memberships = new ArrayList<>();
    List<User> managers = new ArrayList<>(List.of(administrator));
    for (int index = 1; index < howManyUsers; index++) {
      User manager = managers.get((index - 1) / USERS_OF_A_MANAGER);
      User user = user(empty, index, manager, random);
      people.add(user);
      if (managers.size() <= howManyUsers / USERS_OF_A_MANAGER) {
        managers.add(user);
      }
      int territory = random.nextInt(made.size());
      if (sizes[territory] < MOST_IN_A_TERRITORY) {
        sizes[territory]++;
        memberships.add(new TerritoryMembers.Member(made.get(territory), user.id()));
      }
      if (people.size() == IN_ONE_BATCH || index == howManyUsers - 1) {
        users.addAll(organisation, people);
        people.clear();
      }
    }
    members.addAll(organisation, memberships);
  }

  private List<Long> territories(String organisation, long by, int howMany) {
    List<Long> made = new ArrayList<>();
    made.add(territories.all(organisation).get(0).id());
    Stamp stamp = new Stamp(by, MADE_AT);
    for (int index = 1; index < howMany; index++) {
      long id = FIRST_TERRITORY + index;
      territories.add(
          organisation,
          new Territory(
              id,
              "Territory " + index,
              "Territory_" + index,
              Optional.empty(),
              "read_only",
              OptionalLong.of(made.get((index - 1) / TERRITORIES_OF_A_PARENT)),
              OptionalLong.empty(),
              new TerritoryRules(Optional.empty(), Optional.empty(), Optional.empty()),
              stamp,
              stamp));
      made.add(id);
    }
    return made;
  }

  private static User user(Seed empty, int index, User manager, Random random) {
    String first = FIRST_NAMES.get(random.nextInt(FIRST_NAMES.size()));
    String last = LAST_NAMES.get(random.nextInt(LAST_NAMES.size()));
    ObjectNode document = empty.userDefaults().deepCopy();
    document.put("id", Long.toString(FIRST_USER + index));
    document.put("first_name", first);
    document.put("last_name", last);
    document.put("full_name", first + " " + last);
    document.put(
        "email", "%s.%s.%d@example.com".formatted(first.toLowerCase(), last.toLowerCase(), index));
    document.put("zuid", Long.toString(60_020_000_000L + index));
    document.putObject("role").put("name", "Sales").put("id", Long.toString(SALES_ROLE));
    document
        .putObject("profile")
        .put("name", "Standard")
        .put("id", Long.toString(STANDARD_PROFILE));
    document
        .putObject("Reporting_To")
        .put("name", manager.name())
        .put("id", Long.toString(manager.id()));
    if (random.nextInt(PERCENT) < PERCENT_INACTIVE) {
      document.put("status", "disabled");
    }
    return new User(true, document);
  }
}
