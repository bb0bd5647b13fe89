package io.github.zohocrmcontract.stub.seeds;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What an organisation must have, and what in it must fit together, before it can be planted. */
final class SeedCheck {

  private static final Pattern IDENTIFIER = Pattern.compile("[1-9][0-9]{0,18}");

  private final Seed seed;
  private final List<String> findings = new ArrayList<>();
  private final Set<String> people = new HashSet<>();
  private final Set<String> territories = new HashSet<>();

  private SeedCheck(Seed seed) {
    this.seed = seed;
  }

  /** A sentence for each fault; empty if there is none. */
  static List<String> findings(Seed seed) {
    SeedCheck check = new SeedCheck(seed);
    check.entries();
    if (!check.findings.isEmpty()) {
      return List.copyOf(check.findings);
    }
    check.organisation();
    if (seed.usersOfExample() == null) {
      check.people("users", seed.users());
      check.people("others", seed.others());
      check.known("superAdmin", seed.superAdmin(), check.people, "users");
    }
    check.territories();
    check.tree();
    check.tokens();
    check.records();
    check.nextIdentifier();
    return List.copyOf(check.findings);
  }

  private void entries() {
    entries("users", seed.users());
    entries("others", seed.others());
    entries("territories", seed.territories());
    entries("records", seed.records());
    entries("roles", seed.roles());
    entries("profiles", seed.profiles());
    entries("groups", seed.groups());
    entries("tokens", seed.tokens());
  }

  private void entries(String key, List<?> list) {
    for (int index = 0; index < list.size(); index++) {
      if (list.get(index) == null) {
        findings.add("$." + key + "[" + index + "] is null.");
      }
    }
  }

  private void organisation() {
    present("organisation", seed.organisation());
    identifier("superAdmin", seed.superAdmin());
    identifier("nextIdentifier", seed.nextIdentifier());
    if (seed.territoryFeature() == null) {
      findings.add("$.territoryFeature is missing.");
    }
  }

  private void people(String key, List<ObjectNode> documents) {
    if (documents.isEmpty() && key.equals("users")) {
      findings.add("$.users is missing: an organisation has at least its super admin.");
    }
    for (int index = 0; index < documents.size(); index++) {
      JsonNode id = documents.get(index).path("id");
      String place = key + "[" + index + "].id";
      String text = id.isString() ? id.stringValue() : null;
      if (identifier(place, text) && !people.add(text)) {
        findings.add("$." + place + " " + text + " stands there twice.");
      }
    }
  }

  private void territories() {
    for (int index = 0; index < seed.territories().size(); index++) {
      Seed.SeedTerritory territory = seed.territories().get(index);
      String place = "territories[" + index + "].";
      if (identifier(place + "id", territory.id()) && !territories.add(territory.id())) {
        findings.add("$." + place + "id " + territory.id() + " stands there twice.");
      }
      present(place + "name", territory.name());
    }
    for (int index = 0; index < seed.territories().size(); index++) {
      Seed.SeedTerritory territory = seed.territories().get(index);
      String place = "territories[" + index + "].";
      if (territory.reportingTo() != null) {
        known(place + "reportingTo", territory.reportingTo(), territories, "territories");
      }
      if (seed.usersOfExample() == null) {
        if (territory.manager() != null) {
          known(place + "manager", territory.manager(), people, "users");
        }
        territory.users().forEach(user -> known(place + "users", user, people, "users"));
      }
    }
  }

  /** One territory is above all others, and each has a name of its own. */
  private void tree() {
    Map<String, String> above = new HashMap<>();
    Set<String> names = new HashSet<>();
    for (int index = 0; index < seed.territories().size(); index++) {
      Seed.SeedTerritory territory = seed.territories().get(index);
      above.put(territory.id(), territory.reportingTo() == null ? "" : territory.reportingTo());
      if (territory.name() != null && !names.add(territory.name().toLowerCase(Locale.ROOT))) {
        findings.add("$.territories[" + index + "].name stands there twice.");
      }
    }
    long tops = above.values().stream().filter(String::isEmpty).count();
    if (!above.isEmpty() && tops != 1) {
      findings.add(
          "$.territories has " + tops + " without reportingTo. One is the organisation's own.");
    }
    for (String start : above.keySet()) {
      String at = start;
      for (int steps = 0; !at.isEmpty() && steps <= above.size(); steps++) {
        at = above.getOrDefault(at, "");
      }
      if (!at.isEmpty()) {
        findings.add("$.territories: " + start + " is below itself.");
        return;
      }
    }
  }

  private void records() {
    Set<String> ids = new HashSet<>();
    for (int index = 0; index < seed.records().size(); index++) {
      SeedRecord each = seed.records().get(index);
      String place = "records[" + index + "].";
      if (each.module() == null) {
        findings.add("$." + place + "module is missing.");
      }
      if (identifier(place + "id", each.id()) && !ids.add(each.id())) {
        findings.add("$." + place + "id " + each.id() + " stands there twice.");
      }
      if (identifier(place + "owner", each.owner()) && seed.usersOfExample() == null) {
        known(place + "owner", each.owner(), people, "users");
      }
    }
  }

  /** New objects would get identifiers that others have. */
  private void nextIdentifier() {
    if (!findings.isEmpty()) {
      return;
    }
    List<String> taken = new ArrayList<>(people);
    taken.addAll(territories);
    seed.records().forEach(each -> taken.add(each.id()));
    BigInteger next = new BigInteger(seed.nextIdentifier());
    taken.stream()
        .map(BigInteger::new)
        .max(BigInteger::compareTo)
        .filter(highest -> highest.compareTo(next) >= 0)
        .ifPresent(
            highest ->
                findings.add(
                    "$.nextIdentifier is "
                        + next
                        + ". Give one above all others: "
                        + highest
                        + "."));
  }

  private void tokens() {
    for (int index = 0; index < seed.tokens().size(); index++) {
      if (seed.tokens().get(index).scopes() == null) {
        findings.add("$.tokens[" + index + "].scopes is missing.");
      }
      String place = "tokens[" + index + "].user";
      String user = seed.tokens().get(index).user();
      if (identifier(place, user) && seed.usersOfExample() == null) {
        known(place, user, people, "users");
      }
    }
  }

  private void present(String place, @Nullable String text) {
    if (text == null || text.isBlank()) {
      findings.add("$." + place + " is missing.");
    }
  }

  private boolean identifier(String place, @Nullable String text) {
    if (text == null) {
      findings.add("$." + place + " is missing, or no text.");
      return false;
    }
    if (!IDENTIFIER.matcher(text).matches()) {
      findings.add(
          "$." + place + " is \"" + text + "\". Give an identifier: up to 19 digits, as text.");
      return false;
    }
    return true;
  }

  private void known(String place, @Nullable String id, Set<String> there, String where) {
    if (id != null && IDENTIFIER.matcher(id).matches() && !there.contains(id)) {
      findings.add("$." + place + " names " + id + ", which is not among the " + where + ".");
    } else if (id != null && !IDENTIFIER.matcher(id).matches()) {
      findings.add("$." + place + " is \"" + id + "\". Give an identifier.");
    }
  }
}
