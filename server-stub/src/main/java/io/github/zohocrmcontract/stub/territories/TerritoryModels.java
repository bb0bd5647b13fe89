package io.github.zohocrmcontract.stub.territories;

import io.github.zohocrmcontract.stub.model.Info;
import io.github.zohocrmcontract.stub.model.TerritoriesResponse;
import io.github.zohocrmcontract.stub.model.TerritoryRuleName;
import io.github.zohocrmcontract.stub.organisations.Organisation;
import io.github.zohocrmcontract.stub.users.User;
import io.github.zohocrmcontract.stub.users.Users;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Turns territories into what the contract answers with. */
public final class TerritoryModels {

  private final Territories territories;
  private final Users users;
  private final JsonMapper json;

  /** Looks names up, and uses the mapper that answers are written with. */
  public TerritoryModels(Territories territories, Users users, JsonMapper json) {
    this.territories = territories;
    this.users = users;
    this.json = json;
  }

  /** {@code info} about a page. */
  public Info info(TerritoryPage page) {
    return new Info(page.perPage(), page.territories().size(), page.page(), page.more());
  }

  /** Territories with some of their rules. */
  public TerritoriesResponse withRules(
      Organisation organisation, List<Territory> shown, Set<TerritoryRuleName> rules) {
    ZoneId zone = zone(organisation);
    return response(
        shown.stream().map(territory -> document(organisation, territory, zone, rules)).toList());
  }

  /** Territories with all their rules, but without a name for programs. */
  public TerritoriesResponse children(Organisation organisation, List<Territory> shown) {
    ZoneId zone = zone(organisation);
    Set<TerritoryRuleName> all = Set.of(TerritoryRuleName.values());
    return response(
        shown.stream()
            .map(territory -> document(organisation, territory, zone, all).without("api_name"))
            .toList());
  }

  private TerritoriesResponse response(List<? extends JsonNode> documents) {
    return new TerritoriesResponse(
        documents.stream()
            .map(
                document ->
                    json.treeToValue(
                        document, io.github.zohocrmcontract.stub.model.Territory.class))
            .toList());
  }

  private ObjectNode document(
      Organisation organisation, Territory territory, ZoneId zone, Set<TerritoryRuleName> rules) {
    ObjectNode document = json.createObjectNode();
    document.put("id", Long.toString(territory.id()));
    document.put("name", territory.name());
    document.put("api_name", territory.apiName());
    document.put("description", territory.description().orElse(null));
    document.put("permission_type", territory.permissionType());
    document.set("manager", user(organisation, territory.manager()));
    document.set("reporting_to", parent(organisation, territory.parent()));
    for (TerritoryRuleName name : rules) {
      document.set(name.getValue(), rule(territory.rules(), name).orElseGet(json::nullNode));
    }
    putStamp(document, "created", organisation, territory.created(), zone);
    putStamp(document, "modified", organisation, territory.modified(), zone);
    return document;
  }

  private void putStamp(
      ObjectNode document,
      String what,
      Organisation organisation,
      Territory.Stamp stamp,
      ZoneId zone) {
    document.set(what + "_by", user(organisation, OptionalLong.of(stamp.user())));
    document.put(what + "_time", time(stamp.at(), zone));
  }

  private static Optional<JsonNode> rule(TerritoryRules rules, TerritoryRuleName name) {
    return switch (name) {
      case ACCOUNT_RULE_CRITERIA -> rules.accounts();
      case LEAD_RULE_CRITERIA -> rules.leads();
      case DEAL_RULE_CRITERIA -> rules.deals();
    };
  }

  private JsonNode user(Organisation organisation, OptionalLong id) {
    return id.isEmpty()
        ? json.nullNode()
        : reference(users.find(organisation.name(), id.getAsLong()).map(User::name), id);
  }

  private JsonNode parent(Organisation organisation, OptionalLong id) {
    return id.isEmpty()
        ? json.nullNode()
        : reference(territories.find(organisation.name(), id.getAsLong()).map(Territory::name), id);
  }

  private JsonNode reference(Optional<String> name, OptionalLong id) {
    return json.createObjectNode()
        .put("name", name.orElse(null))
        .put("id", Long.toString(id.getAsLong()));
  }

  /** Times are shown as the super admin's clock has them. */
  private ZoneId zone(Organisation organisation) {
    return users
        .find(organisation.name(), organisation.superAdmin())
        .map(User::zone)
        .orElse(ZoneOffset.UTC);
  }

  private static String time(Instant at, ZoneId zone) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        at.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
  }
}
