package io.github.zohocrmcontract.stub.users.groups;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.zohocrmcontract.stub.testing.Reply;
import io.github.zohocrmcontract.stub.testing.Sandbox;
import io.github.zohocrmcontract.stub.testing.StubExtension;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class UserGroupsTest {

  private static final String TIER_ONE = "3652397000012454002";
  private static final String TEXANS = "3652397000012454012";
  private static final String DANA = "3652397000001464011";
  private static final String RAVI = "3652397000001464021";

  @RegisterExtension final StubExtension stub = new StubExtension();

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "who is named by a group, 3652397000001464011, 3652397000012454002",
    "who has the role and is in the territory, 3652397000001464001,"
        + " 3652397000012454002 3652397000012454012",
    "nobody else, 3652397000000186017, ''"
  })
  void aUserIsInTheGroupsThatNameTheUserTheRoleOrATerritory(
      String who, String user, String expected) {
    List<String> groups = expected.isEmpty() ? List.of() : List.of(expected.split(" "));
    assertThat(ids(user, "")).isEqualTo(groups);
  }

  @Test
  void aUserInNoGroupIsAnsweredWithoutABody() {
    Reply reply = groups(Sandbox.SUPER_ADMIN, "");
    assertThat(reply.status()).isEqualTo(204);
    assertThat(reply.body()).isEmpty();
  }

  @Test
  void aGroupComesWithItsKeysAndTheInfoOfThePage() {
    JsonNode answer = groups(DANA, "").json();
    assertThat(answer.at("/user_groups/0").propertyNames())
        .containsExactlyInAnyOrder(
            "id",
            "name",
            "description",
            "created_by",
            "created_time",
            "modified_by",
            "modified_time");
    assertThat(answer.at("/user_groups/0/created_by/name").asString()).isEqualTo("Patricia Boyle");
    assertThat(answer.get("info").toString())
        .isEqualTo("{\"per_page\":200,\"count\":1,\"page\":1,\"more_records\":false}");
  }

  @Test
  void nullsOfAGroupAreAnswered() {
    JsonNode texans = groups(Sandbox.LEAVING, "?per_page=1&page=2").json().at("/user_groups/0");
    assertThat(texans.get("modified_by").isNull()).isTrue();
    assertThat(texans.get("modified_time").isNull()).isTrue();
  }

  @Test
  void pagesFollowEachOtherAndEnd() {
    Reply first = groups(Sandbox.LEAVING, "?per_page=1");
    assertThat(first.texts("/user_groups/*/id")).containsExactly(TIER_ONE);
    assertThat(first.text("/info/more_records")).isEqualTo("true");
    Reply second = groups(Sandbox.LEAVING, "?per_page=1&page=2");
    assertThat(second.texts("/user_groups/*/id")).containsExactly(TEXANS);
    assertThat(second.text("/info/more_records")).isEqualTo("false");
    assertThat(groups(Sandbox.LEAVING, "?per_page=1&page=3").status()).isEqualTo(204);
  }

  @Test
  void sourcesAreCountedWhenAskedForAndThoseThatAreNoneLeftOut() {
    Reply reply = groups(Sandbox.LEAVING, "?include=sources_count");
    assertThat(reply.json().at("/user_groups/0/sources_count").toString())
        .isEqualTo("{\"roles\":1,\"users\":1}");
    assertThat(reply.json().at("/user_groups/1/sources_count").toString())
        .isEqualTo("{\"territories\":1}");
    assertThat(groups(DANA, "?include=members").json().at("/user_groups/0").has("sources_count"))
        .isFalse();
  }

  @Test
  void whoComesIntoTheTerritoryComesIntoTheGroupAndLeavesItAgain() {
    String member = "/settings/territories/3652397000007612003/users/" + RAVI;
    stub.put(member).as(Sandbox.TRANSFER).send();
    assertThat(ids(RAVI, "")).containsExactly(TEXANS);
    stub.delete(member).as(Sandbox.TRANSFER).send();
    assertThat(ids(RAVI, "")).isEmpty();
  }

  @Test
  void whoGetsTheRoleComesIntoTheGroup() {
    stub.put("/users/" + RAVI)
        .as(Sandbox.TRANSFER)
        .json("{\"users\":[{\"role\":\"3652397000000026008\"}]}")
        .send();
    assertThat(ids(RAVI, "")).containsExactly(TIER_ONE);
  }

  @Test
  void whoIsDeactivatedStaysInTheGroup() {
    stub.put("/users/" + DANA)
        .as(Sandbox.TRANSFER)
        .json("{\"users\":[{\"status\":\"inactive\"}]}")
        .send();
    assertThat(ids(DANA, "")).containsExactly(TIER_ONE);
  }

  @Test
  void aTokenForUsersAloneIsTooNarrow() {
    Reply reply =
        stub.get("/users/5725767000000583018/actions/associated_groups")
            .as("sandbox-access-documented-users-read-only")
            .send();
    assertThat(reply.text("/code")).isEqualTo("OAUTH_SCOPE_MISMATCH");
  }

  private Reply groups(String user, String query) {
    return stub.get("/users/" + user + "/actions/associated_groups" + query)
        .as(Sandbox.TRANSFER)
        .send();
  }

  private List<String> ids(String user, String query) {
    Reply reply = groups(user, query);
    return reply.status() == 204 ? List.of() : reply.texts("/user_groups/*/id");
  }
}
