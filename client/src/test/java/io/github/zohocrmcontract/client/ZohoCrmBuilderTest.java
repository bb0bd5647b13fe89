package io.github.zohocrmcontract.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZohoCrmBuilderTest {

  @Test
  void callsGoToTheUnitedStatesUnlessSaidOtherwise() {
    assertThat(ZohoCrm.builder().accessToken("t").build())
        .hasToString("ZohoCrm[https://www.zohoapis.com/crm/v7]");
  }

  @Test
  void dataCentreAndEnvironmentChooseTheHost() {
    assertThat(
            ZohoCrm.builder()
                .dataCentre(DataCentre.EU)
                .environment(DataCentre.Environment.SANDBOX)
                .accessToken("t")
                .build())
        .hasToString("ZohoCrm[https://sandbox.zohoapis.eu/crm/v7]");
  }

  @Test
  void aBaseUrlIsTakenAsItStands() {
    assertThat(
            ZohoCrm.builder()
                .baseUrl(URI.create("http://localhost:4010/"))
                .accessToken("t")
                .build())
        .hasToString("ZohoCrm[http://localhost:4010]");
  }

  @Test
  void aDataCentreWithoutAKnownHostNeedsABaseUrl() {
    ZohoCrmBuilder builder = ZohoCrm.builder().dataCentre(DataCentre.AE).accessToken("t");
    assertThatIllegalStateException().isThrownBy(builder::build).withMessageContaining("baseUrl()");
  }

  @Test
  void exactlyOneWayToGetTokensIsNeeded() {
    assertThatIllegalStateException().isThrownBy(() -> ZohoCrm.builder().build());
    assertThatIllegalStateException()
        .isThrownBy(() -> ZohoCrm.builder().accessToken("t").refreshToken("i", "s", "r"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://x/crm/v7",
        "/crm/v7",
        "https://x/crm?y=1",
        "https://u@x/crm",
        "https://x/#y"
      })
  void aBaseUrlThatMakesNoSenseIsRefused(String url) {
    ZohoCrmBuilder builder = ZohoCrm.builder().baseUrl(URI.create(url)).accessToken("t");
    assertThatIllegalArgumentException().isThrownBy(builder::build);
  }

  @Test
  void timesMustBeGreaterThanZero() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ZohoCrm.builder().accessToken("t").timeout(Duration.ZERO).build());
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                ZohoCrm.builder().accessToken("t").connectTimeout(Duration.ofSeconds(-1)).build());
  }

  @Test
  void headersOfTheClientCannotBeReplaced() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ZohoCrm.builder().header("authorization", "x"));
    ZohoCrm crm = ZohoCrm.builder().accessToken("t").build();
    assertThatIllegalArgumentException().isThrownBy(() -> crm.withHeader("Host", "x"));
  }

  @Test
  void anEnvironmentBesidesAUrlIsRefusedBecauseItCouldNotBeKept() {
    ZohoCrmBuilder builder =
        ZohoCrm.builder()
            .server(URI.create("http://127.0.0.1:8080"))
            .environment(DataCentre.Environment.SANDBOX)
            .accessToken("1000.any");
    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("environment() goes with dataCentre() only");
  }

  @Test
  void aHeaderThatCannotBeSentIsRefusedAtOnceAndNotQuoted() {
    assertThatThrownBy(() -> ZohoCrm.builder().header("X-Team", "a\r\nX-Admin: 1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("X-Team")
        .hasMessageNotContaining("Admin");
  }
}
