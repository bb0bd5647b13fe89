package io.github.zohocrmcontract.stub.territories.members;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.zohocrmcontract.stub.testing.Reply;
import io.github.zohocrmcontract.stub.testing.Sandbox;
import io.github.zohocrmcontract.stub.testing.StubExtension;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who belongs to a territory, and what remains when users are taken out. */
class TerritoryUsersTest {

  private static final String USERS = "/settings/territories/" + Sandbox.CHENNAI + "/users";
  private static final String COUNTS = "/settings/territories/actions/associated_users_count";

  @RegisterExtension final StubExtension stub = new StubExtension();

  @Test
  void aUserTakenOutIsGoneFromTheListAndTheCount() {
    stub.delete(USERS + "?ids=" + Sandbox.PATRICIA).as(Sandbox.TERRITORIES).send();
    assertThat(stub.get(USERS).as(Sandbox.TERRITORIES).send().texts("/users/*/id"))
        .containsExactly(Sandbox.SMITH);
    assertThat(stub.get(USERS + "/" + Sandbox.PATRICIA).as(Sandbox.TERRITORIES).send().status())
        .isEqualTo(204);
    assertThat(
            stub.get(COUNTS)
                .as(Sandbox.TERRITORIES)
                .send()
                .texts("/associated_users_count/*/count"))
        .containsExactly("1", "1", "1", "1", "1", "1", "1");
  }

  @Test
  void aUserTakenOutOfOneTerritoryStaysInTheOthers() {
    stub.delete(USERS + "/" + Sandbox.PATRICIA).as(Sandbox.TERRITORIES).send();
    assertThat(
            stub.get("/settings/territories/431581000000744125/users")
                .as(Sandbox.TERRITORIES)
                .send()
                .texts("/users/*/id"))
        .containsExactly(Sandbox.PATRICIA);
  }

  @Test
  void aTerritoryThatHasLostItsLastUserIsEmpty() {
    Reply both =
        stub.delete(USERS + "?ids=" + Sandbox.PATRICIA + "," + Sandbox.SMITH)
            .as(Sandbox.TERRITORIES)
            .send();
    assertThat(both.texts("/users/*/code")).containsExactly("SUCCESS", "SUCCESS");
    assertThat(stub.get(USERS).as(Sandbox.TERRITORIES).send().status()).isEqualTo(204);
    assertThat(
            stub.get(COUNTS).as(Sandbox.TERRITORIES).send().text("/associated_users_count/1/count"))
        .isEqualTo("0");
  }

  @Test
  void eachUserSucceedsOrFailsAloneAndResultsComeInTheOrderOfTheRequest() {
    Reply mixed =
        stub.delete(USERS + "?ids=77," + Sandbox.SMITH + "," + Sandbox.SMITH)
            .as(Sandbox.TERRITORIES)
            .send();
    assertThat(mixed.status()).isEqualTo(200);
    assertThat(mixed.texts("/users/*/status")).containsExactly("error", "success", "error");
    assertThat(mixed.texts("/users/*/details/id"))
        .containsExactly("77", Sandbox.SMITH, Sandbox.SMITH);
    assertThat(mixed.texts("/users/*/message"))
        .containsExactly(
            "the given user id given seems to be invalid",
            "Given User Removed from the mentioned territory Successfully",
            "Given user is not a member of this territory.");
  }

  @Test
  void whereNobodyCouldBeTakenOutTheWholeAnswerIsAnError() {
    Reply reply = stub.delete(USERS + "?ids=77,78").as(Sandbox.TERRITORIES).send();
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.texts("/users/*/details/id")).containsExactly("77", "78");
  }

  @Test
  void aUserPutIntoATerritoryIsInItsListAndItsCount() {
    Reply added =
        stub.call("PUT", "/crm/v7/settings/territories/431581000000744125/users")
            .as(Sandbox.TERRITORIES)
            .json("{\"users\":[{\"id\":\"" + Sandbox.SMITH + "\"}]}")
            .send();
    assertThat(added.texts("/users/*/code")).containsExactly("SUCCESS");
    assertThat(
            stub.get("/settings/territories/431581000000744125/users")
                .as(Sandbox.TERRITORIES)
                .send()
                .texts("/users/*/id"))
        .containsExactly(Sandbox.PATRICIA, Sandbox.SMITH);
    assertThat(
            stub.get(COUNTS).as(Sandbox.TERRITORIES).send().text("/associated_users_count/2/count"))
        .isEqualTo("2");
  }

  @Test
  void aUserTakenOutCanBePutBackByThePathAlone() {
    stub.delete(USERS + "/" + Sandbox.SMITH).as(Sandbox.TERRITORIES).send();
    Reply back =
        stub.call("PUT", "/crm/v7" + USERS + "/" + Sandbox.SMITH).as(Sandbox.TERRITORIES).send();
    assertThat(back.text("/users/0/details/id")).isEqualTo(Sandbox.SMITH);
    assertThat(stub.get(USERS).as(Sandbox.TERRITORIES).send().texts("/users/*/id")).hasSize(2);
  }

  @Test
  void anItemThatIsWrongInItsFormFailsAloneAndNamesItsPlace() {
    Reply mixed =
        stub.call("PUT", "/crm/v7/settings/territories/431581000000744125/users")
            .as(Sandbox.TERRITORIES)
            .json(
                "{\"users\":[{\"id\":{}},{\"id\":"
                    + Sandbox.SMITH
                    + "},7,{\"id\":\"9999999999999999999\"},{\"id\":\""
                    + Sandbox.SMITH
                    + "\"}]}")
            .send();
    assertThat(mixed.status()).isEqualTo(200);
    assertThat(mixed.texts("/users/*/code"))
        .containsExactly(
            "INVALID_DATA", "SUCCESS", "INVALID_DATA", "INVALID_DATA", "DUPLICATE_DATA");
    assertThat(mixed.text("/users/0/details/json_path")).isEqualTo("$.users[0].id");
    assertThat(mixed.text("/users/2/details/json_path")).isEqualTo("$.users[2]");
    assertThat(mixed.text("/users/4/details/json_path")).isEqualTo("$.users[4].id");
  }

  @Test
  void ofManyWhoPutTheSameUserInAtOnceOneSucceeds() throws Exception {
    ExecutorService callers = Executors.newFixedThreadPool(8);
    try {
      Callable<Integer> call =
          () ->
              stub.call(
                      "PUT",
                      "/crm/v7/settings/territories/431581000000744125/users/" + Sandbox.SMITH)
                  .as(Sandbox.TERRITORIES)
                  .send()
                  .status();
      List<Integer> statuses = new ArrayList<>();
      for (Future<Integer> status : callers.invokeAll(Collections.nCopies(16, call))) {
        statuses.add(status.get());
      }
      assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 400);
    } finally {
      callers.shutdownNow();
    }
  }

  @Test
  void oneUserOfATerritoryComesWithInfo() {
    Reply reply = stub.get(USERS + "/" + Sandbox.SMITH).as(Sandbox.TERRITORIES).send();
    assertThat(reply.texts("/users/*/full_name")).containsExactly("J Smith");
    assertThat(reply.text("/info/count")).isEqualTo("1");
  }

  @Test
  void aUserWhoIsNotInTheTerritoryIsEmpty() {
    Reply reply =
        stub.get("/settings/territories/431581000000744125/users/" + Sandbox.SMITH)
            .as(Sandbox.TERRITORIES)
            .send();
    assertThat(reply.status()).isEqualTo(204);
  }

  @Test
  void theEmptyOrganisationHasItsOwnTerritoryWithNobodyInIt() {
    Reply counts = stub.get(COUNTS).as(Sandbox.EMPTY).send();
    assertThat(counts.texts("/associated_users_count/*/territory/name"))
        .containsExactly("Organisation");
    assertThat(counts.texts("/associated_users_count/*/count")).containsExactly("0");
    assertThat(
            stub.get("/settings/territories/1100000000000201001/users")
                .as(Sandbox.EMPTY)
                .send()
                .status())
        .isEqualTo(204);
  }

  @Test
  void anOrganisationWithoutATerritoryHasNoCounts() {
    assertThat(stub.get(COUNTS).as("test-access-without-any-territory").send().status())
        .isEqualTo(204);
  }

  @ParameterizedTest
  @ValueSource(strings = {Sandbox.USERS, Sandbox.TRANSFER, Sandbox.EMPTY})
  void aTerritoryOfAnotherOrganisationDoesNotExist(String token) {
    Reply seen = stub.get(USERS).as(token).send();
    Reply changed = stub.delete(USERS + "?ids=" + Sandbox.SMITH).as(token).send();
    assertThat(seen.text("/details/resource_path_index")).isEqualTo("2");
    assertThat(changed.text("/details/resource_path_index")).isEqualTo("2");
    assertThat(stub.get(USERS).as(Sandbox.TERRITORIES).send().texts("/users/*/id")).hasSize(2);
  }
}
