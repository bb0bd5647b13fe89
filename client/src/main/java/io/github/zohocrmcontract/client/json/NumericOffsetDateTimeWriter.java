package io.github.zohocrmcontract.client.json;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/**
 * Writes date-times the way Zoho does: with seconds, and the offset as a number even where it is
 * zero. So what was read is written back in the same form.
 */
final class NumericOffsetDateTimeWriter extends ValueSerializer<OffsetDateTime> {
  private final DateTimeFormatter form =
      new DateTimeFormatterBuilder()
          .appendPattern("uuuu-MM-dd'T'HH:mm:ss")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
          .appendOffset("+HH:MM", "+00:00")
          .toFormatter();

  @Override
  public void serialize(OffsetDateTime value, JsonGenerator json, SerializationContext context) {
    json.writeString(form.format(value));
  }
}
