package io.github.zohocrmcontract.client.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsualDateTimeTest {
  private final LenientDateTimeReader reader = new LenientDateTimeReader();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023-06-06T08:00:00+05:30",
        "2022-11-23T23:59:59-11:00",
        "2024-01-31T00:00:00+00:00",
        "0000-01-01T00:00:00-17:59",
        "9999-12-31T23:59:59+17:59"
      })
  void theUsualFormIsReadWithoutAFormatter(String text) {
    UsualDateTime usual = new UsualDateTime(text);
    assertThat(usual.isOne()).isTrue();
    assertThat(usual.value()).isEqualTo(reader.readByForm(text));
    assertThat(usual.value().getOffset()).isEqualTo(reader.readByForm(text).getOffset());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2023-06-06",
        "2023-06-06T08:00:00Z",
        "2023-06-06T8:00:00+05:30",
        "2023-06-06T08:00:00+0530",
        "2023-06-06T08:00:00.1+05:30",
        "2023-06-06t08:00:00+05:30",
        "2023-06-06T08:00:00 05:30",
        "2023-06-06T08:00:0a+05:30",
        "2023-06-06T08:00:0٣+05:30",
        "2023-00-06T08:00:00+05:30",
        "2023-13-06T08:00:00+05:30",
        "2023-06-00T08:00:00+05:30",
        "2024-02-29T08:00:00+05:30",
        "2023-06-31T08:00:00+05:30",
        "2023-06-06T24:00:00+05:30",
        "2023-06-06T08:60:00+05:30",
        "2023-06-06T08:00:60+05:30",
        "2023-06-06T08:00:00+18:00",
        "2023-06-06T08:00:00+05:60"
      })
  void anythingElseIsLeftToTheFormatter(String text) {
    assertThat(new UsualDateTime(text).isOne()).isFalse();
  }

  @Property
  void bothWaysReadTheSame(@ForAll("datesOrNearly") String text) {
    assertThat(readBy(reader::read, text)).isEqualTo(readBy(reader::readByForm, text));
  }

  @Provide
  Arbitrary<String> datesOrNearly() {
    return Combinators.combine(
            upTo(99),
            upTo(13),
            upTo(32),
            upTo(25),
            upTo(61),
            upTo(19),
            Arbitraries.of("+-:Z".split("")))
        .as(
            (year, month, day, hour, minute, offset, sign) ->
                String.format(
                    "20%02d-%02d-%02dT%02d:%02d:%02d%s%02d:%02d",
                    year, month, day, hour, minute, minute, sign, offset, minute));
  }

  private static Arbitrary<Integer> upTo(int most) {
    return Arbitraries.integers().between(0, most);
  }

  private interface Reading {
    Object read(String text);
  }

  // Empty if it cannot be read; equality covers the offset, too.
  private static Optional<Object> readBy(Reading reading, String text) {
    try {
      return Optional.of(reading.read(text));
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }
}
