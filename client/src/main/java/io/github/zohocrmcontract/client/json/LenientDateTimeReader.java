package io.github.zohocrmcontract.client.json;

import static java.time.format.DateTimeFormatter.ISO_LOCAL_DATE;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/**
 * Reads date-times with the offset they were written in. Takes what Zoho's pages print besides RFC
 * 3339: an hour of one digit, and an offset without a colon.
 */
final class LenientDateTimeReader extends ValueDeserializer<OffsetDateTime> {
  private final DateTimeFormatter form =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .append(ISO_LOCAL_DATE)
          .appendLiteral('T')
          .appendValue(ChronoField.HOUR_OF_DAY, 1, 2, SignStyle.NOT_NEGATIVE)
          .appendLiteral(':')
          .appendValue(ChronoField.MINUTE_OF_HOUR, 2)
          .optionalStart()
          .appendLiteral(':')
          .appendValue(ChronoField.SECOND_OF_MINUTE, 2)
          .optionalStart()
          .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
          .optionalEnd()
          .optionalEnd()
          .appendPattern("[XXX][XX]")
          .toFormatter();

  @Override
  public OffsetDateTime deserialize(JsonParser parser, DeserializationContext context) {
    String text = parser.getString();
    try {
      return read(text);
    } catch (DateTimeException notOne) {
      return (OffsetDateTime)
          context.handleWeirdStringValue(
              OffsetDateTime.class, text, "a date-time with an offset is expected");
    }
  }

  OffsetDateTime read(String text) {
    UsualDateTime usual = new UsualDateTime(text);
    return usual.isOne() ? usual.value() : readByForm(text);
  }

  OffsetDateTime readByForm(String text) {
    return OffsetDateTime.parse(text, form);
  }
}
