package io.github.zohocrmcontract.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.zohocrmcontract.client.DataCentre.Environment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The environments for Postman send people where the client goes. */
class PostmanEnvironmentsTest {

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AE")
  void theEnvironmentOfADataCentreHasTheHostsOfTheClient(DataCentre centre) throws IOException {
    Map<String, String> expected = new TreeMap<>();
    expected.put("accounts_server", centre.accounts().toString());
    for (Environment environment : Environment.values()) {
      centre
          .api(environment)
          .ifPresent(
              url ->
                  expected.put(
                      environment.name().toLowerCase(Locale.ROOT) + "_host", url.getHost()));
    }
    assertThat(addresses(centre)).isEqualTo(expected);
  }

  private static Map<String, String> addresses(DataCentre centre) throws IOException {
    String name = centre.name().toLowerCase(Locale.ROOT) + ".postman_environment.json";
    Path folder = Path.of(System.getProperty("spec.directory")).resolveSibling("postman");
    JsonNode values =
        JsonMapper.shared()
            .readTree(Files.readString(folder.resolve("environments").resolve(name)))
            .get("values");
    Map<String, String> addresses = new TreeMap<>();
    for (JsonNode value : values) {
      String key = value.get("key").asString();
      if (key.endsWith("_host") || key.equals("accounts_server")) {
        addresses.put(key, value.get("value").asString());
      }
    }
    return addresses;
  }
}
