package io.github.zohocrmcontract.stub.territories.administration;

import io.github.zohocrmcontract.stub.refusals.Errors;
import io.github.zohocrmcontract.stub.refusals.Refusal;
import io.github.zohocrmcontract.stub.refusals.ZohoError;
import io.github.zohocrmcontract.stub.territories.Territories;
import io.github.zohocrmcontract.stub.territories.Territory;
import io.github.zohocrmcontract.stub.territories.TerritoryMembers;
import io.github.zohocrmcontract.stub.territories.TerritoryRules;
import io.github.zohocrmcontract.stub.territories.members.MembershipChanges;
import io.github.zohocrmcontract.stub.territories.members.MembershipErrors;
import io.github.zohocrmcontract.stub.users.User;
import io.github.zohocrmcontract.stub.users.Users;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;

/**
 * What holds for every territory, new or changed. Each check throws a {@link Refusal} where it is
 * broken, and is good only while nobody else changes the organisation.
 */
final class TerritoryChecks {

  private static final String MANAGER = "manager";
  private static final String PARENT = "reporting_to";
  private static final String INVALID_MANAGER = "The manager ID is invalid";

  private final Territories territories;
  private final TerritoryMembers members;
  private final Users users;
  private final TerritoryTree tree;

  TerritoryChecks(Territories territories, TerritoryMembers members, Users users) {
    this.territories = territories;
    this.members = members;
    this.users = users;
    this.tree = new TerritoryTree(territories);
  }

  /** If the body names a territory beside the path, it is the same. */
  static void requireSameId(long inPath, OptionalLong inBody, ItemPlace place) {
    if (inBody.isPresent() && inBody.getAsLong() != inPath) {
      throw item(Errors.invalidId(place.key("id")));
    }
  }

  /** Capitals make no difference. A territory may keep its own name. */
  void requireFreeName(String organisation, String name, OptionalLong owner, ItemPlace place) {
    String wanted = name.toLowerCase(Locale.ROOT);
    boolean taken =
        territories.all(organisation).stream()
            .filter(territory -> owner.isEmpty() || territory.id() != owner.getAsLong())
            .anyMatch(territory -> territory.name().toLowerCase(Locale.ROOT).equals(wanted));
    if (taken) {
      throw item(Errors.duplicateData(place.key("name"), "The territory name already exists."));
    }
  }

  /** The organisation has the territory above. */
  void requireParent(String organisation, long parent, ItemPlace place) {
    if (!territories.exists(organisation, parent)) {
      throw item(Errors.invalidData(place.idIn(PARENT), "The parent territory ID is invalid"));
    }
  }

  /** The territory above is there and does not stand below the territory itself. */
  void requireParentOf(String organisation, long territory, long parent, ItemPlace place) {
    requireParent(organisation, parent, place);
    if (tree.isInOrBelow(organisation, parent, territory)) {
      throw item(Errors.invalidData(place.idIn(PARENT), "The reporting_to ID is invalid"));
    }
  }

  /** The manager works in the organisation. */
  void requireManager(String organisation, long manager, ItemPlace place) {
    Optional<User> user = users.find(organisation, manager).filter(User::crmUser);
    if (user.isEmpty()) {
      throw item(Errors.invalidData(place.idIn(MANAGER), INVALID_MANAGER));
    }
    if (!user.get().isActive()) {
      String status = user.get().isDeleted() ? "deleted" : "inactive";
      Map<String, Object> details = MembershipErrors.withOwnerStatus(place.idIn(MANAGER), status);
      throw item(Errors.invalidData(details, INVALID_MANAGER));
    }
  }

  /** The manager belongs to the territory, or there is room for one more. */
  void requireRoom(String organisation, long territory, long manager) {
    if (!members.contains(organisation, territory, manager)
        && members.count(organisation, territory) >= MembershipChanges.CAPACITY) {
      throw item(MembershipErrors.territoryFull());
    }
  }

  /** Every rule is one, and none is too large. */
  void requireRules(TerritoryRules rules, ItemPlace place) {
    requireRule("account_rule_criteria", rules.accounts(), place);
    requireRule("lead_rule_criteria", rules.leads(), place);
    requireRule("deal_rule_criteria", rules.deals(), place);
  }

  private void requireRule(String key, Optional<JsonNode> rule, ItemPlace place) {
    if (rule.isEmpty()) {
      return;
    }
    if (!RuleForm.isRule(rule.get())) {
      throw item(Errors.invalidData(place.key(key), "The given Criteria is not a valid JSON"));
    }
    if (RuleForm.comparisons(rule.get()) > RuleForm.MOST_COMPARISONS) {
      throw item(
          Errors.limitExceeded(
              RuleForm.MOST_COMPARISONS, "Maximum Territory Criteria Limit reached"));
    }
    if (rule.get().toString().length() > RuleForm.MOST_CHARACTERS) {
      Map<String, Object> details = new LinkedHashMap<>(place.key(key));
      details.put("maximum_length", RuleForm.MOST_CHARACTERS);
      throw item(Errors.invalidData(details));
    }
    RuleForm.impossible(rule.get(), place.path(key))
        .ifPresent(
            error -> {
              throw item(error);
            });
  }

  /** Of the organisation's own territory only the name changes. */
  void requireOnlyNameChanges(Territory before, Territory after, ItemPlace place) {
    changedKey(before, after)
        .ifPresent(
            key -> {
              throw item(Errors.onlyNameOfOrganisationTerritory(place.key(key)));
            });
  }

  private static Optional<String> changedKey(Territory before, Territory after) {
    Map<String, Boolean> same = new LinkedHashMap<>();
    same.put(PARENT, before.parent().equals(after.parent()));
    same.put("permission_type", before.permissionType().equals(after.permissionType()));
    same.put(MANAGER, before.manager().equals(after.manager()));
    same.put("description", before.description().equals(after.description()));
    same.put("account_rule_criteria", before.rules().accounts().equals(after.rules().accounts()));
    same.put("lead_rule_criteria", before.rules().leads().equals(after.rules().leads()));
    same.put("deal_rule_criteria", before.rules().deals().equals(after.rules().deals()));
    return same.entrySet().stream()
        .filter(entry -> !entry.getValue())
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static Refusal item(ZohoError error) {
    return Refusal.ofItem(TerritoryEditing.RESOURCE, error);
  }
}
