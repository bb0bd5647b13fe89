package io.github.zohocrmcontract.stub.users.administration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.zohocrmcontract.stub.testing.Reply;
import io.github.zohocrmcontract.stub.testing.Sandbox;
import io.github.zohocrmcontract.stub.testing.StubExtension;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What remains after a user was changed. That it is refused when it must be is tested elsewhere.
 */
class UpdateUserTest {

  private static final String RAVI = "3652397000001464021";
  private static final String DANA = "3652397000001464011";
  private static final String JANE = "3652397000000281001";
  private static final String AS_JANE = "sandbox-access-documented-transfer-standard-user";
  private static final String AS_SMITH = "sandbox-access-documented-territories-standard-user";
  private static final String TEXAS = "3652397000007612003";

  @RegisterExtension final StubExtension stub = new StubExtension();

  @ParameterizedTest
  @ValueSource(strings = {"in the body", "in the path"})
  void onlyWhatIsSentChanges(String where) {
    ObjectNode before = user(RAVI);
    String changes = "\"city\":\"Austin\",\"phone\":\"+1 512\",\"dob\":\"1990-12-31\"";
    Reply reply =
        where.equals("in the path")
            ? update(RAVI, changes)
            : stub.put("/users")
                .as(Sandbox.TRANSFER)
                .json("{\"users\":[{\"id\":\"" + RAVI + "\"," + changes + "}]}")
                .send();
    assertThat(reply.text("/users/0/details/id")).isEqualTo(RAVI);
    ObjectNode after = user(RAVI);
    assertThat(after.at("/Modified_By/id").asString()).isEqualTo(Sandbox.SUPER_ADMIN);
    assertThat(after.get("Modified_Time")).isNotEqualTo(before.get("Modified_Time"));
    before.put("city", "Austin").put("phone", "+1 512").put("dob", "1990-12-31");
    before.set("Modified_Time", after.get("Modified_Time"));
    before.set("Modified_By", after.get("Modified_By"));
    assertThat(after).isEqualTo(before);
  }

  @Test
  void moreThanIsKeptOfAUserIsRefusedAsTooLargeAndNothingChanges() {
    ObjectNode before = user(RAVI);
    String half = "x".repeat(500_000);
    assertThat(update(RAVI, "\"Own\":\"" + half + half + "\"").status()).isEqualTo(413);
    assertThat(user(RAVI)).isEqualTo(before);
    // Nor by and by.
    assertThat(update(RAVI, "\"Own\":\"" + half + "\"").status()).isEqualTo(200);
    assertThat(update(RAVI, "\"More\":\"" + half + "\"").status()).isEqualTo(413);
  }

  @Test
  void nullClears() {
    update(RAVI, "\"phone\":\"1\",\"dob\":\"1990-12-31\",\"alias\":\"Rav\"");
    update(RAVI, "\"phone\":null,\"dob\":null,\"last_name\":null,\"Reporting_To\":null");
    JsonNode user = user(RAVI);
    for (String key : List.of("phone", "dob", "last_name", "Reporting_To")) {
      assertThat(user.get(key).isNull()).as(key).isTrue();
    }
    assertThat(user.path("alias").asString()).isEqualTo("Rav");
    assertThat(user.path("full_name").asString()).isEqualTo("Ravi");
  }

  @ParameterizedTest
  @CsvSource({
    "'\"role\":null', role, ''",
    "'\"profile\":null', profile, ''",
    "'\"email\":null', email, string",
    "'\"dob\":\"31.12.1990\"', dob, date",
    "'\"Reporting_To\":\"3652397000000186017\"', Reporting_To, jsonobject"
  })
  void aValueThatCannotBeIsRefusedWithItsPlaceAndNothingChanges(
      String field, String key, String type) {
    ObjectNode before = user(RAVI);
    Reply reply = update(RAVI, "\"city\":\"Austin\"," + field);
    assertThat(reply.status()).isEqualTo(400);
    JsonNode details = reply.json().at("/users/0/details");
    assertThat(details.path("json_path").asString()).isEqualTo("$.users[0]." + key);
    assertThat(details.path("expected_data_type").asString("")).isEqualTo(type);
    assertThat(user(RAVI)).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({"role, ''", "role, ' '", "profile, ''", "profile, ' '"})
  void anEmptyIdentifierIsRefusedAsAnUnknownOne(String key, String empty) {
    ObjectNode before = user(RAVI);
    Reply refused = update(RAVI, "\"" + key + "\":\"" + empty + "\"");
    Reply unknown = update(RAVI, "\"" + key + "\":\"999999999999999999\"");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json()).isEqualTo(unknown.json());
    assertThat(user(RAVI)).isEqualTo(before);
  }

  @Test
  void aDeactivatedUserIsListedAsSuchAndStaysInTerritoriesButCannotCall() {
    assertThat(update(JANE, "\"status\":\"inactive\"").status()).isEqualTo(200);
    assertThat(user(JANE).path("status").asString()).isEqualTo("disabled");
    assertThat(ids("/users?type=DeactiveUsers")).contains(JANE);
    assertThat(ids("/users?type=ActiveUsers")).doesNotContain(JANE);
    assertThat(ids("/settings/territories/" + TEXAS + "/users")).contains(JANE);
    assertThat(stub.get("/users").as(AS_JANE).send().text("/code")).isEqualTo("INACTIVE_USER");

    assertThat(update(JANE, "\"status\":\"active\"").status()).isEqualTo(200);
    assertThat(ids("/users?type=ActiveUsers")).contains(JANE);
    assertThat(stub.get("/users").as(AS_JANE).send().status()).isEqualTo(200);
  }

  @Test
  void aNewNameShowsWhereverTheUserIsMentioned() {
    JsonNode modified = user(DANA).get("Modified_Time");
    update(Sandbox.LEAVING, "\"last_name\":\"Duarte\"");
    assertThat(user(DANA).at("/Reporting_To/name").asString()).isEqualTo("Samuel Duarte");
    assertThat(user(DANA).get("Modified_Time")).isEqualTo(modified);

    update(Sandbox.SUPER_ADMIN, "\"first_name\":\"Pat\"");
    assertThat(user(DANA).at("/created_by/name").asString()).isEqualTo("Pat Boyle");
    assertThat(user(Sandbox.SUPER_ADMIN).at("/Modified_By/name").asString()).isEqualTo("Pat Boyle");
    assertThat(
            stub.get("/users/" + DANA + "/actions/associated_groups")
                .as(Sandbox.TRANSFER)
                .send()
                .texts("/user_groups/*/created_by/name"))
        .containsExactly("Pat Boyle");
  }

  @Test
  void whoIsMadeAdministratorMayAdministerAndWhoIsNoLongerMayNot() {
    update(JANE, "\"profile\":\"3652397000000026014\"");
    assertThat(ids("/users?type=AdminUsers")).containsExactly(Sandbox.SUPER_ADMIN);
    Reply refused = stub.delete("/users/" + RAVI).as(AS_JANE).send();
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.text("/code")).isEqualTo("NO_PERMISSION");

    update(JANE, "\"profile\":{\"id\":\"3652397000000026011\"}");
    assertThat(stub.delete("/users/" + RAVI).as(AS_JANE).send().status()).isEqualTo(200);
  }

  @Test
  void everyoneMayChangeThemselvesButNotWhatAdministratorsDecide() {
    assertThat(change(AS_SMITH, Sandbox.SMITH, "\"phone\":\"1\"").status()).isEqualTo(200);
    Reply profile = change(AS_SMITH, Sandbox.SMITH, "\"profile\":{\"id\":\"431581000000026011\"}");
    assertThat(profile.status()).isEqualTo(403);
    assertThat(profile.text("/users/0/code")).isEqualTo("AUTHORIZATION_FAILED");
    Reply another = change(AS_SMITH, Sandbox.PATRICIA, "\"phone\":\"1\"");
    assertThat(another.status()).isEqualTo(403);
    assertThat(another.text("/code")).isEqualTo("NO_PERMISSION");
  }

  @Test
  void whatIsOnesOwnCanBeChangedByOneself() {
    String changes =
        "\"time_zone\":\"US/Samoa\",\"name_format__s\":\"Last Name,First Name,Salutation\","
            + "\"sort_order_preference__s\":\"Last Name,First Name\"";
    assertThat(change(AS_JANE, JANE, changes).status()).isEqualTo(200);
    JsonNode user = user(JANE);
    assertThat(user.path("offset").intValue()).isEqualTo(-39_600_000);
    assertThat(user.path("full_name").asString()).isEqualTo("Smith Jane");
    assertThat(user.path("Modified_Time").asString()).endsWith("-11:00");
  }

  @Test
  void anInvitationCanBeSentAgainAndItsAddressChangedUntilItIsAccepted() {
    assertThat(update(RAVI, "\"reinvite\":true,\"email\":\"ravi@example.net\"").status())
        .isEqualTo(200);
    assertThat(user(RAVI).path("email").asString()).isEqualTo("ravi@example.net");
    assertThat(user(RAVI).has("reinvite")).isFalse();
    Reply old =
        stub.post("/users")
            .as(Sandbox.TRANSFER)
            .json(
                "{\"users\":[{\"first_name\":\"Ravi\",\"email\":\"ravi.menon@example.com\","
                    + "\"role\":\"3652397000000026009\",\"profile\":\"3652397000000026014\"}]}")
            .send();
    assertThat(old.status()).isEqualTo(201);
  }

  @Test
  void theSameAddressInOtherCapitalsIsNoChangeOfAddress() {
    assertThat(update(DANA, "\"email\":\"Dana.Whitfield@example.com\"").status()).isEqualTo(200);
  }

  @Test
  void aChangeIsSeenByWhoAsksForChanges() {
    assertThat(modifiedIn2026()).isEmpty();
    update(RAVI, "\"city\":\"Austin\"");
    assertThat(modifiedIn2026()).containsExactly(RAVI);
  }

  @Test
  void aNewManagerMustNotBeBelowAndIsFollowedFromThenOn() {
    assertThat(update(DANA, "\"Reporting_To\":{\"id\":\"" + DANA + "\"}").text("/users/0/code"))
        .isEqualTo("CONFLICTING_DATA_FOUND");
    assertThat(update(RAVI, "\"Reporting_To\":{\"id\":\"" + JANE + "\"}").status()).isEqualTo(200);
    assertThat(update(DANA, "\"Reporting_To\":{\"id\":\"" + RAVI + "\"}").status()).isEqualTo(200);
  }

  @Test
  void activatingTakesALicenceAndDeactivatingGivesItBack() {
    String limited = "sandbox-access-few-licences";
    String sato = "1600000000000101003";
    assertThat(change(limited, sato, "\"status\":\"active\"").text("/users/0/code"))
        .isEqualTo("LICENSE_LIMIT_EXCEEDED");
    change(limited, "1600000000000101002", "\"status\":\"inactive\"");
    assertThat(change(limited, sato, "\"status\":\"active\"").status()).isEqualTo(200);
  }

  private List<String> modifiedIn2026() {
    Reply reply =
        stub.get("/users")
            .as(Sandbox.TRANSFER)
            .header("If-Modified-Since", "2026-01-01T00:00:00Z")
            .send();
    return reply.status() == 304 ? List.of() : reply.texts("/users/*/id");
  }

  private Reply update(String id, String fields) {
    return change(Sandbox.TRANSFER, id, fields);
  }

  private Reply change(String token, String id, String fields) {
    return stub.put("/users/" + id).as(token).json("{\"users\":[{" + fields + "}]}").send();
  }

  private ObjectNode user(String id) {
    return (ObjectNode) stub.get("/users/" + id).as(Sandbox.TRANSFER).send().json().at("/users/0");
  }

  private List<String> ids(String path) {
    return stub.get(path).as(Sandbox.TRANSFER).send().texts("/users/*/id");
  }
}
