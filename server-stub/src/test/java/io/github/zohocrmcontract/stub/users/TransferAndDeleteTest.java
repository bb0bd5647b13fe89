package io.github.zohocrmcontract.stub.users;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.zohocrmcontract.stub.testing.Reply;
import io.github.zohocrmcontract.stub.testing.Sandbox;
import io.github.zohocrmcontract.stub.testing.StubExtension;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What remains after a transfer. That it is refused when it must be is tested with all errors. */
class TransferAndDeleteTest {

  private static final String RECORDS =
      "\"transfer\":{\"id\":\"3652397000000186017\",\"records\":true,\"assignment\":true,"
          + "\"criteria\":true}";
  private static final String NEW_MANAGER = "\"move_subordinate\":{\"id\":\"3652397000000281001\"}";
  private static final String DANA = "3652397000001464011";
  private static final String RAVI = "3652397000001464021";

  @RegisterExtension final StubExtension stub = new StubExtension();

  @Test
  void aDeletedUserIsListedAsDeletedAndNoLongerAsActive() {
    transfer(RECORDS);
    assertThat(ids("DeletedUsers")).contains(Sandbox.LEAVING);
    assertThat(ids("ActiveUsers")).doesNotContain(Sandbox.LEAVING).hasSize(4);
    assertThat(ids("AllUsers")).contains(Sandbox.LEAVING);
  }

  @Test
  void aDeletedUserCarriesWhoDeletedAndWhen() {
    Reply before =
        stub.get("/users")
            .as(Sandbox.TRANSFER)
            .header("If-Modified-Since", "2026-01-01T00:00:00Z")
            .send();
    assertThat(before.status()).isEqualTo(304);
    transfer(RECORDS);
    Reply after =
        stub.get("/users?type=DeletedUsers")
            .as(Sandbox.TRANSFER)
            .header("If-Modified-Since", "2026-01-01T00:00:00Z")
            .send();
    assertThat(after.texts("/users/*/id")).containsExactly(Sandbox.LEAVING);
    assertThat(after.texts("/users/*/Modified_By/id")).containsExactly(Sandbox.SUPER_ADMIN);
  }

  @Test
  void aDeletedUserIsInNoTerritory() {
    assertThat(
            stub.get("/settings/territories/3652397000007612003/users")
                .as(Sandbox.TRANSFER)
                .send()
                .texts("/users/*/id"))
        .contains(Sandbox.LEAVING);
    transfer(RECORDS);
    assertThat(
            stub.get("/settings/territories/3652397000007612003/users")
                .as(Sandbox.TRANSFER)
                .send()
                .texts("/users/*/id"))
        .containsExactly("3652397000000281001");
    Reply counts =
        stub.get("/settings/territories/actions/associated_users_count")
            .as(Sandbox.TRANSFER)
            .send();
    assertThat(counts.texts("/associated_users_count/*/count")).containsExactly("1", "1");
  }

  @Test
  void subordinatesMoveToTheNewManager() {
    transfer(NEW_MANAGER);
    JsonNode manager = user(DANA).get("Reporting_To");
    assertThat(manager.get("id").stringValue()).isEqualTo("3652397000000281001");
    assertThat(manager.get("name").stringValue()).isEqualTo("Jane Smith");
  }

  @Test
  void subordinatesOfSubordinatesStayWhereTheyAre() {
    transfer(NEW_MANAGER);
    assertThat(user(RAVI).at("/Reporting_To/id").stringValue()).isEqualTo(DANA);
  }

  @Test
  void withoutANewManagerSubordinatesMoveUp() {
    transfer(RECORDS);
    assertThat(user(DANA).at("/Reporting_To/id").stringValue()).isEqualTo(Sandbox.SUPER_ADMIN);
  }

  @Test
  void theJobCanBeAskedFor() {
    String job = transfer(RECORDS + "," + NEW_MANAGER).text("/transfer_and_delete/0/details/jobId");
    Reply status =
        stub.get("/users/actions/transfer_and_delete?job_id=" + job).as(Sandbox.TRANSFER).send();
    assertThat(status.texts("/transfer_and_delete/*/status")).containsExactly("completed");
  }

  @Test
  void aJobThatDoesNotExistIsEmptyAndSoIsThatOfAnotherOrganisation() {
    String job = transfer(RECORDS).text("/transfer_and_delete/0/details/jobId");
    String path = "/users/actions/transfer_and_delete?job_id=";
    assertThat(stub.get(path + "1").as(Sandbox.TRANSFER).send().status()).isEqualTo(204);
    assertThat(stub.get(path + job).as(Sandbox.USERS).send().status()).isEqualTo(204);
  }

  @Test
  void theUserInThePathNeedsNoIdInTheBody() {
    Reply reply =
        stub.post("/users/" + Sandbox.LEAVING + "/actions/transfer_and_delete")
            .as(Sandbox.TRANSFER)
            .json("{\"transfer_and_delete\":[{" + RECORDS + "}]}")
            .send();
    assertThat(reply.text("/transfer_and_delete/0/details/id")).isEqualTo(Sandbox.LEAVING);
    assertThat(ids("DeletedUsers")).contains(Sandbox.LEAVING);
  }

  @Test
  void anotherIdInTheBodyThanInThePathIsRefused() {
    Reply reply =
        stub.post("/users/" + Sandbox.LEAVING + "/actions/transfer_and_delete")
            .as(Sandbox.TRANSFER)
            .json("{\"transfer_and_delete\":[{\"id\":\"" + DANA + "\"," + RECORDS + "}]}")
            .send();
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.text("/transfer_and_delete/0/details/api_name")).isEqualTo("id");
    assertThat(ids("DeletedUsers")).doesNotContain(Sandbox.LEAVING, DANA);
  }

  @Test
  void aUserCannotBeDeletedTwice() {
    transfer(RECORDS);
    Reply again = send(RECORDS);
    assertThat(again.status()).isEqualTo(400);
    assertThat(again.text("/transfer_and_delete/0/details/owner_status")).isEqualTo("deleted");
  }

  @Test
  void nobodyTakesOverFromThemselves() {
    Reply reply = send("\"move_subordinate\":{\"id\":\"" + Sandbox.LEAVING + "\"}");
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.text("/transfer_and_delete/0/code")).isEqualTo("INVALID_DATA");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"move_subordinate\":{\"id\":\"3652397000001464031\"}",
        "\"move_subordinate\":{\"id\":\"3652397000001464021\"}",
        "\"transfer\":{\"id\":\"3652397000001464041\",\"records\":true,\"assignment\":true,\"criteria\":true}",
        "\"move_subordinate\":{}",
        "\"transfer\":null"
      })
  void aRefusedTransferChangesNothing(String work) {
    JsonNode before = stub.get("/users").as(Sandbox.TRANSFER).send().json();
    assertThat(send(work).status()).isEqualTo(400);
    assertThat(stub.get("/users").as(Sandbox.TRANSFER).send().json()).isEqualTo(before);
  }

  @Test
  void ofManyWhoDeleteTheSameUserAtOnceOneSucceeds() throws Exception {
    ExecutorService callers = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Integer>> calls =
          IntStream.range(0, 16)
              .<Callable<Integer>>mapToObj(n -> () -> send(RECORDS).status())
              .toList();
      List<Integer> statuses =
          callers.invokeAll(calls).stream().map(TransferAndDeleteTest::result).toList();
      assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 400);
    } finally {
      callers.shutdownNow();
    }
  }

  private static Integer result(Future<Integer> future) {
    try {
      return future.get();
    } catch (Exception failure) {
      throw new AssertionError(failure);
    }
  }

  private Reply transfer(String work) {
    Reply reply = send(work);
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    return reply;
  }

  private Reply send(String work) {
    return stub.post("/users/actions/transfer_and_delete")
        .as(Sandbox.TRANSFER)
        .json("{\"transfer_and_delete\":[{\"id\":\"" + Sandbox.LEAVING + "\"," + work + "}]}")
        .send();
  }

  private List<String> ids(String type) {
    return stub.get("/users?type=" + type).as(Sandbox.TRANSFER).send().texts("/users/*/id");
  }

  private JsonNode user(String id) {
    return stub.get("/users/" + id).as(Sandbox.TRANSFER).send().json().at("/users/0");
  }
}
