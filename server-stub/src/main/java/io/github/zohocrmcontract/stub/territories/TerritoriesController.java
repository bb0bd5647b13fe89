package io.github.zohocrmcontract.stub.territories;

import io.github.zohocrmcontract.stub.answers.BatchAnswer;
import io.github.zohocrmcontract.stub.answers.CurrentItemFaults;
import io.github.zohocrmcontract.stub.answers.Identifiers;
import io.github.zohocrmcontract.stub.answers.ItemFaults;
import io.github.zohocrmcontract.stub.api.TerritoriesApi;
import io.github.zohocrmcontract.stub.model.AssociatedUsersCount;
import io.github.zohocrmcontract.stub.model.AssociatedUsersCountResponse;
import io.github.zohocrmcontract.stub.model.CreateTerritoriesRequest;
import io.github.zohocrmcontract.stub.model.Info;
import io.github.zohocrmcontract.stub.model.TerritoriesResponse;
import io.github.zohocrmcontract.stub.model.TerritoryActionResponse;
import io.github.zohocrmcontract.stub.model.TerritoryReference;
import io.github.zohocrmcontract.stub.model.TerritoryRuleName;
import io.github.zohocrmcontract.stub.model.TransferTerritoriesRequest;
import io.github.zohocrmcontract.stub.model.TransferTerritoryRequest;
import io.github.zohocrmcontract.stub.model.UpdateTerritoriesRequest;
import io.github.zohocrmcontract.stub.model.UpdateTerritoryRequest;
import io.github.zohocrmcontract.stub.organisations.CurrentCaller;
import io.github.zohocrmcontract.stub.refusals.ItemResult;
import io.github.zohocrmcontract.stub.storage.Transactions;
import io.github.zohocrmcontract.stub.territories.administration.TerritoryEdit;
import io.github.zohocrmcontract.stub.territories.administration.TerritoryEditing;
import io.github.zohocrmcontract.stub.territories.administration.TerritoryHandover;
import io.github.zohocrmcontract.stub.territories.administration.TerritoryRemoval;
import io.github.zohocrmcontract.stub.territories.administration.TerritoryRequests;
import io.github.zohocrmcontract.stub.territories.members.TerritoryMembership;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** The operations on territories. */
@RestController
public class TerritoriesController implements TerritoriesApi {

  /** The most counts that an answer holds; there are no parameters to ask for the others. */
  private static final int PER_PAGE = 200;

  private final CurrentCaller caller;
  private final TerritoryMembership membership;
  private final TerritoryDirectory directory;
  private final TerritoryFilters filters;
  private final TerritoryModels models;
  private final TerritoryEditing editing;
  private final TerritoryRemoval removal;
  private final TerritoryRequests requests;
  private final CurrentItemFaults itemFaults;
  private final BatchAnswer batch;
  private final Transactions transactions;

  TerritoriesController(
      CurrentCaller caller,
      CurrentItemFaults itemFaults,
      TerritoryMembership membership,
      TerritoryDirectory directory,
      TerritoryFilters filters,
      TerritoryModels models,
      TerritoryEditing editing,
      TerritoryRemoval removal,
      TerritoryRequests requests,
      BatchAnswer batch,
      Transactions transactions) {
    this.caller = caller;
    this.itemFaults = itemFaults;
    this.membership = membership;
    this.directory = directory;
    this.filters = filters;
    this.models = models;
    this.editing = editing;
    this.removal = removal;
    this.requests = requests;
    this.batch = batch;
    this.transactions = transactions;
  }

  @Override
  public ResponseEntity<TerritoriesResponse> getTerritories(
      String filter,
      List<String> ids,
      Integer page,
      Integer perPage,
      List<TerritoryRuleName> include) {
    Set<TerritoryRuleName> rules = include == null ? Set.of() : Set.copyOf(include);
    boolean byIdentifier = ids != null && !ids.isEmpty();
    return read(
        () -> {
          TerritoryPage found =
              directory.list(caller.get(), Identifiers.set(ids), condition(filter), page, perPage);
          TerritoriesResponse answer =
              models.withRules(caller.get().organisation(), found.territories(), rules);
          return byIdentifier ? answer : answer.info(models.info(found));
        });
  }

  @Override
  public ResponseEntity<TerritoriesResponse> getTerritory(String territoryId) {
    return read(
        () ->
            models.withRules(
                caller.get().organisation(),
                directory.one(caller.get(), Identifiers.number(territoryId)),
                Set.of(TerritoryRuleName.values())));
  }

  @Override
  public ResponseEntity<TerritoriesResponse> getChildTerritories(
      String territoryId, String filter, Integer page, Integer perPage) {
    return read(
        () -> {
          TerritoryPage found =
              directory.children(
                  caller.get(), Identifiers.number(territoryId), condition(filter), page, perPage);
          return models
              .children(caller.get().organisation(), found.territories())
              .info(models.info(found));
        });
  }

  @Override
  public ResponseEntity<AssociatedUsersCountResponse> getAssociatedUsersCount() {
    List<TerritorySize> sizes = membership.sizes(caller.get(), PER_PAGE + 1);
    if (sizes.isEmpty()) {
      return ResponseEntity.noContent().build();
    }
    List<AssociatedUsersCount> counts =
        sizes.stream().limit(PER_PAGE).map(TerritoriesController::count).toList();
    Info info = new Info(PER_PAGE, counts.size(), 1, sizes.size() > PER_PAGE);
    return ResponseEntity.ok(new AssociatedUsersCountResponse(counts).info(info));
  }

  @Override
  public ResponseEntity<TerritoryActionResponse> createTerritories(
      CreateTerritoriesRequest request) {
    return results(
        editing.createAll(
            caller.get(), itemFaults.get().items(request.getTerritories(), requests::draft)));
  }

  @Override
  public ResponseEntity<TerritoryActionResponse> updateTerritories(
      UpdateTerritoriesRequest request) {
    return results(
        editing.updateAll(
            caller.get(), itemFaults.get().items(request.getTerritories(), requests::edit)));
  }

  @Override
  public ResponseEntity<TerritoryActionResponse> updateTerritory(
      String territoryId, UpdateTerritoryRequest request) {
    TerritoryEdit edit = requests.edit(request.getTerritories().get(0));
    return results(List.of(editing.update(caller.get(), Identifiers.number(territoryId), edit)));
  }

  @Override
  public ResponseEntity<TerritoryActionResponse> deleteTerritories(
      List<String> ids, Boolean deletePreviousForecasts) {
    return results(
        removal.removeAll(caller.get(), ItemFaults.NONE.items(ids, Identifiers::number)));
  }

  @Override
  public ResponseEntity<TerritoryActionResponse> deleteTerritory(
      String territoryId, Boolean deletePreviousForecasts) {
    return results(List.of(removal.remove(caller.get(), Identifiers.number(territoryId))));
  }

  @Override
  public ResponseEntity<TerritoryActionResponse> transferAndDeleteTerritories(
      TransferTerritoriesRequest request) {
    return results(
        removal.transferAll(
            caller.get(), itemFaults.get().items(request.getTerritories(), requests::handover)));
  }

  @Override
  public ResponseEntity<TerritoryActionResponse> transferAndDeleteTerritory(
      String territoryId, TransferTerritoryRequest request) {
    TerritoryHandover handover = requests.handover(request.getTerritories().get(0));
    return results(
        List.of(removal.transfer(caller.get(), Identifiers.number(territoryId), handover)));
  }

  private ResponseEntity<TerritoryActionResponse> results(List<ItemResult> results) {
    return ResponseEntity.status(batch.status(results))
        .body(new TerritoryActionResponse(batch.of(TerritoryEditing.RESOURCE, results)));
  }

  private Predicate<Territory> condition(String filter) {
    return filter == null || filter.isEmpty() ? territory -> true : filters.read(filter);
  }

  /** Territories name users and one another: all as they are at one moment. */
  private ResponseEntity<TerritoriesResponse> read(Supplier<TerritoriesResponse> look) {
    TerritoriesResponse found = transactions.read(look);
    return found.getTerritories().isEmpty()
        ? ResponseEntity.noContent().build()
        : ResponseEntity.ok(found);
  }

  private static AssociatedUsersCount count(TerritorySize size) {
    TerritoryReference territory =
        new TerritoryReference().id(Long.toString(size.id())).name(size.name());
    return new AssociatedUsersCount(Integer.toString(size.users()), territory);
  }
}
