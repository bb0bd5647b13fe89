package io.github.zohocrmcontract.stub.users;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.zohocrmcontract.stub.Planting;
import io.github.zohocrmcontract.stub.sandbox.OrganisationPlan;
import io.github.zohocrmcontract.stub.sandbox.SandboxOrganisations;
import io.github.zohocrmcontract.stub.testing.Reply;
import io.github.zohocrmcontract.stub.testing.StubExtension;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Pages hold whom the database lists there, whatever became of the users since the last one. */
class PagesWhileUsersChangeTest {

  @RegisterExtension static final StubExtension STUB = new StubExtension();

  private static final String NAME = "moving";
  private static final int USERS = 60;
  private static final int STEPS = 250;

  /** What the lists of each type hold, in SQL. */
  private static final Map<String, String> TYPES =
      Map.of(
          "AllUsers", "TRUE",
          "ActiveUsers", "status = 'active'",
          "DeactiveUsers", "status NOT IN ('active', 'deleted')",
          "DeletedUsers", "status = 'deleted'",
          "NotConfirmedUsers", "NOT confirmed",
          "AdminUsers", "administrator");

  private static String token;
  private final Random random = new Random(11);

  @BeforeAll
  static void make() {
    token = organisations().create(OrganisationPlan.generated(NAME, USERS, 3, 1)).accessToken();
    organisations().snapshot(NAME, "kept");
  }

  @Test
  void everyPageHoldsWhomTheDatabaseListsThere() {
    int changed = 0;
    for (int step = 0; step < STEPS; step++) {
      changed += change(step) ? 1 : 0;
      for (String type : TYPES.keySet().stream().sorted().toList()) {
        int perPage = 1 + random.nextInt(9);
        check(step, type, perPage, 1 + random.nextInt(USERS / perPage));
      }
    }
    assertThat(changed).isGreaterThan(STEPS / 2);
  }

  private void check(int step, String type, int perPage, int page) {
    Reply reply =
        STUB.get("/users?type=%s&per_page=%d&page=%d".formatted(type, perPage, page))
            .as(token)
            .sendUnchecked();
    List<String> expected =
        Planting.numbers(
                STUB.stub(),
                ("SELECT id FROM users WHERE organisation = '%s' AND crm_user AND %s"
                        + " ORDER BY id LIMIT %d OFFSET %d")
                    .formatted(NAME, TYPES.get(type), perPage, (page - 1) * perPage))
            .stream()
            .map(Object::toString)
            .toList();
    String what = "step %d: page %d of %d %s".formatted(step, page, perPage, type);
    assertThat(reply.status()).as(what).isEqualTo(expected.isEmpty() ? 204 : 200);
    if (!expected.isEmpty()) {
      assertThat(reply.texts("/users/*/id")).as(what).isEqualTo(expected);
    }
  }

  /** Whether anything was changed: not everything can be done to everybody. */
  private boolean change(int step) {
    return switch (random.nextInt(12)) {
      case 0, 1, 2 -> isDone(update("\"status\":\"inactive\""));
      case 3, 4, 5 -> isDone(update("\"status\":\"active\""));
      case 6, 7 -> isDone(update("\"city\":\"Town " + step + "\""));
      case 8 -> isDone(STUB.delete("/users/" + somebody()).as(token).sendUnchecked());
      case 9, 10 -> isDone(create(step));
      default -> {
        organisations().restore(NAME, "kept");
        yield true;
      }
    };
  }

  private Reply update(String field) {
    return STUB.put("/users/" + somebody())
        .as(token)
        .json("{\"users\":[{" + field + "}]}")
        .sendUnchecked();
  }

  private static Reply create(int step) {
    String one = "/users?type=CurrentUser";
    Reply current = STUB.get(one).as(token).sendUnchecked();
    return STUB.post("/users")
        .as(token)
        .json(
            "{\"users\":[{\"last_name\":\"New\",\"email\":\"new.%d@example.com\",\"role\":\"%s\",\"profile\":\"%s\"}]}"
                .formatted(
                    step, current.text("/users/0/role/id"), current.text("/users/0/profile/id")))
        .sendUnchecked();
  }

  private long somebody() {
    List<Long> all =
        Planting.numbers(
            STUB.stub(), "SELECT id FROM users WHERE organisation = '" + NAME + "' ORDER BY id");
    return all.get(random.nextInt(all.size()));
  }

  private static boolean isDone(Reply reply) {
    assertThat(reply.status()).as(reply.body()).isLessThan(500);
    return reply.status() < 300;
  }

  private static SandboxOrganisations organisations() {
    return STUB.stub().organisations();
  }
}
