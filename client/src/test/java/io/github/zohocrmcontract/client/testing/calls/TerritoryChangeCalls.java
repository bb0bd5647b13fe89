package io.github.zohocrmcontract.client.testing.calls;

import io.github.zohocrmcontract.client.ZohoCrm;
import io.github.zohocrmcontract.client.http.Answer;
import io.github.zohocrmcontract.client.model.CreateTerritoriesRequest;
import io.github.zohocrmcontract.client.model.Criteria;
import io.github.zohocrmcontract.client.model.ParentTerritoryChoice;
import io.github.zohocrmcontract.client.model.TerritoryManagerChoice;
import io.github.zohocrmcontract.client.model.TerritoryPermissionType;
import io.github.zohocrmcontract.client.model.TerritoryToCreate;
import io.github.zohocrmcontract.client.model.TerritoryToTransfer;
import io.github.zohocrmcontract.client.model.TerritoryToUpdate;
import io.github.zohocrmcontract.client.model.TransferTerritoriesRequest;
import io.github.zohocrmcontract.client.model.TransferTerritoryRequest;
import io.github.zohocrmcontract.client.model.UpdateTerritoriesRequest;
import io.github.zohocrmcontract.client.model.UpdateTerritoryRequest;
import io.github.zohocrmcontract.client.territories.RecordCondition;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Calls that make, change and delete territories. */
final class TerritoryChangeCalls {

  private static final String RECEIVER = "431581000000744169";

  private TerritoryChangeCalls() {}

  static Map<String, Function<ZohoCrm, Answer<?>>> all() {
    return Map.of(
        "createTerritories",
        crm ->
            crm.territoriesApi()
                .createTerritories(new CreateTerritoriesRequest().territories(List.of(toCreate()))),
        "updateTerritories",
        crm ->
            crm.territoriesApi()
                .updateTerritories(
                    new UpdateTerritoriesRequest()
                        .territories(List.of(toUpdate().id(Calls.TERRITORY)))),
        "updateTerritory",
        crm ->
            crm.territoriesApi()
                .updateTerritory(
                    Calls.TERRITORY, new UpdateTerritoryRequest().territories(List.of(toUpdate()))),
        "deleteTerritories",
        crm -> crm.territoriesApi().deleteTerritories(List.of(Calls.TERRITORY, RECEIVER), true),
        "deleteTerritory",
        crm -> crm.territoriesApi().deleteTerritory(Calls.TERRITORY, false),
        "transferAndDeleteTerritories",
        crm ->
            crm.territoriesApi()
                .transferAndDeleteTerritories(
                    new TransferTerritoriesRequest()
                        .territories(List.of(toTransfer().id(Calls.TERRITORY)))),
        "transferAndDeleteTerritory",
        crm ->
            crm.territoriesApi()
                .transferAndDeleteTerritory(
                    Calls.TERRITORY,
                    new TransferTerritoryRequest().territories(List.of(toTransfer()))));
  }

  private static TerritoryToCreate toCreate() {
    return new TerritoryToCreate()
        .name("Süd und Söhne")
        .reportingTo(new ParentTerritoryChoice().id(RECEIVER))
        .permissionType(TerritoryPermissionType.READ_WRITE_DELETE)
        .manager(new TerritoryManagerChoice().id(Calls.USER))
        .description("Everything south of the river")
        .accountRuleCriteria(rule());
  }

  private static TerritoryToUpdate toUpdate() {
    return new TerritoryToUpdate()
        .name("North")
        .reportingTo(new ParentTerritoryChoice().id(RECEIVER))
        .permissionType(TerritoryPermissionType.READ_ONLY)
        .manager(null)
        .description(null)
        .accountRuleCriteria(null)
        .dealRuleCriteria(rule());
  }

  private static TerritoryToTransfer toTransfer() {
    return new TerritoryToTransfer().transferToId(RECEIVER).deletePreviousForecasts(false);
  }

  private static Criteria rule() {
    return RecordCondition.where("Annual_Revenue")
        .greaterThan(1000)
        .and(
            RecordCondition.where("City")
                .is("Chennai")
                .or(RecordCondition.where("City").is("Ooty")))
        .toCriteria();
  }
}
