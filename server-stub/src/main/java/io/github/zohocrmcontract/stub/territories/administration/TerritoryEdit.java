package io.github.zohocrmcontract.stub.territories.administration;

import io.github.zohocrmcontract.stub.territories.TerritoryRules;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;

/**
 * What is to be changed of a territory.
 *
 * @param id the territory, if the body names it
 * @param name another name
 * @param parent another territory above
 * @param permissionType what its users may do from now on
 * @param manager another manager, or none
 * @param description another description, or none
 * @param accounts another rule for accounts, or none
 * @param leads another rule for leads, or none
 * @param deals another rule for deals, or none
 */
public record TerritoryEdit(
    OptionalLong id,
    Optional<String> name,
    OptionalLong parent,
    Optional<String> permissionType,
    Setting<Long> manager,
    Setting<String> description,
    Setting<JsonNode> accounts,
    Setting<JsonNode> leads,
    Setting<JsonNode> deals) {

  /** The rules after the change. */
  TerritoryRules rulesOver(TerritoryRules present) {
    return new TerritoryRules(
        accounts.over(present.accounts()),
        leads.over(present.leads()),
        deals.over(present.deals()));
  }
}
