package io.github.zohocrmcontract.stub.users.administration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.zohocrmcontract.stub.testing.Reply;
import io.github.zohocrmcontract.stub.testing.Sandbox;
import io.github.zohocrmcontract.stub.testing.StubExtension;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What remains after a user was deleted. That it is refused when it must be is tested elsewhere.
 */
class DeleteUserTest {

  private static final String DANA = "3652397000001464011";
  private static final String AS_JANE = "sandbox-access-documented-transfer-standard-user";

  @RegisterExtension final StubExtension stub = new StubExtension();

  @Test
  void theAnswerNamesNobody() {
    Reply reply = stub.delete("/users/" + DANA).as(Sandbox.TRANSFER).send();
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.json().at("/users/0/details").isEmpty()).isTrue();
    assertThat(reply.text("/users/0/message")).isEqualTo("User deleted");
  }

  @Test
  void aDeletedUserIsListedAsDeletedAndBelongsToNothing() {
    String texas = "/settings/territories/3652397000007612003/users";
    assertThat(ids(texas)).contains(Sandbox.LEAVING);
    delete(Sandbox.LEAVING);
    assertThat(ids("/users?type=DeletedUsers")).contains(Sandbox.LEAVING);
    assertThat(ids("/users?type=ActiveUsers")).doesNotContain(Sandbox.LEAVING);
    assertThat(ids(texas)).doesNotContain(Sandbox.LEAVING);
    assertThat(groups(Sandbox.LEAVING).status()).isEqualTo(204);
  }

  @Test
  void aDeletedUserIsTakenOutOfTheSourcesOfGroups() {
    String managers = "?include=sources_count";
    assertThat(sources(managers)).containsEntry("users", 1).containsEntry("roles", 1);
    delete(DANA);
    assertThat(sources(managers)).doesNotContainKey("users").containsEntry("roles", 1);
  }

  @Test
  void subordinatesMoveUp() {
    delete(Sandbox.LEAVING);
    assertThat(
            stub.get("/users/" + DANA).as(Sandbox.TRANSFER).send().text("/users/0/Reporting_To/id"))
        .isEqualTo(Sandbox.SUPER_ADMIN);
  }

  @Test
  void anAdministratorNeedNotBeTheSuperAdmin() {
    assertThat(stub.delete("/users/" + DANA).as(AS_JANE).send().status()).isEqualTo(200);
  }

  @Test
  void aDeactivatedUserCanBeDeleted() {
    delete(Sandbox.INACTIVE);
    assertThat(ids("/users?type=DeactiveUsers")).doesNotContain(Sandbox.INACTIVE);
  }

  @Test
  void someoneWhoIsNoUserOfTheCrmCannotBeDeleted() {
    Reply reply = stub.delete("/users/" + Sandbox.NO_CRM_USER).as(Sandbox.TRANSFER).send();
    assertThat(reply.text("/details/resource_path_index")).isEqualTo("1");
  }

  @Test
  void theTrialThatHasRunOutIsInTheWayOfDeletingToo() {
    Reply reply = stub.delete("/users/1800000000000101001").as("test-access-trial-expired").send();
    assertThat(reply.text("/users/0/code")).isEqualTo("AUTHORIZATION_FAILED");
  }

  private void delete(String id) {
    assertThat(stub.delete("/users/" + id).as(Sandbox.TRANSFER).send().status()).isEqualTo(200);
  }

  private Reply groups(String user) {
    return stub.get("/users/" + user + "/actions/associated_groups").as(Sandbox.TRANSFER).send();
  }

  /** Of what the first group is made, asked for someone who is in it by role. */
  private Map<String, Integer> sources(String query) {
    Reply reply =
        stub.get("/users/3652397000000281001/actions/associated_groups" + query)
            .as(Sandbox.TRANSFER)
            .send();
    Map<String, Integer> sources = new TreeMap<>();
    reply
        .json()
        .at("/user_groups/0/sources_count")
        .properties()
        .forEach(kind -> sources.put(kind.getKey(), kind.getValue().intValue()));
    return sources;
  }

  private List<String> ids(String path) {
    return stub.get(path).as(Sandbox.TRANSFER).send().texts("/users/*/id");
  }
}
