package io.github.zohocrmcontract.stub.sequences;

import io.github.zohocrmcontract.stub.seeds.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * The organisation with which every sequence begins: five users, of whom one is the super admin,
 * one was deactivated and one deleted; four territories; an account in two of them, and a deal.
 *
 * @param number tells the organisations of one stub apart
 */
record RandomOrganisation(int number) {

  static final List<String> USERS =
      List.of(
          "1600000000000101001",
          "1600000000000101002",
          "1600000000000101003",
          "1600000000000101004",
          "1600000000000101005");
  static final List<String> TERRITORIES =
      List.of(
          "1600000000000201001",
          "1600000000000201002",
          "1600000000000201003",
          "1600000000000201004");
  static final List<String> RECORDS =
      List.of("Accounts/1600000000000301001", "Deals/1600000000000301002");
  static final String OWNER = USERS.get(1);
  static final String ROLE = "1600000000000026005";
  static final String PROFILE = "1600000000000026011";

  String name() {
    return "sequence-" + number;
  }

  String accessToken() {
    return "test-access-sequence-" + number;
  }

  Seed seed() {
    List<Map<String, Object>> users = new ArrayList<>();
    List<String> statuses = List.of("active", "active", "active", "disabled", "deleted");
    for (int index = 0; index < USERS.size(); index++) {
      users.add(
          Map.of(
              "id",
              USERS.get(index),
              "first_name",
              "Number",
              "last_name",
              "" + index,
              "full_name",
              "Number " + index,
              "email",
              "number." + index + "@example.com",
              "status",
              statuses.get(index),
              "confirm",
              true,
              "role",
              Map.of("name", "CEO", "id", ROLE),
              "profile",
              Map.of("name", "Administrator", "id", PROFILE)));
    }
    Map<String, Object> seed =
        Map.of(
            "organisation",
            name(),
            "superAdmin",
            USERS.get(0),
            "nextIdentifier",
            "1600000000000900001",
            "territoryFeature",
            "ENABLED",
            "users",
            users,
            "territories",
            List.of(
                Map.of("id", TERRITORIES.get(0), "name", "Organisation"),
                territory(1, 0, List.of(USERS.get(1))),
                territory(2, 1, List.of(USERS.get(1), USERS.get(2))),
                territory(3, 0, List.of())),
            "records",
            List.of(record(0, inTerritory(1), inTerritory(2)), record(1)),
            "tokens",
            List.of(
                Map.of(
                    "user",
                    USERS.get(0),
                    "purpose",
                    "a sequence of calls",
                    "scopes",
                    List.of(
                        "ZohoCRM.users.ALL",
                        "ZohoCRM.settings.territories.ALL",
                        "ZohoCRM.modules.ALL"),
                    "accessTokens",
                    List.of(accessToken()))));
    JsonMapper json = JsonMapper.shared();
    return json.convertValue(seed, Seed.class);
  }

  private static Map<String, Object> territory(int index, int parent, List<String> users) {
    return Map.of(
        "id",
        TERRITORIES.get(index),
        "name",
        "Territory " + index,
        "reportingTo",
        TERRITORIES.get(parent),
        "users",
        users);
  }

  @SafeVarargs
  private static Map<String, Object> record(int index, Map<String, Object>... territories) {
    String[] moduleAndId = RECORDS.get(index).split("/");
    return Map.of(
        "module",
        moduleAndId[0].toUpperCase(Locale.ROOT),
        "id",
        moduleAndId[1],
        "owner",
        OWNER,
        "name",
        "Record " + index,
        "territories",
        List.of(territories));
  }

  private static Map<String, Object> inTerritory(int index) {
    return Map.of("id", TERRITORIES.get(index), "by", OWNER, "time", "2023-05-02T09:15:00+05:30");
  }
}
