package io.github.zohocrmcontract.client.records;

import io.github.zohocrmcontract.client.api.RecordTerritoriesApi;
import io.github.zohocrmcontract.client.http.Results;
import io.github.zohocrmcontract.client.model.CrmRecord;
import io.github.zohocrmcontract.client.model.PathRecordTerritories;
import io.github.zohocrmcontract.client.model.RecordActionResponse;
import io.github.zohocrmcontract.client.model.RecordTerritories;
import io.github.zohocrmcontract.client.model.RecordTerritoriesRequest;
import io.github.zohocrmcontract.client.model.RecordsResponse;
import io.github.zohocrmcontract.client.model.RecordsTerritoriesRequest;
import io.github.zohocrmcontract.client.model.TerritoryOfARequest;
import io.github.zohocrmcontract.client.results.BatchResult;
import io.github.zohocrmcontract.client.results.Identifiers;
import io.github.zohocrmcontract.client.results.ItemResult;
import io.github.zohocrmcontract.client.results.Lookup;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Records and the territories they belong to. Thread-safe. Every method throws one of the {@code
 * ZohoCrmException}s when a call fails, and {@link IllegalArgumentException} for what is no
 * identifier.
 *
 * <p>Changes are only scheduled: {@code details().jobId()} of a result names the job, and until it
 * is done the record shows its old territories and refuses further changes of them. No operation
 * tells how far such a job is, so there is no handle to wait on: read the record again until its
 * territories have changed.
 */
public final class Records {
  private final RecordTerritoriesApi api;

  /** Records behind this interface. */
  public Records(RecordTerritoriesApi api) {
    this.api = api;
  }

  /**
   * One record with its territories; empty if there is none to show. An unknown identifier is an
   * {@code InvalidRequestException}.
   */
  public Optional<CrmRecord> get(CrmModule module, String recordId) {
    return Results.one(
        api.getRecord(module.apiName(), Identifiers.require(recordId), null),
        "data",
        RecordsResponse::getData);
  }

  /** One record, if it has changed after this moment, counted to the second. */
  public Lookup<CrmRecord> getIfModifiedSince(
      CrmModule module, String recordId, OffsetDateTime moment) {
    return Results.lookup(
        api.getRecord(module.apiName(), Identifiers.require(recordId), moment),
        "data",
        RecordsResponse::getData);
  }

  /**
   * Schedules that records get territories. Each record succeeds or fails alone.
   *
   * @return one result a record, in the order of {@code changes}; at least one is scheduled
   * @throws io.github.zohocrmcontract.client.errors.ItemsFailedException if none is scheduled
   */
  public BatchResult assignTerritories(CrmModule module, RecordTerritoryChanges changes) {
    return Results.batch(
        () -> api.assignTerritoriesToRecords(module.apiName(), request(changes)),
        "data",
        RecordActionResponse::getData);
  }

  /**
   * Schedules that one record gets territories.
   *
   * @throws io.github.zohocrmcontract.client.errors.ItemsFailedException if it is not scheduled
   */
  public ItemResult.Done assignTerritories(
      CrmModule module, String recordId, Collection<String> territoryIds) {
    RecordTerritoriesRequest request = request(territoryIds);
    return Results.batch(
            () ->
                api.assignTerritoriesToRecord(
                    module.apiName(), Identifiers.require(recordId), request),
            "data",
            RecordActionResponse::getData)
        .done()
        .get(0);
  }

  /**
   * Schedules that records lose territories. Each record succeeds or fails alone.
   *
   * @return one result a record, in the order of {@code changes}; at least one is scheduled
   * @throws io.github.zohocrmcontract.client.errors.ItemsFailedException if none is scheduled, for
   *     instance because the territories were assigned automatically ({@code NOT_ALLOWED})
   */
  public BatchResult removeTerritories(CrmModule module, RecordTerritoryChanges changes) {
    return Results.batch(
        () -> api.removeTerritoriesFromRecords(module.apiName(), request(changes)),
        "data",
        RecordActionResponse::getData);
  }

  /**
   * Schedules that one record loses territories.
   *
   * @throws io.github.zohocrmcontract.client.errors.ItemsFailedException if it is not scheduled,
   *     for instance because a territory was assigned automatically ({@code NOT_ALLOWED})
   */
  public ItemResult.Done removeTerritories(
      CrmModule module, String recordId, Collection<String> territoryIds) {
    RecordTerritoriesRequest request = request(territoryIds);
    return Results.batch(
            () ->
                api.removeTerritoriesFromRecord(
                    module.apiName(), Identifiers.require(recordId), request),
            "data",
            RecordActionResponse::getData)
        .done()
        .get(0);
  }

  private static RecordsTerritoriesRequest request(RecordTerritoryChanges changes) {
    return new RecordsTerritoriesRequest()
        .data(
            changes.changes().stream()
                .map(
                    change ->
                        new RecordTerritories()
                            .id(change.recordId())
                            .territories(territories(change.territoryIds())))
                .toList());
  }

  private static RecordTerritoriesRequest request(Collection<String> territoryIds) {
    List<String> ids = Identifiers.requireAll(territoryIds);
    if (ids.isEmpty()) {
      throw new IllegalArgumentException("At least one territory is needed.");
    }
    return new RecordTerritoriesRequest()
        .data(List.of(new PathRecordTerritories().territories(territories(ids))));
  }

  private static List<TerritoryOfARequest> territories(List<String> ids) {
    return ids.stream().map(id -> new TerritoryOfARequest().id(id)).toList();
  }
}
