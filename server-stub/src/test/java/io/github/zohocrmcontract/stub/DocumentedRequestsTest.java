package io.github.zohocrmcontract.stub;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.zohocrmcontract.stub.testing.Reply;
import io.github.zohocrmcontract.stub.testing.Sandbox;
import io.github.zohocrmcontract.stub.testing.StubExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The requests that the documents print, sent as printed, get the answers that they print. */
class DocumentedRequestsTest {

  @RegisterExtension final StubExtension stub = new StubExtension();

  @Test
  void allUsersAreThoseOfTheDocument() {
    Reply reply = stub.get("/users?type=AllUsers").as(Sandbox.USERS).send();
    assertThat(reply.json()).isEqualTo(sample("get-users.response"));
  }

  @Test
  void theUsersOfTheTerritoryAreThoseOfTheDocument() {
    Reply reply =
        stub.get("/settings/territories/431581000000744113/users").as(Sandbox.TERRITORIES).send();
    assertThat(reply.json()).isEqualTo(sample("get-territory-users.response"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"v5", "v7"})
  void theCountsAreThoseOfTheDocumentInBothVersions(String version) {
    Reply reply =
        stub.call("GET", "/crm/" + version + "/settings/territories/actions/associated_users_count")
            .as(Sandbox.TERRITORIES)
            .send();
    assertThat(reply.json()).isEqualTo(sample("associated-users-count.response"));
  }

  @Test
  void disassociatingAnswersAsTheDocumentDoes() {
    Reply reply =
        stub.delete("/settings/territories/431581000000744113/users?ids=431581000000258001")
            .as(Sandbox.TERRITORIES)
            .send();
    assertThat(reply.json()).isEqualTo(sample("disassociate-users.response"));
  }

  @Test
  void theDocumentedTransferAnswersAsTheDocumentDoes() {
    // As curl sends it with -d: a form by its type, JSON by its content.
    Reply reply =
        stub.post("/users/actions/transfer_and_delete")
            .as(Sandbox.TRANSFER)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .body(sample("transfer-and-delete.request").toString())
            .send();
    assertThat(reply.json()).isEqualTo(sample("transfer-and-delete.response"));
  }

  private static JsonNode sample(String name) {
    Path file =
        Path.of(System.getProperty("spec.directory"), "documented", "samples", name + ".json");
    try {
      return JsonMapper.shared().readTree(Files.readString(file));
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }
}
