package io.github.zohocrmcontract.stub.records;

import io.github.zohocrmcontract.stub.answers.BatchAnswer;
import io.github.zohocrmcontract.stub.answers.CurrentItemFaults;
import io.github.zohocrmcontract.stub.answers.Identifiers;
import io.github.zohocrmcontract.stub.api.RecordTerritoriesApi;
import io.github.zohocrmcontract.stub.model.PathRecordTerritories;
import io.github.zohocrmcontract.stub.model.RecordActionResponse;
import io.github.zohocrmcontract.stub.model.RecordTerritoriesRequest;
import io.github.zohocrmcontract.stub.model.RecordsResponse;
import io.github.zohocrmcontract.stub.model.RecordsTerritoriesRequest;
import io.github.zohocrmcontract.stub.model.TerritoryOfARequest;
import io.github.zohocrmcontract.stub.organisations.CurrentCaller;
import io.github.zohocrmcontract.stub.refusals.ItemResult;
import io.github.zohocrmcontract.stub.refusals.RequestedItem;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** The operations on the territories of records. */
@RestController
public class RecordTerritoriesController implements RecordTerritoriesApi {

  private final CurrentCaller caller;
  private final CurrentItemFaults itemFaults;
  private final TerritoryScheduling scheduling;
  private final RecordDirectory directory;
  private final RecordModels models;
  private final BatchAnswer batch;

  RecordTerritoriesController(
      CurrentCaller caller,
      CurrentItemFaults itemFaults,
      TerritoryScheduling scheduling,
      RecordDirectory directory,
      RecordModels models,
      BatchAnswer batch) {
    this.caller = caller;
    this.itemFaults = itemFaults;
    this.scheduling = scheduling;
    this.directory = directory;
    this.models = models;
    this.batch = batch;
  }

  @Override
  public ResponseEntity<RecordsResponse> getRecord(
      String moduleApiName, String recordId, OffsetDateTime ifModifiedSince) {
    return directory
        .get(
            caller.get(),
            moduleApiName,
            Identifiers.number(recordId),
            Optional.ofNullable(ifModifiedSince).map(OffsetDateTime::toInstant),
            record -> models.record(caller.get().organisation().name(), record))
        .map(ResponseEntity::ok)
        .orElseGet(() -> ResponseEntity.status(HttpStatus.NOT_MODIFIED).build());
  }

  @Override
  public ResponseEntity<RecordActionResponse> assignTerritoriesToRecords(
      String moduleApiName, RecordsTerritoriesRequest request) {
    return several(moduleApiName, TerritoryChange.ASSIGN, request);
  }

  @Override
  public ResponseEntity<RecordActionResponse> assignTerritoriesToRecord(
      String moduleApiName, String recordId, RecordTerritoriesRequest request) {
    return one(moduleApiName, recordId, TerritoryChange.ASSIGN, request);
  }

  @Override
  public ResponseEntity<RecordActionResponse> removeTerritoriesFromRecords(
      String moduleApiName, RecordsTerritoriesRequest request) {
    return several(moduleApiName, TerritoryChange.REMOVE, request);
  }

  @Override
  public ResponseEntity<RecordActionResponse> removeTerritoriesFromRecord(
      String moduleApiName, String recordId, RecordTerritoriesRequest request) {
    return one(moduleApiName, recordId, TerritoryChange.REMOVE, request);
  }

  private ResponseEntity<RecordActionResponse> several(
      String moduleName, TerritoryChange change, RecordsTerritoriesRequest request) {
    List<RequestedItem<TerritoryOrder>> items =
        itemFaults
            .get()
            .items(
                request.getData(),
                record ->
                    order(
                        OptionalLong.of(Identifiers.number(record.getId())),
                        record.getTerritories()));
    return answer(scheduling.schedule(caller.get(), moduleName, change, items));
  }

  private ResponseEntity<RecordActionResponse> one(
      String moduleName,
      String recordId,
      TerritoryChange change,
      RecordTerritoriesRequest request) {
    PathRecordTerritories asked = request.getData().get(0);
    OptionalLong named =
        asked.getId() == null
            ? OptionalLong.empty()
            : OptionalLong.of(Identifiers.number(asked.getId()));
    return answer(
        List.of(
            scheduling.scheduleOne(
                caller.get(),
                moduleName,
                change,
                Identifiers.number(recordId),
                order(named, asked.getTerritories()))));
  }

  private static TerritoryOrder order(OptionalLong record, List<TerritoryOfARequest> territories) {
    return new TerritoryOrder(
        record,
        territories.stream().map(territory -> Identifiers.number(territory.getId())).toList());
  }

  private ResponseEntity<RecordActionResponse> answer(List<ItemResult> results) {
    return ResponseEntity.status(batch.status(results))
        .body(new RecordActionResponse(batch.of(TerritoryScheduling.RESOURCE, results)));
  }
}
