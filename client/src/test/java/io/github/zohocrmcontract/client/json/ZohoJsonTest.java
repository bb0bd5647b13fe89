package io.github.zohocrmcontract.client.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.zohocrmcontract.client.model.AddUserTerritoriesRequest;
import io.github.zohocrmcontract.client.model.AssociateUsersRequest;
import io.github.zohocrmcontract.client.model.AssociatedUsersCountResponse;
import io.github.zohocrmcontract.client.model.CreateTerritoriesRequest;
import io.github.zohocrmcontract.client.model.CreateUsersRequest;
import io.github.zohocrmcontract.client.model.RecordActionResponse;
import io.github.zohocrmcontract.client.model.RecordsResponse;
import io.github.zohocrmcontract.client.model.RecordsTerritoriesRequest;
import io.github.zohocrmcontract.client.model.TerritoriesResponse;
import io.github.zohocrmcontract.client.model.TerritoryActionResponse;
import io.github.zohocrmcontract.client.model.TransferAndDeleteRequest;
import io.github.zohocrmcontract.client.model.TransferAndDeleteResponse;
import io.github.zohocrmcontract.client.model.TransferJobResponse;
import io.github.zohocrmcontract.client.model.TransferTerritoriesRequest;
import io.github.zohocrmcontract.client.model.UpdateTerritoriesRequest;
import io.github.zohocrmcontract.client.model.UpdateUsersRequest;
import io.github.zohocrmcontract.client.model.User;
import io.github.zohocrmcontract.client.model.UserActionResponse;
import io.github.zohocrmcontract.client.model.UserGroupsResponse;
import io.github.zohocrmcontract.client.model.UserTerritoriesResponse;
import io.github.zohocrmcontract.client.model.UserTerritoryActionResponse;
import io.github.zohocrmcontract.client.model.UserTransfer;
import io.github.zohocrmcontract.client.model.UsersCount;
import io.github.zohocrmcontract.client.model.UsersResponse;
import io.github.zohocrmcontract.client.territories.TerritoryFilter;
import io.github.zohocrmcontract.client.testing.Bundle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openapitools.jackson.nullable.JsonNullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ZohoJsonTest {
  private static final Map<String, Class<?>> SAMPLES =
      Map.ofEntries(
          Map.entry("add-user-territories.request.json", AddUserTerritoriesRequest.class),
          Map.entry("add-user-territories.response.json", UserTerritoryActionResponse.class),
          Map.entry("assign-territories.request.json", RecordsTerritoriesRequest.class),
          Map.entry("assign-territories.response.json", RecordActionResponse.class),
          Map.entry("associate-users.request.json", AssociateUsersRequest.class),
          Map.entry("associate-users.response.json", UserActionResponse.class),
          Map.entry("associated-users-count.response.json", AssociatedUsersCountResponse.class),
          Map.entry("create-territories.request.json", CreateTerritoriesRequest.class),
          Map.entry("create-territories.response.json", TerritoryActionResponse.class),
          Map.entry("create-users-by-last-name.request.json", CreateUsersRequest.class),
          Map.entry("create-users.request.json", CreateUsersRequest.class),
          Map.entry("create-users.response.json", UserActionResponse.class),
          Map.entry("delete-territories.response.json", TerritoryActionResponse.class),
          Map.entry("delete-user.response.json", UserActionResponse.class),
          Map.entry("disassociate-users.response.json", UserActionResponse.class),
          Map.entry("get-associated-groups.response.json", UserGroupsResponse.class),
          Map.entry("get-child-territories.response.json", TerritoriesResponse.class),
          Map.entry("get-record.response.json", RecordsResponse.class),
          Map.entry("get-territories.response.json", TerritoriesResponse.class),
          Map.entry("get-territory-users.response.json", UsersResponse.class),
          Map.entry("get-transfer-status.response.json", TransferJobResponse.class),
          Map.entry("get-user-territories.response.json", UserTerritoriesResponse.class),
          Map.entry("get-users-count.response.json", UsersCount.class),
          Map.entry("get-users.response.json", UsersResponse.class),
          Map.entry("remove-territories.request.json", RecordsTerritoriesRequest.class),
          Map.entry("remove-territories.response.json", RecordActionResponse.class),
          Map.entry("remove-user-territories.response.json", UserTerritoryActionResponse.class),
          Map.entry("remove-user-territory.response.json", UserTerritoryActionResponse.class),
          Map.entry(
              "transfer-and-delete-territories.request.json", TransferTerritoriesRequest.class),
          Map.entry("transfer-and-delete-territories.response.json", TerritoryActionResponse.class),
          Map.entry("transfer-and-delete.request.json", TransferAndDeleteRequest.class),
          Map.entry("transfer-and-delete.response.json", TransferAndDeleteResponse.class),
          Map.entry("update-territories.request.json", UpdateTerritoriesRequest.class),
          Map.entry("update-territories.response.json", TerritoryActionResponse.class),
          Map.entry("update-users-last-name.request.json", UpdateUsersRequest.class),
          Map.entry("update-users.request.json", UpdateUsersRequest.class),
          Map.entry("update-users.response.json", UserActionResponse.class));

  /** What a parameter carries; see {@link #theDocumentedFiltersAreThoseThatTheClientWrites}. */
  private static final Set<String> FILTERS =
      Set.of("get-child-territories.filters.json", "get-territories.filters.json");

  private final ZohoJson json = new ZohoJson();

  static Stream<Path> samples() throws IOException {
    return Files.list(Bundle.specDirectory().resolve("documented/samples"))
        .filter(file -> !FILTERS.contains(file.getFileName().toString()));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everyDocumentedSampleIsReadAndWrittenWithoutLosingAKey(Path sample) throws IOException {
    Class<?> type = SAMPLES.get(sample.getFileName().toString());
    assertThat(type).as("model of %s", sample.getFileName()).isNotNull();
    assertSurvives(Files.readString(sample), type);
  }

  @Test
  void thereAreThirtySevenSamplesOfBodies() throws IOException {
    assertThat(samples()).hasSize(37);
    assertThat(SAMPLES).hasSize(37);
  }

  @Test
  void theDocumentedFiltersAreThoseThatTheClientWrites() throws IOException {
    JsonMapper plain = JsonMapper.shared();
    JsonNode written = plain.readTree(TerritoryFilter.manager().is("431581000000278001").json());
    for (String file : FILTERS) {
      Path sample = Bundle.specDirectory().resolve("documented/samples").resolve(file);
      assertThat(plain.readTree(Files.readString(sample))).as(file).isEqualTo(written);
    }
  }

  @Test
  void unknownKeysOfOpenObjectsSurviveAtEveryDepth() {
    assertSurvives(
        """
        {"users":[{"id":"1","Custom_Field__c":{"a":[1,2.50,null,{"b":true}]},"big":12345678901234567890,
          "nothing":null,"role":{"id":"2","level":3},"Reporting_To":{"id":"4","zuid":"5"},
          "$current_shift":{"id":"6","hours":[8,17]},"theme":{"normal_tab":{"font_color":"#FFF","new":1}}}]}
        """,
        UsersResponse.class);
  }

  @Test
  void unknownKeysOfOtherObjectsDoNotFailReading() {
    UsersResponse read =
        read(
            "{\"users\":[],\"info\":{\"per_page\":200,\"count\":0,\"page\":1,\"more_records\":false,\"x\":1},\"y\":2}",
            UsersResponse.class);
    assertThat(read.getUsers()).isEmpty();
    assertThat(read.getInfo().getPerPage()).isEqualTo(200);
  }

  @Test
  void valuesThatNobodyHasListedSurvive() {
    assertSurvives(
        """
        {"users":[{"id":"1","status":"on leave","type__s":"Robot","date_format":"dd/MM/yyyy","decimal_separator":"Comet"}]}
        """,
        UsersResponse.class);
    assertSurvives(
        "{\"users\":[{\"code\":\"NEVER_SEEN\",\"details\":{},\"message\":\"\",\"status\":\"pending\"}]}",
        UserActionResponse.class);
  }

  @Test
  void nullAndMissingAndAValueAreToldApart() {
    User user = read("{\"id\":\"1\",\"first_name\":null,\"last_name\":\"Boyle\"}", User.class);
    assertThat(user.getFirstName_JsonNullable()).isEqualTo(JsonNullable.of(null));
    assertThat(user.getAlias_JsonNullable()).isEqualTo(JsonNullable.undefined());
    assertThat(user.getLastName()).isEqualTo("Boyle");
    assertThat(text(user)).isEqualTo("{\"id\":\"1\",\"first_name\":null,\"last_name\":\"Boyle\"}");
  }

  @Test
  void nullObjectsSurvive() {
    assertSurvives(
        "{\"users\":[{\"id\":\"1\",\"Reporting_To\":null,\"theme\":null,\"ntc_notification_type\":null,\"dob\":null}]}",
        UsersResponse.class);
  }

  @Test
  void listsThatAreMissingStayMissingAndEmptyOnesStayEmpty() {
    assertSurvives(
        "{\"users\":[{\"id\":\"1\",\"ntc_notification_type\":[]}]}", UsersResponse.class);
    assertThat(read("{}", UsersResponse.class).getUsers()).isNull();
  }

  @Test
  void onlyWhatWasSetIsWrittenIntoRequests() {
    assertThat(
            text(
                new TransferAndDeleteRequest()
                    .transferAndDelete(List.of(new UserTransfer().id("1")))))
        .isEqualTo("{\"transfer_and_delete\":[{\"id\":\"1\"}]}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2019-07-25T15:26:49+05:30",
        "2022-11-23T00:00:00-11:00",
        "2023-01-01T00:00:00+00:00",
        "2023-01-01T00:00:00.123+02:00"
      })
  void dateTimesKeepTheirOffsetAndTheirForm(String written) {
    assertSurvives("{\"id\":\"1\",\"created_time\":\"" + written + "\"}", User.class);
  }

  @ParameterizedTest
  @CsvSource({
    "2022-11-23T9:59:12+05:30, 2022-11-23T09:59:12+05:30",
    "2022-11-23T09:59:12+0530, 2022-11-23T09:59:12+05:30",
    "2022-11-23T09:59:12Z, 2022-11-23T09:59:12Z",
    "2022-11-23T09:59+05:30, 2022-11-23T09:59:00+05:30"
  })
  void dateTimesAreReadAsZohoPrintsThem(String written, String meant) {
    User user = read("{\"id\":\"1\",\"created_time\":\"" + written + "\"}", User.class);
    assertThat(user.getCreatedTime()).isEqualTo(OffsetDateTime.parse(meant));
    assertThat(user.getCreatedTime().getOffset())
        .isIn(ZoneOffset.UTC, ZoneOffset.ofHoursMinutes(5, 30));
  }

  @Test
  void aDateTimeThatIsNoneFailsAndSaysWhere() {
    assertThatThrownBy(
            () ->
                read(
                    "{\"users\":[{\"id\":\"1\",\"created_time\":\"yesterday\"}]}",
                    UsersResponse.class))
        .isInstanceOfSatisfying(
            JacksonException.class,
            fault ->
                assertThat(fault.getPath())
                    .extracting(JacksonException.Reference::getPropertyName)
                    .containsExactly("users", null, "created_time"));
  }

  private void assertSurvives(String text, Class<?> type) {
    JsonMapper plain = JsonMapper.shared();
    assertThat(plain.readTree(text(read(text, type)))).isEqualTo(plain.readTree(text));
  }

  private <T> T read(String text, Class<T> type) {
    return type.cast(json.read(text.getBytes(StandardCharsets.UTF_8), type));
  }

  private String text(Object value) {
    return new String(json.write(value), StandardCharsets.UTF_8);
  }
}
