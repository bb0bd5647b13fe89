package io.github.zohocrmcontract.site.snippets;

import io.github.zohocrmcontract.client.ZohoCrm;
import io.github.zohocrmcontract.client.model.CrmRecord;
import io.github.zohocrmcontract.client.records.CrmModule;
import io.github.zohocrmcontract.client.records.RecordTerritoryChanges;
import io.github.zohocrmcontract.client.results.BatchResult;
import io.github.zohocrmcontract.client.results.ItemResult;
import java.util.List;
import java.util.Optional;

/** Calls on the territories of records; what stands in a method is shown in the reference. */
final class RecordTerritoriesSnippets {

  private RecordTerritoriesSnippets() {}

  static void getRecord(ZohoCrm crm) {
    Optional<CrmRecord> account = crm.records().get(CrmModule.ACCOUNTS, "554023000003635073");
    account.ifPresent(found -> found.getTerritories());
  }

  static void assignTerritoriesToRecords(ZohoCrm crm) {
    RecordTerritoryChanges changes =
        RecordTerritoryChanges.of(
            "554023000003635023", List.of("554023000000430409", "554023000000430451"));
    BatchResult scheduled = crm.records().assignTerritories(CrmModule.ACCOUNTS, changes);
  }

  static void removeTerritoriesFromRecords(ZohoCrm crm) {
    RecordTerritoryChanges changes =
        RecordTerritoryChanges.of(
            "554023000003635023", List.of("554023000000430409", "554023000000430451"));
    BatchResult scheduled = crm.records().removeTerritories(CrmModule.ACCOUNTS, changes);
  }

  static void assignTerritoriesToRecord(ZohoCrm crm) {
    List<String> territories = List.of("554023000000430409", "554023000000430461");
    ItemResult.Done scheduled =
        crm.records().assignTerritories(CrmModule.ACCOUNTS, "554023000003635073", territories);
  }

  static void removeTerritoriesFromRecord(ZohoCrm crm) {
    List<String> territories = List.of("554023000000430409", "554023000000430461");
    ItemResult.Done scheduled =
        crm.records().removeTerritories(CrmModule.ACCOUNTS, "554023000003635073", territories);
  }
}
