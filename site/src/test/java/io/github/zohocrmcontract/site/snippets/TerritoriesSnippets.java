package io.github.zohocrmcontract.site.snippets;

import io.github.zohocrmcontract.client.ZohoCrm;
import io.github.zohocrmcontract.client.model.AssociatedUsersCount;
import io.github.zohocrmcontract.client.model.Territory;
import io.github.zohocrmcontract.client.model.TerritoryPermissionType;
import io.github.zohocrmcontract.client.model.TerritoryRuleName;
import io.github.zohocrmcontract.client.results.BatchResult;
import io.github.zohocrmcontract.client.results.ItemResult;
import io.github.zohocrmcontract.client.results.Page;
import io.github.zohocrmcontract.client.territories.NewTerritory;
import io.github.zohocrmcontract.client.territories.RecordCondition;
import io.github.zohocrmcontract.client.territories.TerritoryChanges;
import io.github.zohocrmcontract.client.territories.TerritoryDeletion;
import io.github.zohocrmcontract.client.territories.TerritoryQuery;
import java.util.List;
import java.util.Optional;

/** Calls on territories; what stands in a method is shown in the reference. */
final class TerritoriesSnippets {

  private TerritoriesSnippets() {}

  static void getTerritories(ZohoCrm crm) {
    Page<Territory> page = crm.territories().list(TerritoryQuery.all().perPage(50));
    page.forEach(territory -> territory.getName());
  }

  static void createTerritories(ZohoCrm crm) {
    BatchResult made =
        crm.territories()
            .create(
                List.of(
                    NewTerritory.of(
                        "Madurai", "431581000000744113", TerritoryPermissionType.READ_ONLY)));
    made.failed().forEach(item -> item.code());
  }

  static void updateTerritories(ZohoCrm crm) {
    RecordCondition ofChennai =
        RecordCondition.where("City")
            .is("Chennai")
            .or(RecordCondition.where("Zip_Code").startsWith("600"));
    TerritoryChanges changes =
        TerritoryChanges.none()
            .name("Leads of Chennai")
            .below("431581000000744113")
            .permissionType(TerritoryPermissionType.READ_ONLY)
            .withoutManager()
            .withoutDescription()
            .rule(TerritoryRuleName.LEAD_RULE_CRITERIA, ofChennai);
    BatchResult changed = crm.territories().update(List.of(changes.of("431581000000744183")));
  }

  static void deleteTerritories(ZohoCrm crm) {
    BatchResult deleted =
        crm.territories().delete(List.of(TerritoryDeletion.of("431581000000744137")));
  }

  static void getTerritory(ZohoCrm crm) {
    Optional<Territory> territory = crm.territories().get("431581000000744113");
  }

  static void updateTerritory(ZohoCrm crm) {
    TerritoryChanges changes =
        TerritoryChanges.none().name("Chennai Leads and Partners").below("431581000000744159");
    ItemResult.Done changed = crm.territories().update("431581000000744183", changes);
  }

  static void deleteTerritory(ZohoCrm crm) {
    ItemResult.Done deleted = crm.territories().delete(TerritoryDeletion.of("431581000000744183"));
  }

  static void transferAndDeleteTerritories(ZohoCrm crm) {
    BatchResult deleted =
        crm.territories()
            .transferAndDelete(
                List.of(
                    TerritoryDeletion.of("431581000000744113")
                        .afterMovingChildrenTo("431581000000272796")));
  }

  static void transferAndDeleteTerritory(ZohoCrm crm) {
    ItemResult.Done deleted =
        crm.territories()
            .transferAndDelete(
                TerritoryDeletion.of("431581000000744159")
                    .afterMovingChildrenTo("431581000000272796"));
  }

  static void getChildTerritories(ZohoCrm crm) {
    Page<Territory> children = crm.territories().children("431581000000744113");
  }

  static void getAssociatedUsersCount(ZohoCrm crm) {
    Page<AssociatedUsersCount> counts = crm.territories().associatedUsersCounts();
    counts.forEach(count -> count.getCount());
  }
}
