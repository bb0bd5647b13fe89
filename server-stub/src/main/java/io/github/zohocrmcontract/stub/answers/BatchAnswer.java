package io.github.zohocrmcontract.stub.answers;

import io.github.zohocrmcontract.stub.model.ActionResult;
import io.github.zohocrmcontract.stub.model.Details;
import io.github.zohocrmcontract.stub.refusals.ItemResult;
import io.github.zohocrmcontract.stub.refusals.Refusal;
import io.github.zohocrmcontract.stub.refusals.ZohoError;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one place that decides how a request with several items is answered: with 200, or 201 where
 * the operation makes something, if anything was done, and with 400 if nothing was. The
 * documentation leaves this open; see {@code docs/decisions/0002-errors-and-batches.md}.
 */
public final class BatchAnswer {

  private final JsonMapper json;

  /** Uses the mapper that answers are written with. */
  public BatchAnswer(JsonMapper json) {
    this.json = json;
  }

  /**
   * The results as the contract models them.
   *
   * @param resource name of the array
   * @throws Refusal if nothing was done for any item
   */
  public List<ActionResult> of(String resource, List<ItemResult> results) {
    List<ZohoError> errors =
        results.stream().map(ItemResult::error).flatMap(Optional::stream).toList();
    if (!results.isEmpty() && errors.size() == results.size()) {
      throw Refusal.ofItems(resource, errors);
    }
    return results.stream().map(this::result).toList();
  }

  private ActionResult result(ItemResult result) {
    return result
        .error()
        .map(error -> new ActionResult(error.code(), error.message(), "error"))
        .orElseGet(() -> new ActionResult("SUCCESS", result.message(), "success"))
        .details(details(result.details()));
  }

  private Details details(Map<String, Object> values) {
    return json.convertValue(values, Details.class);
  }
}
