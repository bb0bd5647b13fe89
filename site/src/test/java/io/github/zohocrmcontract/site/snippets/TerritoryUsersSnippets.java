package io.github.zohocrmcontract.site.snippets;

import io.github.zohocrmcontract.client.ZohoCrm;
import io.github.zohocrmcontract.client.model.User;
import io.github.zohocrmcontract.client.results.BatchResult;
import io.github.zohocrmcontract.client.results.ItemResult;
import io.github.zohocrmcontract.client.results.Page;
import java.util.List;
import java.util.Optional;

/** Calls on the users of a territory; what stands in a method is shown in the reference. */
final class TerritoryUsersSnippets {

  private TerritoryUsersSnippets() {}

  static void getTerritoryUsers(ZohoCrm crm) {
    Page<User> members = crm.territoryUsers().list("431581000000744113");
    members.forEach(member -> member.getFullName());
  }

  static void associateTerritoryUsers(ZohoCrm crm) {
    BatchResult added =
        crm.territoryUsers().associate("431581000000744137", List.of("431581000000278001"));
    added.failed().forEach(item -> item.code());
  }

  static void disassociateTerritoryUsers(ZohoCrm crm) {
    BatchResult removed =
        crm.territoryUsers().disassociate("431581000000744113", List.of("431581000000258001"));
    removed.failed().forEach(item -> item.code());
  }

  static void getTerritoryUser(ZohoCrm crm) {
    Optional<User> member = crm.territoryUsers().get("431581000000744113", "431581000000258001");
  }

  static void associateTerritoryUser(ZohoCrm crm) {
    ItemResult.Done added =
        crm.territoryUsers().associate("431581000000744137", "431581000000278001");
  }

  static void disassociateTerritoryUser(ZohoCrm crm) {
    ItemResult.Done removed =
        crm.territoryUsers().disassociate("431581000000744113", "431581000000258001");
  }
}
