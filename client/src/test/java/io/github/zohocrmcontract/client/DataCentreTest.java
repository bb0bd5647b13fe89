package io.github.zohocrmcontract.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.zohocrmcontract.client.DataCentre.Environment;
import io.github.zohocrmcontract.client.testing.Bundle;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataCentreTest {

  @Test
  void theApiHostsAreThoseOfTheContract() {
    List<String> hosts =
        Arrays.stream(DataCentre.values())
            .flatMap(
                centre ->
                    Arrays.stream(Environment.values()).map(centre::api).flatMap(Optional::stream))
            .map(URI::getHost)
            .toList();
    assertThat(hosts).containsExactlyInAnyOrderElementsOf(new Bundle().apiHosts());
  }

  @ParameterizedTest
  @CsvSource({
    "US, zohoapis.com, accounts.zoho.com",
    "EU, zohoapis.eu, accounts.zoho.eu",
    "IN, zohoapis.in, accounts.zoho.in",
    "AU, zohoapis.com.au, accounts.zoho.com.au",
    "JP, zohoapis.jp, accounts.zoho.jp",
    "CN, zohoapis.com.cn, accounts.zoho.com.cn",
    "CA, zohoapis.ca, accounts.zohocloud.ca"
  })
  void documentedDataCentresHaveThreeEnvironmentsAndOneAccountsServer(
      DataCentre dataCentre, String domain, String accounts) {
    assertThat(dataCentre.accounts()).hasToString("https://" + accounts);
    assertThat(hostsOf(dataCentre))
        .containsExactly(
            "https://www." + domain, "https://sandbox." + domain, "https://developer." + domain);
  }

  @ParameterizedTest
  @CsvSource({
    "SA, https://www.zohoapis.sa, accounts.zoho.sa",
    "UK, https://www.zohoapis.uk, accounts.zoho.uk",
    "AE, , accounts.zoho.ae"
  })
  void ofOtherDataCentresOnlyThatIsKnownWhichThirdPartiesName(
      DataCentre dataCentre, String api, String accounts) {
    assertThat(dataCentre.accounts()).hasToString("https://" + accounts);
    assertThat(hostsOf(dataCentre)).containsExactlyElementsOf(Stream.ofNullable(api).toList());
  }

  @Test
  void theTablesAboveHaveEveryDataCentre() {
    assertThat(DataCentre.values()).hasSize(7 + 3);
  }

  private static List<String> hostsOf(DataCentre dataCentre) {
    return Arrays.stream(Environment.values())
        .map(dataCentre::api)
        .flatMap(Optional::stream)
        .map(URI::toString)
        .toList();
  }

  @Test
  void canadaSignsInWhereItsNameDiffers() {
    assertThat(DataCentre.CA.accounts()).isEqualTo(URI.create("https://accounts.zohocloud.ca"));
    assertThat(DataCentre.CA.api(Environment.PRODUCTION))
        .hasValue(URI.create("https://www.zohoapis.ca"));
  }

  @Test
  void whatNobodyDocumentsIsEmpty() {
    assertThat(DataCentre.AE.api(Environment.PRODUCTION)).isEmpty();
    assertThat(DataCentre.UK.api(Environment.SANDBOX)).isEmpty();
    assertThat(DataCentre.SA.api(Environment.DEVELOPER)).isEmpty();
  }
}
