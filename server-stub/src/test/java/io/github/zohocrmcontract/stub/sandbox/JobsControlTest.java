package io.github.zohocrmcontract.stub.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.zohocrmcontract.stub.testing.Reply;
import io.github.zohocrmcontract.stub.testing.Sandbox;
import io.github.zohocrmcontract.stub.testing.StubExtension;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The jobs over HTTP; each answer is held to sandbox.yaml. */
class JobsControlTest {

  private static final String ACCOUNT = "554023000003635073";
  private static final String AUSTIN = "554023000000430409";

  @RegisterExtension
  static final StubExtension STUB =
      new StubExtension(options -> options.withRecordJobDelay(Duration.ofSeconds(60)));

  @Test
  void aChangeOfTerritoriesIsThereUntilItsTimeHasCome() {
    String token = create("records-with-jobs", "documented-records");
    create("others", "documented-records");
    int before = jobs("records-with-jobs").texts("/jobs/*/id").size();
    for (String change : new String[] {"assign", "remove"}) {
      STUB.post("/Accounts/" + ACCOUNT + "/actions/" + change + "_territories")
          .as(token)
          .json("{\"data\":[{\"Territories\":[{\"id\":\"" + AUSTIN + "\"}]}]}")
          .send();
      Reply pending = jobs("records-with-jobs");
      assertThat(pending.texts("/jobs/*/id")).hasSize(before + 1);
      assertThat(pending.text("/jobs/0/kind")).isEqualTo(change + "_territories");
      assertThat(pending.text("/jobs/0/status")).isEqualTo("pending");
      assertThat(pending.text("/jobs/0/record")).isEqualTo(ACCOUNT);
      assertThat(pending.texts("/jobs/0/territories/*")).containsExactly(AUSTIN);
      assertThat(pending.text("/jobs/0/due_at"))
          .isEqualTo(change.equals("assign") ? "2026-01-05T09:01:00Z" : "2026-01-05T09:02:00Z");
      assertThat(jobs("others").texts("/jobs/*/id")).hasSize(before);
      STUB.call("PUT", "/sandbox/v1/organisations/records-with-jobs/clock")
          .json("{\"move_seconds\":60}")
          .send();
      assertThat(jobs("records-with-jobs").texts("/jobs/*/id")).hasSize(before);
    }
  }

  @Test
  void aTransferStaysWithTheIdentifierByWhichItIsAskedFor() {
    String token = create("transfer-with-jobs", "documented-transfer");
    assertThat(jobs("transfer-with-jobs").texts("/jobs/*/id")).isEmpty();
    Reply started =
        STUB.post("/users/actions/transfer_and_delete")
            .as(token)
            .json(
                "{\"transfer_and_delete\":[{\"id\":\""
                    + Sandbox.LEAVING
                    + "\",\"transfer\":{\"records\":true,\"assignment\":true,\"criteria\":true,\"id\":\""
                    + Sandbox.SUPER_ADMIN
                    + "\"},\"move_subordinate\":{\"id\":\""
                    + Sandbox.SUPER_ADMIN
                    + "\"}}]}")
            .send();
    Reply jobs = jobs("transfer-with-jobs");
    assertThat(started.body()).contains("\"" + jobs.text("/jobs/0/id") + "\"");
    assertThat(jobs.text("/jobs/0/kind")).isEqualTo("transfer_and_delete");
    assertThat(jobs.text("/jobs/0/status")).isEqualTo("completed");
    assertThat(jobs.text("/jobs/0/user")).isEqualTo(Sandbox.LEAVING);
  }

  @Test
  void anUnknownOrganisationHasNone() {
    Reply unknown = jobs("nobody");
    assertThat(unknown.status()).isEqualTo(404);
    assertThat(unknown.text("/code")).isEqualTo("NOT_FOUND");
  }

  private static Reply jobs(String organisation) {
    return STUB.call("GET", "/sandbox/v1/organisations/" + organisation + "/jobs").send();
  }

  private static String create(String name, String seed) {
    Reply made =
        STUB.call("POST", "/sandbox/v1/organisations")
            .json(
                "{\"name\":\""
                    + name
                    + "\",\"seed\":\""
                    + seed
                    + "\",\"now\":\"2026-01-05T09:00:00Z\",\"frozen\":true}")
            .send();
    return made.text("/tokens/0/access_token");
  }
}
