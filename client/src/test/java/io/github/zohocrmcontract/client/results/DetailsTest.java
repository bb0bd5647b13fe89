package io.github.zohocrmcontract.client.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DetailsTest {

  @Test
  void documentedKeysHaveGetters() {
    Details details =
        Details.of(
            Map.of(
                "resource_path_index", 1,
                "api_name", "id",
                "json_path", "$.users[0].id",
                "param_name", "ids",
                "limit", "10",
                "permissions", List.of("Crm_Implied_Manage_Users", 5)));
    assertThat(details.resourcePathIndex()).hasValue(1);
    assertThat(details.apiName()).hasValue("id");
    assertThat(details.jsonPath()).hasValue("$.users[0].id");
    assertThat(details.paramName()).hasValue("ids");
    assertThat(details.limit()).hasValue(10);
    assertThat(details.permissions()).containsExactly("Crm_Implied_Manage_Users");
  }

  @Test
  void aKeyOfAnotherTypeIsInTheMapAndNotInItsGetter() {
    Details details = Details.of(Map.of("resource_path_index", "second", "id", 5, "limit", true));
    assertThat(details.resourcePathIndex()).isEmpty();
    assertThat(details.id()).isEmpty();
    assertThat(details.limit()).isEmpty();
    assertThat(details.values()).containsEntry("id", 5);
  }

  @Test
  void aJobIsNamedInEitherSpelling() {
    assertThat(Details.of(Map.of("jobId", "1")).jobId()).hasValue("1");
    assertThat(Details.of(Map.of("job_id", "2")).jobId()).hasValue("2");
    assertThat(Details.none().jobId()).isEmpty();
  }

  @Test
  void theMapCannotBeChangedAndKeepsNulls() {
    Map<String, Object> values = new HashMap<>();
    values.put("id", null);
    Details details = Details.of(values);
    values.put("id", "later");
    assertThat(details.values()).containsEntry("id", null);
    assertThat(details.id()).isEmpty();
    assertThatThrownBy(() -> details.values().put("x", 1))
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
