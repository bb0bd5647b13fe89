package io.github.zohocrmcontract.spec.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractVersionTest {

  @ParameterizedTest
  @CsvSource({
    "0.1.0-baseline, 0.1.0, false",
    "0.1.0, 0.1.1, false",
    "0.1.0, 0.2.0, true",
    "0.9.0, 1.0.0, true",
    "1.4.0, 1.5.0, false",
    "1.4.0, 2.0.0, true",
    "2.0.0, 1.9.0, false",
    "1.0.0, 0.9.0, false",
  })
  void onlyTheFirstNumberThatCountsAnnouncesBreaks(String older, String newer, boolean announced) {
    assertThat(ContractVersion.parse(newer).announcesBreaksSince(ContractVersion.parse(older)))
        .isEqualTo(announced);
  }

  @Test
  void whatIsNoVersionIsSaid() {
    assertThatThrownBy(() -> ContractVersion.parse("next"))
        .isInstanceOf(ChangesException.class)
        .hasMessage("The version \"next\" is not of the form 1.2.3: correct info.version.");
  }
}
