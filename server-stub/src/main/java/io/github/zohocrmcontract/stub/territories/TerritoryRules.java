package io.github.zohocrmcontract.stub.territories;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Which records come into a territory by themselves, as criteria for each module, kept as they were
 * sent.
 *
 * @param accounts criteria for accounts
 * @param leads criteria for leads
 * @param deals criteria for deals
 */
public record TerritoryRules(
    Optional<JsonNode> accounts, Optional<JsonNode> leads, Optional<JsonNode> deals) {

  /** No record comes by itself. */
  public static final TerritoryRules NONE =
      new TerritoryRules(Optional.empty(), Optional.empty(), Optional.empty());
}
