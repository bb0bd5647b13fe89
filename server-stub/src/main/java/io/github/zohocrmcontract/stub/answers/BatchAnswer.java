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
 * The one place that decides with which status a request with several items is answered. What is
 * done at once: 200, or 201 where the operation makes something, if anything was done. What is only
 * scheduled: 202 if everything was, 207 if something was. If nothing was: the status of the errors,
 * or 400 where they differ in theirs. The documentation leaves most of this open; see {@code
 * docs/decisions/0002-errors-and-batches.md}.
 */
public final class BatchAnswer {

  private static final int OK = 200;
  private static final int CREATED = 201;
  private static final int ACCEPTED = 202;
  private static final int MULTI_STATUS = 207;
  private static final int BAD_REQUEST = 400;

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
      throw Refusal.ofItems(resource, errors, commonStatus(errors));
    }
    return results.stream().map(this::result).toList();
  }

  /** The status for results of which at least one is no error. */
  public int status(List<ItemResult> results) {
    if (results.stream().noneMatch(ItemResult::isScheduled)) {
      return results.stream().anyMatch(ItemResult::made) ? CREATED : OK;
    }
    return results.stream().allMatch(ItemResult::isScheduled) ? ACCEPTED : MULTI_STATUS;
  }

  private static int commonStatus(List<ZohoError> errors) {
    int first = errors.get(0).status();
    return errors.stream().allMatch(error -> error.status() == first) ? first : BAD_REQUEST;
  }

  private ActionResult result(ItemResult result) {
    return result
        .error()
        .map(error -> new ActionResult(error.code(), error.message(), "error"))
        .orElseGet(() -> new ActionResult(result.code(), result.message(), "success"))
        .details(details(result.details()));
  }

  private Details details(Map<String, Object> values) {
    return json.convertValue(values, Details.class);
  }
}
