package io.github.zohocrmcontract.stub.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * An organisation with 120 users, of whom a hundred fill a territory, and with as many territories
 * as it may have.
 */
public final class CrowdedOrganisation {

  /** Access token of its administrator. */
  public static final String ACCESS_TOKEN = "test-access-crowded";

  /** The territory that is full. */
  public static final String TERRITORY = "1500000000000201001";

  /** The first of those who are not in it. */
  public static final String OUTSIDER = "1500000000000101101";

  /** How many are not in it. */
  public static final int OUTSIDERS = 20;

  /** The organisation's own territory. */
  public static final String OWN_TERRITORY = "1500000000000200001";

  private static final int TERRITORIES = 250;
  private static final long FIRST_USER = 1500000000000101001L;

  private CrowdedOrganisation() {}

  /** Writes the seed to a file. */
  static Path seed() {
    List<String> ids =
        LongStream.range(FIRST_USER, Long.parseLong(OUTSIDER) + OUTSIDERS)
            .mapToObj(Long::toString)
            .toList();
    List<Map<String, Object>> users = new ArrayList<>();
    ids.forEach(
        id ->
            users.add(
                Map.of(
                    "id",
                    id,
                    "full_name",
                    "User " + id,
                    "status",
                    "active",
                    "confirm",
                    true,
                    "profile",
                    Map.of("name", "Administrator", "id", "1500000000000026011"))));
    Map<String, Object> seed =
        Map.of(
            "organisation",
            "crowded",
            "superAdmin",
            ids.get(0),
            "nextIdentifier",
            "1500000000000900001",
            "territoryFeature",
            "ENABLED",
            "users",
            users,
            "territories",
            territories(ids.subList(0, 100)),
            "tokens",
            List.of(
                Map.of(
                    "user", ids.get(0),
                    "purpose", "a territory that is full",
                    "scopes", List.of("ZohoCRM.users.ALL", "ZohoCRM.settings.territories.ALL"),
                    "accessTokens", List.of(ACCESS_TOKEN))));
    try {
      Path file = Files.createTempFile("crowded", ".json");
      file.toFile().deleteOnExit();
      return Files.writeString(file, JsonMapper.shared().writeValueAsString(seed));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static List<Map<String, Object>> territories(List<String> members) {
    List<Map<String, Object>> territories = new ArrayList<>();
    territories.add(Map.of("id", OWN_TERRITORY, "name", "Crowded"));
    territories.add(
        Map.of("id", TERRITORY, "name", "Full", "reportingTo", OWN_TERRITORY, "users", members));
    long first = Long.parseLong(TERRITORY);
    for (int number = territories.size(); number < TERRITORIES; number++) {
      String id = Long.toString(first + number);
      territories.add(Map.of("id", id, "name", "No. " + number, "reportingTo", OWN_TERRITORY));
    }
    return territories;
  }
}
