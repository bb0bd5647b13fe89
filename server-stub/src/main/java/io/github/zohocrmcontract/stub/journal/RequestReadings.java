package io.github.zohocrmcontract.stub.journal;

import io.github.zohocrmcontract.stub.caches.LastUsed;
import java.util.List;
import java.util.function.Function;

/**
 * Reads requests for the journal. What it tells of one without a body depends on nothing but its
 * head, and programs send the same ones again and again; so the last ones are read once. Of those
 * it holds the secrets, as the journal does of every body until somebody reads it.
 *
 * <p>Safe for use by several threads.
 */
public final class RequestReadings {

  private static final int MOST = 250;

  /**
   * Longer heads and readings, in characters, are not kept: a short head can give rise to hundreds
   * of findings.
   */
  private static final int LONGEST = 4_000;

  private final RequestInspection inspection;
  private final LastUsed<RequestHead, RequestReading> known =
      new LastUsed<>(
          MOST, head -> head.characters() <= LONGEST, reading -> reading.characters() <= LONGEST);
  private final Function<RequestHead, RequestReading> withoutBody =
      head -> readNow(ObservedRequest.withoutBody(head));

  /**
   * @param inspection finds what is wrong
   */
  public RequestReadings(RequestInspection inspection) {
    this.inspection = inspection;
  }

  /** Reads a request to the API. */
  public RequestReading read(ObservedRequest request) {
    return request.hasNoBody() ? known.get(request.head(), withoutBody) : readNow(request);
  }

  /** Reads a request which the contract says nothing of, and whose head nobody may keep. */
  public RequestReading readUninspected(RequestHead head) {
    return RequestReading.of(head, List.of());
  }

  private RequestReading readNow(ObservedRequest request) {
    return RequestReading.of(request.head(), inspection.inspect(request));
  }
}
