package io.github.zohocrmcontract.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.zohocrmcontract.client.DataCentre.Environment;
import io.github.zohocrmcontract.client.testing.Bundle;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

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
