package io.github.zohocrmcontract.stub.territories.administration;

import io.github.zohocrmcontract.stub.organisations.Caller;
import io.github.zohocrmcontract.stub.organisations.OrganisationTime;
import io.github.zohocrmcontract.stub.organisations.Organisations;
import io.github.zohocrmcontract.stub.refusals.Errors;
import io.github.zohocrmcontract.stub.refusals.ItemResult;
import io.github.zohocrmcontract.stub.refusals.Refusal;
import io.github.zohocrmcontract.stub.refusals.RequestedItem;
import io.github.zohocrmcontract.stub.storage.Transactions;
import io.github.zohocrmcontract.stub.territories.Territories;
import io.github.zohocrmcontract.stub.territories.Territory;
import io.github.zohocrmcontract.stub.territories.Territory.Stamp;
import io.github.zohocrmcontract.stub.territories.TerritoryMembers;
import io.github.zohocrmcontract.stub.users.Permissions;
import io.github.zohocrmcontract.stub.users.Users;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes territories and changes them. Only administrators may. */
public final class TerritoryEditing {

  /** Name of the array in requests and answers. */
  public static final String RESOURCE = "territories";

  private static final int TERRITORY_SEGMENT = 2;

  private final Territories territories;
  private final TerritoryMembers members;
  private final TerritoryChecks checks;
  private final Permissions permissions;
  private final Organisations organisations;
  private final Transactions transactions;
  private final OrganisationTime time;

  /** Works on what is stored. */
  public TerritoryEditing(
      Territories territories,
      TerritoryMembers members,
      Users users,
      Permissions permissions,
      Organisations organisations,
      Transactions transactions,
      OrganisationTime time) {
    this.territories = territories;
    this.members = members;
    this.checks = new TerritoryChecks(territories, members, users);
    this.permissions = permissions;
    this.organisations = organisations;
    this.transactions = transactions;
    this.time = time;
  }

  /**
   * Makes territories, each for itself.
   *
   * @return how it went for each, in the order of the request
   * @throws Refusal if the caller may not, or territories are not in use
   */
  public List<ItemResult> createAll(Caller caller, List<RequestedItem<TerritoryDraft>> items) {
    requirePermission(caller);
    return new EachForItself(transactions)
        .run(caller.organisation().name(), items, (draft, place) -> create(caller, draft, place));
  }

  private ItemResult create(Caller caller, TerritoryDraft draft, ItemPlace place) {
    String organisation = caller.organisation().name();
    checks.requireParent(organisation, draft.parent(), place);
    checks.requireFreeName(organisation, draft.name(), OptionalLong.empty(), place);
    if (draft.manager().isPresent()) {
      checks.requireManager(organisation, draft.manager().getAsLong(), place);
    }
    checks.requireRules(draft.rules(), place);
    List<Territory> present = territories.all(organisation);
    int limit = caller.organisation().territoryLimit();
    if (present.size() >= limit) {
      throw Refusal.ofItem(
          RESOURCE, Errors.limitExceeded(limit, "Maximum Territory limit reached"));
    }
    Stamp now = new Stamp(caller.userId(), time.now(organisation));
    Territory made =
        new Territory(
            organisations.nextIdentifier(organisation),
            draft.name(),
            freeApiName(draft.name(), present),
            draft.description(),
            draft.permissionType(),
            OptionalLong.of(draft.parent()),
            draft.manager(),
            draft.rules(),
            now,
            now);
    territories.add(organisation, made);
    if (draft.manager().isPresent()) {
      members.add(organisation, made.id(), draft.manager().getAsLong());
    }
    return ItemResult.made(id(made.id()), "Territory Created Successfully");
  }

  /** A name that was given up may live on as another territory's name for programs. */
  private static String freeApiName(String name, List<Territory> present) {
    Set<String> taken = present.stream().map(Territory::apiName).collect(Collectors.toSet());
    String free = name;
    for (int number = 1; taken.contains(free); number++) {
      free = name + number;
    }
    return free;
  }

  /**
   * Changes territories, each for itself.
   *
   * @return how it went for each, in the order of the request
   * @throws Refusal if the caller may not, or territories are not in use
   */
  public List<ItemResult> updateAll(Caller caller, List<RequestedItem<TerritoryEdit>> items) {
    requirePermission(caller);
    return new EachForItself(transactions)
        .run(
            caller.organisation().name(),
            items,
            (edit, place) -> {
              long id =
                  edit.id()
                      .orElseThrow(
                          () ->
                              Refusal.ofItem(RESOURCE, Errors.mandatoryNotFound(place.key("id"))));
              return update(
                  caller,
                  find(caller, id)
                      .orElseThrow(
                          () -> Refusal.ofItem(RESOURCE, Errors.invalidId(place.key("id")))),
                  edit,
                  place);
            });
  }

  /**
   * Changes the territory that the path names.
   *
   * @throws Refusal if the caller may not, there is no such territory, the body names another, or a
   *     rule forbids it
   */
  public ItemResult update(Caller caller, long id, TerritoryEdit edit) {
    requirePermission(caller);
    return transactions.change(
        caller.organisation().name(),
        () -> {
          Territory before =
              find(caller, id)
                  .orElseThrow(() -> Refusal.of(Errors.unknownInPath(TERRITORY_SEGMENT)));
          ItemPlace place = new ItemPlace(0);
          TerritoryChecks.requireSameId(id, edit.id(), place);
          return update(caller, before, edit, place);
        });
  }

  private ItemResult update(Caller caller, Territory before, TerritoryEdit edit, ItemPlace place) {
    String organisation = caller.organisation().name();
    Territory after = changed(before, edit, new Stamp(caller.userId(), time.now(organisation)));
    if (before.isOfTheOrganisation()) {
      checks.requireOnlyNameChanges(before, after, place);
    }
    if (edit.name().isPresent()) {
      checks.requireFreeName(organisation, after.name(), OptionalLong.of(before.id()), place);
    }
    if (edit.parent().isPresent()) {
      checks.requireParentOf(organisation, before.id(), edit.parent().getAsLong(), place);
    }
    checks.requireRules(after.rules(), place);
    Optional<Long> manager = edit.manager().value();
    if (manager.isPresent()) {
      checks.requireManager(organisation, manager.get(), place);
      checks.requireRoom(organisation, before.id(), manager.get());
    }
    territories.replace(organisation, after);
    if (manager.isPresent() && !members.contains(organisation, before.id(), manager.get())) {
      members.add(organisation, before.id(), manager.get());
    }
    return ItemResult.success(id(before.id()), "Territory Updated Successfully");
  }

  private static Territory changed(Territory before, TerritoryEdit edit, Stamp now) {
    return new Territory(
        before.id(),
        edit.name().orElse(before.name()),
        before.apiName(),
        edit.description().over(before.description()),
        edit.permissionType().orElse(before.permissionType()),
        edit.parent().isPresent() ? edit.parent() : before.parent(),
        edit.manager().given() ? optional(edit.manager().value()) : before.manager(),
        edit.rulesOver(before.rules()),
        before.created(),
        now);
  }

  private Optional<Territory> find(Caller caller, long id) {
    return territories.find(caller.organisation().name(), id);
  }

  private void requirePermission(Caller caller) {
    permissions.requireAdministrator(caller, Permissions.MANAGE_USERS);
    caller.organisation().territories().require();
  }

  private static OptionalLong optional(Optional<Long> value) {
    return value.map(OptionalLong::of).orElseGet(OptionalLong::empty);
  }

  private static Map<String, Object> id(long territory) {
    return Map.of("id", Long.toString(territory));
  }
}
