package io.github.zohocrmcontract.client.testing.calls;

import io.github.zohocrmcontract.client.ZohoCrm;
import io.github.zohocrmcontract.client.http.Answer;
import io.github.zohocrmcontract.client.model.PathRecordTerritories;
import io.github.zohocrmcontract.client.model.RecordTerritories;
import io.github.zohocrmcontract.client.model.RecordTerritoriesRequest;
import io.github.zohocrmcontract.client.model.RecordsTerritoriesRequest;
import io.github.zohocrmcontract.client.model.TerritoryOfARequest;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Calls on records and their territories. */
final class RecordCalls {

  private static final String MODULE = "Accounts";
  private static final String RECORD = "554023000003635023";
  private static final OffsetDateTime MOMENT = OffsetDateTime.parse("2019-07-25T15:26:00+05:30");

  private RecordCalls() {}

  static Map<String, Function<ZohoCrm, Answer<?>>> all() {
    return Map.of(
        "getRecord",
        crm -> crm.recordTerritoriesApi().getRecord(MODULE, RECORD, MOMENT),
        "assignTerritoriesToRecords",
        crm -> crm.recordTerritoriesApi().assignTerritoriesToRecords(MODULE, records()),
        "assignTerritoriesToRecord",
        crm -> crm.recordTerritoriesApi().assignTerritoriesToRecord(MODULE, RECORD, record()),
        "removeTerritoriesFromRecords",
        crm -> crm.recordTerritoriesApi().removeTerritoriesFromRecords(MODULE, records()),
        "removeTerritoriesFromRecord",
        crm -> crm.recordTerritoriesApi().removeTerritoriesFromRecord(MODULE, RECORD, record()));
  }

  private static RecordsTerritoriesRequest records() {
    return new RecordsTerritoriesRequest()
        .data(List.of(new RecordTerritories().id(RECORD).territories(territories())));
  }

  private static RecordTerritoriesRequest record() {
    return new RecordTerritoriesRequest()
        .data(List.of(new PathRecordTerritories().id(RECORD).territories(territories())));
  }

  private static List<TerritoryOfARequest> territories() {
    return List.of(
        new TerritoryOfARequest().id("554023000000430409"),
        new TerritoryOfARequest().id("554023000000430451"));
  }
}
