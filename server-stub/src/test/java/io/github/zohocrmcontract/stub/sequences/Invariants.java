package io.github.zohocrmcontract.stub.sequences;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.zohocrmcontract.stub.testing.Reply;
import io.github.zohocrmcontract.stub.testing.StubExtension;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** What must hold of an organisation at all times, as far as its answers show. */
final class Invariants {

  private static final Map<String, String> STATUSES =
      Map.of("ActiveUsers", "active", "DeactiveUsers", "disabled", "DeletedUsers", "deleted");

  private final StubExtension stub;
  private final String accessToken;
  private final Map<String, JsonNode> users = new TreeMap<>();
  private final Map<String, JsonNode> territories = new TreeMap<>();
  private final Map<String, Set<String>> members = new TreeMap<>();

  private Invariants(StubExtension stub, String accessToken) {
    this.stub = stub;
    this.accessToken = accessToken;
  }

  /**
   * Reads everything and checks it.
   *
   * @param owners who must own each record
   */
  static void check(StubExtension stub, String accessToken, Map<String, String> owners) {
    Invariants invariants = new Invariants(stub, accessToken);
    invariants.countsOfUsersAreTheLengthsOfTheirLists();
    invariants.fullNamesAreMadeOfTheNames();
    invariants.addressesAreOnesOwn();
    invariants.nobodyReportsToThemselvesOrToSomeoneDeleted();
    invariants.oneTerritoryIsAboveAllOthers();
    invariants.childrenAreThoseWhoNameTheirParent();
    invariants.countsOfMembersAreTheLengthsOfTheirLists();
    invariants.nobodyWhoWasDeletedIsAMember();
    invariants.bothSidesOfAMembershipAgree();
    invariants.managersAreMembers();
    invariants.recordsAreInTerritoriesThatExist();
    invariants.recordsBelongToUsersAsTheyWereHandedOver(owners);
  }

  private void countsOfUsersAreTheLengthsOfTheirLists() {
    listedAndCounted("AllUsers").forEach(user -> users.put(id(user), user));
    List<String> byStatus = new ArrayList<>();
    STATUSES.forEach(
        (type, status) -> {
          List<JsonNode> found = listedAndCounted(type);
          assertThat(found)
              .as("statuses of %s", type)
              .allMatch(user -> user.get("status").stringValue().equals(status));
          found.forEach(user -> byStatus.add(id(user)));
        });
    assertThat(byStatus)
        .as("users who are active, deactivated or deleted")
        .containsExactlyInAnyOrderElementsOf(users.keySet());
  }

  private List<JsonNode> listedAndCounted(String type) {
    List<JsonNode> found = list("/users?type=" + type, "users");
    assertThat(get("/users/actions/count?type=" + type).json().get("count").intValue())
        .as("count of %s", type)
        .isEqualTo(found.size());
    return found;
  }

  private void fullNamesAreMadeOfTheNames() {
    users.forEach(
        (id, user) ->
            assertThat(user.get("full_name").stringValue())
                .as("full name of %s", id)
                .isEqualTo(
                    (user.get("first_name").asString("")
                            + " "
                            + user.path("last_name").asString(""))
                        .trim()));
  }

  private void addressesAreOnesOwn() {
    assertThat(
            users.values().stream()
                .filter(user -> !isDeleted(id(user)))
                .map(user -> user.get("email").stringValue().toLowerCase(Locale.ROOT)))
        .as("e-mail addresses")
        .doesNotHaveDuplicates();
  }

  private void nobodyReportsToThemselvesOrToSomeoneDeleted() {
    for (String user : users.keySet()) {
      Set<String> seen = new HashSet<>(Set.of(user));
      String above = users.get(user).path("Reporting_To").path("id").asString("");
      assertThat(isDeleted(above) && !isDeleted(user))
          .as("%s reports to the deleted %s", user, above)
          .isFalse();
      while (!above.isEmpty() && !isDeleted(user)) {
        assertThat(seen.add(above)).as("the managers of %s lead in a circle", user).isTrue();
        above = users.get(above).path("Reporting_To").path("id").asString("");
      }
    }
  }

  private void oneTerritoryIsAboveAllOthers() {
    list("/settings/territories", "territories")
        .forEach(territory -> territories.put(id(territory), territory));
    List<String> roots =
        territories.values().stream()
            .filter(territory -> territory.get("reporting_to").isNull())
            .map(Invariants::id)
            .toList();
    assertThat(roots).as("territories without a parent").hasSize(1);
    for (String territory : territories.keySet()) {
      String place = territory;
      for (int steps = 0; !place.equals(roots.get(0)); steps++) {
        assertThat(steps).as("%s is in a circle", territory).isLessThan(territories.size());
        place = parent(place);
        assertThat(territories).as("a parent of %s", territory).containsKey(place);
      }
    }
  }

  private void childrenAreThoseWhoNameTheirParent() {
    for (String parent : territories.keySet()) {
      assertThat(list("/settings/territories/" + parent + "/__child_territories", "territories"))
          .extracting(Invariants::id)
          .as("children of %s", parent)
          .containsExactlyElementsOf(
              territories.keySet().stream().filter(id -> parent.equals(parent(id))).toList());
    }
  }

  private void countsOfMembersAreTheLengthsOfTheirLists() {
    Map<String, String> counts = new TreeMap<>();
    list("/settings/territories/actions/associated_users_count", "associated_users_count")
        .forEach(entry -> counts.put(id(entry.get("territory")), entry.get("count").stringValue()));
    Map<String, String> lengths = new TreeMap<>();
    for (String territory : territories.keySet()) {
      Set<String> found = new TreeSet<>();
      list("/settings/territories/" + territory + "/users", "users")
          .forEach(user -> found.add(id(user)));
      members.put(territory, found);
      lengths.put(territory, Integer.toString(found.size()));
    }
    assertThat(counts).isEqualTo(lengths);
  }

  private void nobodyWhoWasDeletedIsAMember() {
    members.forEach(
        (territory, found) ->
            assertThat(found)
                .as("members of %s", territory)
                .allSatisfy(user -> assertThat(users).containsKey(user))
                .noneMatch(this::isDeleted));
  }

  private void bothSidesOfAMembershipAgree() {
    for (String user : users.keySet()) {
      if (!isDeleted(user)) {
        Set<String> seenFromTheUser = new TreeSet<>();
        list("/users/" + user + "/territories", "territories")
            .forEach(territory -> seenFromTheUser.add(id(territory)));
        Set<String> seenFromTheTerritories = new TreeSet<>();
        members.forEach(
            (territory, found) -> {
              if (found.contains(user)) {
                seenFromTheTerritories.add(territory);
              }
            });
        assertThat(seenFromTheUser).as("territories of %s", user).isEqualTo(seenFromTheTerritories);
      }
    }
  }

  private void managersAreMembers() {
    territories.forEach(
        (id, territory) -> {
          String manager = territory.path("manager").path("id").asString("");
          if (!manager.isEmpty()) {
            assertThat(members.get(id)).as("members of %s", id).contains(manager);
          }
        });
  }

  private void recordsAreInTerritoriesThatExist() {
    for (String record : RandomOrganisation.RECORDS) {
      List<String> found = get("/" + record).texts("/data/0/Territories/*/id");
      assertThat(found).as("territories of %s", record).doesNotHaveDuplicates();
      assertThat(territories.keySet()).as("all territories").containsAll(found);
    }
  }

  private void recordsBelongToUsersAsTheyWereHandedOver(Map<String, String> owners) {
    owners.forEach(
        (record, owner) -> {
          assertThat(get("/" + record).text("/data/0/Owner/id"))
              .as("owner of %s", record)
              .isEqualTo(owner);
          assertThat(users).as("the owner of %s", record).containsKey(owner);
        });
  }

  private List<JsonNode> list(String path, String key) {
    Reply reply = get(path);
    List<JsonNode> found = new ArrayList<>();
    if (reply.status() != 204) {
      reply.json().get(key).forEach(found::add);
    }
    return found;
  }

  private Reply get(String path) {
    Reply reply = stub.get(path).as(accessToken).send();
    assertThat(reply.status()).as("GET %s: %s", path, reply.body()).isIn(200, 204);
    return reply;
  }

  private boolean isDeleted(String user) {
    return !user.isEmpty() && users.get(user).get("status").stringValue().equals("deleted");
  }

  private String parent(String territory) {
    return territories.get(territory).path("reporting_to").path("id").asString("");
  }

  private static String id(JsonNode node) {
    return node.get("id").stringValue();
  }
}
