package io.github.zohocrmcontract.client.http;

import feign.Param;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/**
 * Writes a moment for a header or a query: ISO 8601 with seconds and offset, {@code
 * 2019-07-25T15:26:49+05:30}. Parts of a second are cut off, so a moment never gets later and no
 * change is missed.
 */
public final class Iso8601 implements Param.Expander {

  /** A writer of moments; Feign makes one where the generated interfaces name it. */
  public Iso8601() {}

  @Override
  public String expand(Object moment) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        ((OffsetDateTime) moment).truncatedTo(ChronoUnit.SECONDS));
  }
}
