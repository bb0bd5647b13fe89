package io.github.zohocrmcontract.stub.territories.administration;

import io.github.zohocrmcontract.stub.answers.Identifiers;
import io.github.zohocrmcontract.stub.model.Criteria;
import io.github.zohocrmcontract.stub.model.ParentTerritoryChoice;
import io.github.zohocrmcontract.stub.model.TerritoryManagerChoice;
import io.github.zohocrmcontract.stub.model.TerritoryPermissionType;
import io.github.zohocrmcontract.stub.model.TerritoryToCreate;
import io.github.zohocrmcontract.stub.model.TerritoryToTransfer;
import io.github.zohocrmcontract.stub.model.TerritoryToUpdate;
import io.github.zohocrmcontract.stub.territories.TerritoryRules;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.openapitools.jackson.nullable.JsonNullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what requests say about territories into the words of the domain. */
public final class TerritoryRequests {

  private final JsonMapper json;

  /** Uses the mapper that requests are read with. */
  public TerritoryRequests(JsonMapper json) {
    this.json = json;
  }

  /** A territory to make. */
  public TerritoryDraft draft(TerritoryToCreate asked) {
    return new TerritoryDraft(
        asked.getName(),
        Identifiers.number(asked.getReportingTo().getId()),
        asked.getPermissionType().getValue(),
        manager(asked.getManager()).value().map(OptionalLong::of).orElseGet(OptionalLong::empty),
        setting(asked.getDescription()).value(),
        new TerritoryRules(
            rule(asked.getAccountRuleCriteria()).value(),
            rule(asked.getLeadRuleCriteria()).value(),
            rule(asked.getDealRuleCriteria()).value()));
  }

  /** What to change of a territory. */
  public TerritoryEdit edit(TerritoryToUpdate asked) {
    return new TerritoryEdit(
        identifier(asked.getId()),
        Optional.ofNullable(asked.getName()),
        identifier(
            Optional.ofNullable(asked.getReportingTo())
                .map(ParentTerritoryChoice::getId)
                .orElse(null)),
        Optional.ofNullable(asked.getPermissionType()).map(TerritoryPermissionType::getValue),
        manager(asked.getManager()),
        setting(asked.getDescription()),
        rule(asked.getAccountRuleCriteria()),
        rule(asked.getLeadRuleCriteria()),
        rule(asked.getDealRuleCriteria()));
  }

  /** A territory to delete, and who takes over. */
  public TerritoryHandover handover(TerritoryToTransfer asked) {
    return new TerritoryHandover(
        identifier(asked.getId()), Identifiers.number(asked.getTransferToId()));
  }

  private static Setting<Long> manager(JsonNullable<TerritoryManagerChoice> asked) {
    return setting(asked).map(manager -> Identifiers.number(manager.getId()));
  }

  private Setting<JsonNode> rule(JsonNullable<Criteria> asked) {
    return setting(asked).map(json::valueToTree);
  }

  private static <T> Setting<T> setting(JsonNullable<T> asked) {
    return asked.isPresent() ? Setting.of(Optional.ofNullable(asked.get())) : Setting.left();
  }

  private static OptionalLong identifier(@Nullable String text) {
    return text == null ? OptionalLong.empty() : OptionalLong.of(Identifiers.number(text));
  }
}
