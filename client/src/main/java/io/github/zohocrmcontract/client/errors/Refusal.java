package io.github.zohocrmcontract.client.errors;

import io.github.zohocrmcontract.client.results.Details;
import io.github.zohocrmcontract.client.results.ItemResult;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Optional;

/**
 * What an error answer says.
 *
 * @param request the request that was refused
 * @param status HTTP status
 * @param headers headers of the answer
 * @param code code of the server, if the body had one; the first failed item's if the body had
 *     items only
 * @param message words of the server, or of the client if the body had none
 * @param details where the fault lies
 * @param items results for the single objects of the request, if the body had any
 */
public record Refusal(
    RequestLine request,
    int status,
    HttpHeaders headers,
    Optional<String> code,
    String message,
    Details details,
    List<ItemResult> items) {

  /** Copies the results. */
  public Refusal {
    items = List.copyOf(items);
  }
}
