package io.github.zohocrmcontract.client.territories;

import io.github.zohocrmcontract.client.model.Criteria;
import io.github.zohocrmcontract.client.model.ParentTerritoryChoice;
import io.github.zohocrmcontract.client.model.TerritoryManagerChoice;
import io.github.zohocrmcontract.client.model.TerritoryPermissionType;
import io.github.zohocrmcontract.client.model.TerritoryRuleName;
import io.github.zohocrmcontract.client.model.TerritoryToUpdate;
import io.github.zohocrmcontract.client.results.Identifiers;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What to change of a territory. What is not stated stays as it is; of two changes of one thing the
 * later counts. Of the organisation's own territory only the name can be changed. Immutable.
 */
public final class TerritoryChanges {
  private final List<Consumer<TerritoryToUpdate>> changes;

  private TerritoryChanges(List<Consumer<TerritoryToUpdate>> changes) {
    this.changes = List.copyOf(changes);
  }

  /** No change yet. */
  public static TerritoryChanges none() {
    return new TerritoryChanges(List.of());
  }

  /** The same changes and this name, which no other territory may have, capitals or not. */
  public TerritoryChanges name(String name) {
    return and(sent -> sent.name(name));
  }

  /**
   * The same changes, and the territory moves below this one, which is neither itself nor below it.
   *
   * @throws IllegalArgumentException if it is no identifier
   */
  public TerritoryChanges below(String parentId) {
    Identifiers.require(parentId);
    return and(sent -> sent.reportingTo(new ParentTerritoryChoice().id(parentId)));
  }

  /** The same changes, and its users may do this with records that others own. */
  public TerritoryChanges permissionType(TerritoryPermissionType permissionType) {
    return and(sent -> sent.permissionType(permissionType));
  }

  /**
   * The same changes, and this user manages it and becomes one of its users; the manager until now
   * stays one.
   *
   * @throws IllegalArgumentException if it is no identifier
   */
  public TerritoryChanges manager(String userId) {
    Identifiers.require(userId);
    return and(sent -> sent.manager(new TerritoryManagerChoice().id(userId)));
  }

  /** The same changes, and nobody manages it. */
  public TerritoryChanges withoutManager() {
    return and(sent -> sent.manager(null));
  }

  /** The same changes and this description. */
  public TerritoryChanges description(String text) {
    return and(sent -> sent.description(text));
  }

  /** The same changes, and it has no description. */
  public TerritoryChanges withoutDescription() {
    return and(sent -> sent.description(null));
  }

  /** The same changes, and records of this kind come into it that meet the condition. */
  public TerritoryChanges rule(TerritoryRuleName rule, RecordCondition condition) {
    return and(sent -> set(sent, rule, condition.toCriteria()));
  }

  /** The same changes, and records of this kind no longer come into it by themselves. */
  public TerritoryChanges withoutRule(TerritoryRuleName rule) {
    return and(sent -> set(sent, rule, null));
  }

  /**
   * These changes of one territory, to be made together with those of others.
   *
   * @throws IllegalArgumentException if it is no identifier
   */
  public TerritoryUpdate of(String territoryId) {
    return new TerritoryUpdate(territoryId, this);
  }

  /** The contract's model of these changes, a new one each time. */
  TerritoryToUpdate toModel() {
    if (changes.isEmpty()) {
      throw new IllegalArgumentException("At least one change is needed.");
    }
    TerritoryToUpdate sent = new TerritoryToUpdate();
    changes.forEach(change -> change.accept(sent));
    return sent;
  }

  private TerritoryChanges and(Consumer<TerritoryToUpdate> change) {
    List<Consumer<TerritoryToUpdate>> more = new ArrayList<>(changes);
    more.add(change);
    return new TerritoryChanges(more);
  }

  private static void set(TerritoryToUpdate sent, TerritoryRuleName rule, Criteria criteria) {
    switch (rule) {
      case ACCOUNT_RULE_CRITERIA -> sent.accountRuleCriteria(criteria);
      case LEAD_RULE_CRITERIA -> sent.leadRuleCriteria(criteria);
      case DEAL_RULE_CRITERIA -> sent.dealRuleCriteria(criteria);
    }
  }
}
