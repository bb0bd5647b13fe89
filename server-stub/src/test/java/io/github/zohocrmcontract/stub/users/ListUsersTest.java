package io.github.zohocrmcontract.stub.users;

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

/** GET /users and GET /users/{user_id}. */
class ListUsersTest {

  @RegisterExtension static final StubExtension STUB = new StubExtension();

  /** The numbers are those of the documented fifteen users: 10 active, 3 disabled, 2 deleted. */
  @ParameterizedTest
  @CsvSource({
    "AllUsers, 15",
    "ActiveUsers, 10",
    "DeactiveUsers, 3",
    "ConfirmedUsers, 2",
    "NotConfirmedUsers, 13",
    "DeletedUsers, 2",
    "ActiveConfirmedUsers, 2",
    "AdminUsers, 1",
    "ActiveConfirmedAdmins, 1",
    "CurrentUser, 1"
  })
  void eachTypeListsThoseOfItsKind(String type, int expected) {
    Reply reply = STUB.get("/users?type=" + type).as(Sandbox.USERS).send();
    assertThat(reply.texts("/users/*/id")).hasSize(expected);
    assertThat(reply.text("/info/count")).isEqualTo(Integer.toString(expected));
    assertThat(
            STUB.get("/users/actions/count?type=" + type)
                .as(Sandbox.USERS)
                .send()
                .json()
                .get("count")
                .intValue())
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "ActiveUsers, active",
    "DeactiveUsers, disabled",
    "DeletedUsers, deleted",
    "ActiveConfirmedUsers, active"
  })
  void theUsersOfATypeHaveItsStatus(String type, String status) {
    Reply reply = STUB.get("/users?type=" + type).as(Sandbox.USERS).send();
    assertThat(reply.texts("/users/*/status")).containsOnly(status);
  }

  @Test
  void withoutATypeAllUsersAreListed() {
    assertThat(STUB.get("/users").as(Sandbox.USERS).send().texts("/users/*/id")).hasSize(15);
  }

  @Test
  void withoutATypeAllUsersAreCounted() {
    Reply reply = STUB.get("/users/actions/count").as(Sandbox.USERS).send();
    assertThat(reply.json().get("count").intValue()).isEqualTo(15);
  }

  @Test
  void theCurrentUserIsTheOneOfTheToken() {
    Reply reply =
        STUB.get("/users?type=CurrentUser")
            .as("sandbox-access-documented-transfer-standard-user")
            .send();
    assertThat(reply.texts("/users/*/id")).containsExactly("3652397000000281001");
  }

  @Test
  void aPersonWhoIsNoCrmUserIsNeverListed() {
    Reply reply = STUB.get("/users").as(Sandbox.TRANSFER).send();
    assertThat(reply.texts("/users/*/id")).hasSize(7).doesNotContain("3652397000001464051");
  }

  @Test
  void thePagesTogetherAreTheWholeListInOrder() {
    List<String> all = STUB.get("/users").as(Sandbox.USERS).send().texts("/users/*/id");
    assertThat(all).isSorted();

    Reply first = STUB.get("/users?per_page=10&page=1").as(Sandbox.USERS).send();
    Reply second = STUB.get("/users?per_page=10&page=2").as(Sandbox.USERS).send();
    assertThat(first.texts("/users/*/id")).isEqualTo(all.subList(0, 10));
    assertThat(first.text("/info/more_records")).isEqualTo("true");
    assertThat(second.texts("/users/*/id")).isEqualTo(all.subList(10, 15));
    assertThat(second.text("/info/more_records")).isEqualTo("false");
    assertThat(second.text("/info/page")).isEqualTo("2");
    assertThat(second.text("/info/per_page")).isEqualTo("10");
    assertThat(second.text("/info/count")).isEqualTo("5");
  }

  @Test
  void aFullLastPageHasNoFurtherRecords() {
    Reply reply = STUB.get("/users?per_page=15").as(Sandbox.USERS).send();
    assertThat(reply.text("/info/more_records")).isEqualTo("false");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/users?page=2",
        "/users?page=2147483647&per_page=200",
        "/users?ids=1",
        "/users?type=DeletedUsers&ids=5725767000000411001"
      })
  void whereNothingMatchesTheAnswerIsEmpty(String path) {
    Reply reply = STUB.get(path).as(Sandbox.USERS).send();
    assertThat(reply.status()).isEqualTo(204);
    assertThat(reply.body()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "5725767000000583018,5725767000000583032",
        "5725767000000583018%2C5725767000000583032",
        "5725767000000583032,%205725767000000583018",
        "5725767000000583018,5725767000000583032,5725767000000583018,77"
      })
  void idsNarrowTheListToTheUsersNamed(String ids) {
    Reply reply = STUB.get("/users?ids=" + ids).as(Sandbox.USERS).send();
    assertThat(reply.texts("/users/*/id"))
        .containsExactly("5725767000000583018", "5725767000000583032");
  }

  @Test
  void aHundredIdsAreTaken() {
    String ids = "5725767000000583018" + ",7".repeat(99);
    assertThat(STUB.get("/users?ids=" + ids).as(Sandbox.USERS).send().status()).isEqualTo(200);
  }

  @Test
  void onlyUsersChangedSinceAreListed() {
    Reply reply =
        STUB.get("/users")
            .as(Sandbox.USERS)
            .header("If-Modified-Since", "2024-06-26T23:38:34-07:00")
            .send();
    assertThat(reply.texts("/users/*/id"))
        .containsExactly("5725767000000411001", "5725767000003149014");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-12-31T01:59:14-08:00",
        "2024-12-31T15:29:14+05:30",
        "2024-12-31T09:59:14Z",
        "2024-12-31T09:59:14.500Z",
        "2030-01-01T00:00:00+00:00"
      })
  void whereNothingHasChangedSinceTheAnswerSaysSo(String moment) {
    Reply list = STUB.get("/users").as(Sandbox.USERS).header("If-Modified-Since", moment).send();
    Reply one =
        STUB.get("/users/5725767000000411001")
            .as(Sandbox.USERS)
            .header("If-Modified-Since", moment)
            .send();
    assertThat(List.of(list.status(), one.status())).containsOnly(304);
    assertThat(list.body() + one.body()).isEmpty();
  }

  @Test
  void aPageBeyondTheChangedUsersIsEmptyAndNotUnchanged() {
    Reply reply =
        STUB.get("/users?per_page=2&page=2")
            .as(Sandbox.USERS)
            .header("If-Modified-Since", "2024-06-26T23:38:34-07:00")
            .send();
    assertThat(reply.status()).isEqualTo(204);
  }

  @Test
  void whereNobodyMatchesAtAllNothingCouldHaveChanged() {
    Reply reply =
        STUB.get("/users?ids=1")
            .as(Sandbox.USERS)
            .header("If-Modified-Since", "2030-01-01T00:00:00Z")
            .send();
    assertThat(reply.status()).isEqualTo(204);
  }

  @Test
  void oneUserComesInTheSameArrayWithoutInfo() {
    Reply reply = STUB.get("/users/5725767000000583018").as(Sandbox.USERS).send();
    assertThat(reply.texts("/users/*/full_name")).containsExactly("Lee");
    assertThat(reply.json().has("info")).isFalse();
  }

  @Test
  void aDeletedUserCanStillBeLookedAt() {
    Reply reply = STUB.get("/users/5725767000000448028").as(Sandbox.USERS).send();
    assertThat(reply.text("/users/0/status")).isEqualTo("deleted");
  }

  @Test
  void aPersonWhoIsNoCrmUserIsEmpty() {
    assertThat(STUB.get("/users/3652397000001464051").as(Sandbox.TRANSFER).send().status())
        .isEqualTo(204);
  }

  @Test
  void aUserOfAnotherOrganisationDoesNotExist() {
    Reply reply = STUB.get("/users/" + Sandbox.PATRICIA).as(Sandbox.USERS).send();
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.text("/details/resource_path_index")).isEqualTo("1");
  }

  @Test
  void theEmptyOrganisationHasItsAdministrator() {
    Reply reply = STUB.get("/users").as(Sandbox.EMPTY).send();
    assertThat(reply.texts("/users/*/full_name")).containsExactly("Ada Administrator");
    assertThat(reply.texts("/users/*/profile/name")).containsExactly("Administrator");
    assertThat(reply.texts("/users/*/role/name")).containsExactly("CEO");
  }
}
