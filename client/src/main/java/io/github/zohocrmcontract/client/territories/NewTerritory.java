package io.github.zohocrmcontract.client.territories;

import io.github.zohocrmcontract.client.model.Criteria;
import io.github.zohocrmcontract.client.model.ParentTerritoryChoice;
import io.github.zohocrmcontract.client.model.TerritoryManagerChoice;
import io.github.zohocrmcontract.client.model.TerritoryPermissionType;
import io.github.zohocrmcontract.client.model.TerritoryRuleName;
import io.github.zohocrmcontract.client.model.TerritoryToCreate;
import io.github.zohocrmcontract.client.results.Identifiers;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A territory to make. What is not stated is not sent: it then has no manager, no description and
 * no rules. Immutable.
 *
 * @param name name that no other territory has, capitals or not; 50 characters at most
 * @param parentId identifier of the territory above
 * @param permissionType what users of the territory may do with records that others own
 * @param managerId identifier of the user who manages it
 * @param description what it is for; 250 characters at most
 * @param rules which records come into it by themselves
 */
public record NewTerritory(
    String name,
    String parentId,
    TerritoryPermissionType permissionType,
    Optional<String> managerId,
    Optional<String> description,
    Map<TerritoryRuleName, RecordCondition> rules) {

  /**
   * Checks what every new territory needs.
   *
   * @throws IllegalArgumentException if the name is missing, or an identifier is none
   */
  public NewTerritory {
    if (name == null || name.isBlank()) {
      throw new IllegalArgumentException("A new territory needs a name.");
    }
    Identifiers.require(parentId);
    Objects.requireNonNull(permissionType, "A new territory needs a permission type.");
    managerId.ifPresent(Identifiers::require);
    rules = Map.copyOf(rules);
  }

  /**
   * {@return a territory with this name below another}
   *
   * @param name name that no other territory has; 50 characters at most
   * @param parentId identifier of the territory above
   * @param permissionType what its users may do with records that others own
   */
  public static NewTerritory of(
      String name, String parentId, TerritoryPermissionType permissionType) {
    return new NewTerritory(
        name, parentId, permissionType, Optional.empty(), Optional.empty(), Map.of());
  }

  /**
   * {@return the same territory, managed by this user, who becomes one of its users}
   *
   * @param userId identifier of the user who manages it
   * @throws IllegalArgumentException if it is no identifier
   */
  public NewTerritory manager(String userId) {
    return new NewTerritory(
        name, parentId, permissionType, Optional.of(userId), description, rules);
  }

  /**
   * {@return the same territory with this description}
   *
   * @param text what it is for; 250 characters at most
   */
  public NewTerritory description(String text) {
    return new NewTerritory(name, parentId, permissionType, managerId, Optional.of(text), rules);
  }

  /**
   * {@return the same territory, into which records of this kind come that meet the condition}
   *
   * @param rule kind of records
   * @param condition which records come into it
   */
  public NewTerritory rule(TerritoryRuleName rule, RecordCondition condition) {
    Map<TerritoryRuleName, RecordCondition> more = new EnumMap<>(TerritoryRuleName.class);
    more.putAll(rules);
    more.put(rule, condition);
    return new NewTerritory(name, parentId, permissionType, managerId, description, more);
  }

  TerritoryToCreate toModel() {
    TerritoryToCreate sent =
        new TerritoryToCreate()
            .name(name)
            .reportingTo(new ParentTerritoryChoice().id(parentId))
            .permissionType(permissionType);
    managerId.ifPresent(id -> sent.manager(new TerritoryManagerChoice().id(id)));
    description.ifPresent(sent::description);
    rules.forEach((rule, condition) -> set(sent, rule, condition.toCriteria()));
    return sent;
  }

  private static void set(TerritoryToCreate sent, TerritoryRuleName rule, Criteria criteria) {
    switch (rule) {
      case ACCOUNT_RULE_CRITERIA -> sent.accountRuleCriteria(criteria);
      case LEAD_RULE_CRITERIA -> sent.leadRuleCriteria(criteria);
      case DEAL_RULE_CRITERIA -> sent.dealRuleCriteria(criteria);
    }
  }
}
