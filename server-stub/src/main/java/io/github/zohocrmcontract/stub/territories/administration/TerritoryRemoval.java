package io.github.zohocrmcontract.stub.territories.administration;

import io.github.zohocrmcontract.stub.organisations.Caller;
import io.github.zohocrmcontract.stub.organisations.OrganisationTime;
import io.github.zohocrmcontract.stub.refusals.Errors;
import io.github.zohocrmcontract.stub.refusals.ItemResult;
import io.github.zohocrmcontract.stub.refusals.Refusal;
import io.github.zohocrmcontract.stub.refusals.RequestedItem;
import io.github.zohocrmcontract.stub.refusals.ZohoError;
import io.github.zohocrmcontract.stub.storage.Transactions;
import io.github.zohocrmcontract.stub.territories.Territories;
import io.github.zohocrmcontract.stub.territories.Territory;
import io.github.zohocrmcontract.stub.territories.Territory.Stamp;
import io.github.zohocrmcontract.stub.users.Permissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Deletes territories, alone or after handing over what stands below them. Only administrators may.
 * There are no forecasts that could go with them.
 */
public final class TerritoryRemoval {

  private static final String RESOURCE = TerritoryEditing.RESOURCE;
  private static final String RECEIVER = "transfer_to_id";
  private static final Map<String, Object> IN_PATH = Map.of("resource_path_index", 2);

  private final Territories territories;
  private final TerritoryTree tree;
  private final Permissions permissions;
  private final Transactions transactions;
  private final OrganisationTime time;

  /** Works on what is stored. */
  public TerritoryRemoval(
      Territories territories,
      Permissions permissions,
      Transactions transactions,
      OrganisationTime time) {
    this.territories = territories;
    this.tree = new TerritoryTree(territories);
    this.permissions = permissions;
    this.transactions = transactions;
    this.time = time;
  }

  /**
   * Deletes territories, each for itself.
   *
   * @return how it went for each, in the order of the request
   * @throws Refusal if the caller may not, or territories are not in use
   */
  public List<ItemResult> removeAll(Caller caller, List<RequestedItem<Long>> items) {
    requirePermissionToRemove(caller);
    return new EachForItself(transactions)
        .run(
            caller.organisation().name(),
            items,
            (territory, place) -> {
              Map<String, Object> details = id(territory);
              return remove(caller, territory, details, error -> Refusal.ofItem(RESOURCE, error));
            });
  }

  /**
   * Deletes the territory that the path names.
   *
   * @throws Refusal if the caller may not, there is no such territory, or it cannot be deleted
   */
  public ItemResult remove(Caller caller, long territory) {
    requirePermissionToRemove(caller);
    return transactions.change(
        caller.organisation().name(), () -> remove(caller, territory, IN_PATH, Refusal::of));
  }

  private ItemResult remove(
      Caller caller, long id, Map<String, Object> details, Refusing refusing) {
    String organisation = caller.organisation().name();
    Territory territory =
        territories
            .find(organisation, id)
            .orElseThrow(
                () -> refusing.with(Errors.invalidData(details, "The territory given is invalid")));
    if (territory.isOfTheOrganisation()) {
      throw refusing.with(
          Errors.notAllowed(details, "The organization's territory cannot be deleted."));
    }
    if (!territories.children(organisation, id).isEmpty()) {
      throw refusing.with(Errors.notAllowed(details, "The territory has child territories."));
    }
    territories.remove(organisation, id);
    return ItemResult.success(id(id), "Given Territory Removed Successfully");
  }

  /**
   * Hands over what stands below territories and deletes them, each for itself.
   *
   * @return how it went for each, in the order of the request
   * @throws Refusal if the caller may not, or territories are not in use
   */
  public List<ItemResult> transferAll(Caller caller, List<RequestedItem<TerritoryHandover>> items) {
    requirePermissionToTransfer(caller);
    return new EachForItself(transactions)
        .run(
            caller.organisation().name(),
            items,
            (handover, place) -> {
              Map<String, Object> ofId = place.key("id");
              if (handover.id().isEmpty()) {
                throw Refusal.ofItem(RESOURCE, Errors.mandatoryNotFound(ofId));
              }
              Territory leaving =
                  find(caller, handover.id().getAsLong())
                      .orElseThrow(
                          () ->
                              Refusal.ofItem(
                                  RESOURCE,
                                  Errors.invalidData(ofId, "Given Territoryid isn't valid one")));
              if (leaving.isOfTheOrganisation()) {
                throw Refusal.ofItem(RESOURCE, Errors.onlyNameOfOrganisationTerritory(ofId));
              }
              return transfer(caller, leaving, handover.receiver(), place);
            });
  }

  /**
   * Hands over what stands below the territory that the path names, and deletes it.
   *
   * @throws Refusal if the caller may not, there is no such territory, the body names another, or a
   *     rule forbids it
   */
  public ItemResult transfer(Caller caller, long id, TerritoryHandover handover) {
    requirePermissionToTransfer(caller);
    return transactions.change(
        caller.organisation().name(),
        () -> {
          Territory leaving =
              find(caller, id).orElseThrow(() -> Refusal.of(Errors.invalidId(IN_PATH)));
          if (leaving.isOfTheOrganisation()) {
            throw Refusal.of(Errors.onlyNameOfOrganisationTerritory(IN_PATH));
          }
          ItemPlace place = new ItemPlace(0);
          TerritoryChecks.requireSameId(id, handover.id(), place);
          return transfer(caller, leaving, handover.receiver(), place);
        });
  }

  private ItemResult transfer(Caller caller, Territory leaving, long receiverId, ItemPlace place) {
    String organisation = caller.organisation().name();
    Map<String, Object> ofReceiver = place.key(RECEIVER);
    if (receiverId == leaving.id()) {
      throw item(ofReceiver, "Transfer_to_id is same as current parent territory");
    }
    Territory receiver =
        find(caller, receiverId)
            .orElseThrow(() -> item(ofReceiver, "Transfer_to_id is not a valid territory"));
    if (tree.level(organisation, receiver) >= tree.level(organisation, leaving)) {
      throw item(
          ofReceiver, "Transfer_to_id is not at a higher heirarchy than current parent territory");
    }
    Stamp now = new Stamp(caller.userId(), time.now(organisation));
    for (Territory child : territories.children(organisation, leaving.id())) {
      territories.replace(organisation, child.below(receiver, now));
    }
    territories.remove(organisation, leaving.id());
    return ItemResult.success(
        id(leaving.id()),
        "Given Territory Removed Successfully and its child Territories moved to the another"
            + " territory");
  }

  private Optional<Territory> find(Caller caller, long id) {
    return territories.find(caller.organisation().name(), id);
  }

  private void requirePermissionToRemove(Caller caller) {
    if (!permissions.isAdministrator(caller)) {
      throw Refusal.of(Errors.territoryRemovalDenied());
    }
    caller.organisation().territories().require();
  }

  private void requirePermissionToTransfer(Caller caller) {
    permissions.requireAdministrator(caller, Permissions.MANAGE_USERS);
    caller.organisation().territories().require();
  }

  private static Refusal item(Map<String, Object> details, String message) {
    return Refusal.ofItem(RESOURCE, Errors.invalidData(details, message));
  }

  private static Map<String, Object> id(long territory) {
    return Map.of("id", Long.toString(territory));
  }

  /** Where the error stands: bare for a territory in the path, in the array for one of several. */
  private interface Refusing {
    Refusal with(ZohoError error);
  }
}
