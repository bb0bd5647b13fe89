package io.github.zohocrmcontract.stub.records;

import io.github.zohocrmcontract.stub.organisations.Caller;
import io.github.zohocrmcontract.stub.organisations.OrganisationTime;
import io.github.zohocrmcontract.stub.organisations.Organisations;
import io.github.zohocrmcontract.stub.refusals.Errors;
import io.github.zohocrmcontract.stub.refusals.ItemResult;
import io.github.zohocrmcontract.stub.refusals.Refusal;
import io.github.zohocrmcontract.stub.refusals.RequestedItem;
import io.github.zohocrmcontract.stub.refusals.ZohoError;
import io.github.zohocrmcontract.stub.storage.Transactions;
import io.github.zohocrmcontract.stub.territories.Territories;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Schedules that records get or lose territories, each record for itself, with the refusals that
 * the documentation lists.
 */
public final class TerritoryScheduling {

  /** Name of the array in requests and answers. */
  public static final String RESOURCE = "data";

  private final Records records;
  private final RecordTerritories assigned;
  private final TerritoryJobs jobs;
  private final DueTerritoryJobs dueJobs;
  private final RecordAccess access;
  private final LeadTerritories leadTerritories;
  private final Territories territories;
  private final Organisations organisations;
  private final Transactions transactions;
  private final RecordJobDelay delay;
  private final OrganisationTime time;

  /** Works on what is stored. */
  public TerritoryScheduling(
      Records records,
      RecordTerritories assigned,
      TerritoryJobs jobs,
      DueTerritoryJobs dueJobs,
      RecordAccess access,
      LeadTerritories leadTerritories,
      Territories territories,
      Organisations organisations,
      Transactions transactions,
      RecordJobDelay delay,
      OrganisationTime time) {
    this.records = records;
    this.assigned = assigned;
    this.jobs = jobs;
    this.dueJobs = dueJobs;
    this.access = access;
    this.leadTerritories = leadTerritories;
    this.territories = territories;
    this.organisations = organisations;
    this.transactions = transactions;
    this.delay = delay;
    this.time = time;
  }

  /**
   * Schedules a change for the records that the body names.
   *
   * @param moduleName the module as the path names it
   * @param items what is asked for each record, or what is wrong with the form of it
   * @return how it went for each, in the same order
   * @throws Refusal if nothing can be done for any record of the module
   */
  public List<ItemResult> schedule(
      Caller caller,
      String moduleName,
      TerritoryChange change,
      List<RequestedItem<TerritoryOrder>> items) {
    RecordModule module = requireModule(caller, moduleName, change);
    List<ItemResult> results =
        items.stream()
            .map(
                item ->
                    item.carryOut(
                        order -> scheduleNamed(caller, module, change, order, item.position())))
            .toList();
    return results.stream().anyMatch(ItemResult::isScheduled)
        ? results.stream().map(TerritoryScheduling::besideOthers).toList()
        : results;
  }

  /** Where other records are scheduled, wrong data have one text; the details tell them apart. */
  private static ItemResult besideOthers(ItemResult result) {
    return result
        .error()
        .map(error -> ItemResult.failure(RecordErrors.besideOthers(error)))
        .orElse(result);
  }

  /**
   * Schedules a change for the record in the path.
   *
   * @throws Refusal if nothing can be done for any record of the module, or there is no such record
   */
  public ItemResult scheduleOne(
      Caller caller, String moduleName, TerritoryChange change, long id, TerritoryOrder order) {
    RecordModule module = requireModule(caller, moduleName, change);
    return inTurn(
        caller,
        organisation -> {
          CrmRecord record =
              records
                  .find(organisation, module, id)
                  .orElseThrow(() -> Refusal.of(RecordErrors.unknownInPath()));
          if (order.record().isPresent() && order.record().getAsLong() != id) {
            return ItemResult.failure(Errors.invalidId(recordPlace(0)));
          }
          return schedule(caller, record, change, order.territories(), 0);
        });
  }

  private ItemResult scheduleNamed(
      Caller caller,
      RecordModule module,
      TerritoryChange change,
      TerritoryOrder order,
      int position) {
    return inTurn(
        caller,
        organisation ->
            records
                .find(organisation, module, order.record().orElseThrow())
                .map(record -> schedule(caller, record, change, order.territories(), position))
                .orElseGet(() -> ItemResult.failure(RecordErrors.unknown(recordPlace(position)))));
  }

  /** Runs a change alone, after the jobs that are due and before the next ones. */
  private ItemResult inTurn(Caller caller, Function<String, ItemResult> work) {
    String organisation = caller.organisation().name();
    return transactions.change(
        organisation,
        () -> {
          dueJobs.carryOut(organisation);
          ItemResult result = work.apply(organisation);
          dueJobs.carryOut(organisation);
          return result;
        });
  }

  private ItemResult schedule(
      Caller caller, CrmRecord record, TerritoryChange change, List<Long> wanted, int position) {
    Optional<ZohoError> problem =
        recordProblem(caller, record, change)
            .or(() -> territoryProblem(caller, record, change, wanted, position));
    if (problem.isPresent()) {
      return ItemResult.failure(problem.get());
    }
    String organisation = caller.organisation().name();
    TerritoryJob job =
        new TerritoryJob(
            organisations.nextIdentifier(organisation),
            record.id(),
            change,
            List.copyOf(wanted),
            caller.userId(),
            time.now(organisation).plus(delay.duration()));
    jobs.add(organisation, job);
    return ItemResult.scheduled(
        Map.of("job_id", Long.toString(job.id()), "id", Long.toString(record.id())),
        change.scheduled());
  }

  private Optional<ZohoError> recordProblem(
      Caller caller, CrmRecord record, TerritoryChange change) {
    if (!access.admits(caller, record)) {
      return Optional.of(RecordErrors.withoutRight(change.statusWithoutRight()));
    }
    if (record.locked()) {
      return Optional.of(RecordErrors.locked(record.id()));
    }
    if (jobs.isPending(caller.organisation().name(), record.id())) {
      return Optional.of(RecordErrors.alreadyScheduled(record.id()));
    }
    return Optional.empty();
  }

  private Optional<ZohoError> territoryProblem(
      Caller caller, CrmRecord record, TerritoryChange change, List<Long> wanted, int position) {
    String organisation = caller.organisation().name();
    Map<Long, RecordTerritory> there =
        assigned.list(organisation, record.id()).stream()
            .collect(Collectors.toMap(RecordTerritory::territory, Function.identity()));
    Set<Long> seen = new HashSet<>();
    for (int index = 0; index < wanted.size(); index++) {
      Map<String, Object> place = territoryPlace(position, index);
      long territory = wanted.get(index);
      boolean repeated = !seen.add(territory);
      Optional<ZohoError> problem =
          switch (change) {
            case ASSIGN -> assigning(organisation, territory, repeated, there, place);
            case REMOVE -> removing(Optional.ofNullable(there.get(territory)), place);
          };
      if (problem.isPresent()) {
        return problem;
      }
    }
    int limit = record.module().mostTerritories();
    return change == TerritoryChange.ASSIGN && there.size() + wanted.size() > limit
        ? Optional.of(RecordErrors.tooMany(tooManyPlace(position, limit), limit))
        : Optional.empty();
  }

  private Optional<ZohoError> assigning(
      String organisation,
      long territory,
      boolean repeated,
      Map<Long, RecordTerritory> there,
      Map<String, Object> place) {
    if (repeated) {
      return Optional.of(RecordErrors.namedTwice(place));
    }
    if (!territories.exists(organisation, territory)) {
      return Optional.of(Errors.invalidId(place));
    }
    return there.containsKey(territory)
        ? Optional.of(RecordErrors.alreadyAssigned(place))
        : Optional.empty();
  }

  /** No error is documented for a territory named twice here; it is simply gone afterwards. */
  private static Optional<ZohoError> removing(
      Optional<RecordTerritory> there, Map<String, Object> place) {
    if (there.isEmpty()) {
      return Optional.of(Errors.invalidId(place));
    }
    return there
        .filter(RecordTerritory::isAutomatic)
        .map(automatic -> RecordErrors.assignedAutomatically(place));
  }

  private RecordModule requireModule(Caller caller, String moduleName, TerritoryChange change) {
    RecordModule module =
        RecordModule.named(moduleName)
            .orElseThrow(() -> Refusal.of(RecordErrors.moduleWithoutTerritories()));
    caller.organisation().territories().require();
    boolean leadsOff = !leadTerritories.areOn(caller.organisation().name());
    if (module == RecordModule.LEADS && leadsOff) {
      throw Refusal.of(RecordErrors.leadsWithoutTerritories());
    }
    access.requireEditing(caller, module, change);
    return module;
  }

  private static Map<String, Object> recordPlace(int position) {
    return place("id", "$." + RESOURCE + "[" + position + "].id");
  }

  private static Map<String, Object> territoryPlace(int position, int index) {
    return place("id", territoriesPath(position) + "[" + index + "].id");
  }

  private static Map<String, Object> tooManyPlace(int position, int limit) {
    Map<String, Object> details =
        new LinkedHashMap<>(place("Territories", territoriesPath(position)));
    details.put("limit", limit);
    return details;
  }

  private static String territoriesPath(int position) {
    return "$." + RESOURCE + "[" + position + "].Territories";
  }

  private static Map<String, Object> place(String apiName, String jsonPath) {
    return Map.of("api_name", apiName, "json_path", jsonPath);
  }
}
