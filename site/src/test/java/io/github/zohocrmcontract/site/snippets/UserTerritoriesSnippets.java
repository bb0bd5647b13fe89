package io.github.zohocrmcontract.site.snippets;

import io.github.zohocrmcontract.client.ZohoCrm;
import io.github.zohocrmcontract.client.model.UserTerritory;
import io.github.zohocrmcontract.client.results.BatchResult;
import io.github.zohocrmcontract.client.results.ItemResult;
import io.github.zohocrmcontract.client.results.Page;
import java.util.List;
import java.util.Optional;

/** Calls on the territories of a user; what stands in a method is shown in the reference. */
final class UserTerritoriesSnippets {

  private UserTerritoriesSnippets() {}

  static void getUserTerritories(ZohoCrm crm) {
    Page<UserTerritory> territories = crm.userTerritories().list("431581000000258001");
    territories.forEach(territory -> territory.getName());
  }

  static void updateUserTerritories(ZohoCrm crm) {
    BatchResult added =
        crm.userTerritories().add("431581000000278001", List.of("431581000000744125"));
    added.failed().forEach(item -> item.code());
  }

  static void removeUserTerritories(ZohoCrm crm) {
    BatchResult removed =
        crm.userTerritories().remove("431581000000278001", List.of("431581000000744113"));
    removed.failed().forEach(item -> item.code());
  }

  static void getUserTerritory(ZohoCrm crm) {
    Optional<UserTerritory> territory =
        crm.userTerritories().get("431581000000258001", "431581000000744113");
  }

  static void removeUserTerritory(ZohoCrm crm) {
    ItemResult.Done removed =
        crm.userTerritories().remove("431581000000278001", "431581000000744113");
  }
}
