package io.github.zohocrmcontract.stub.territories.members;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.zohocrmcontract.stub.sandbox.OrganisationPlan;
import io.github.zohocrmcontract.stub.testing.Reply;
import io.github.zohocrmcontract.stub.testing.StubExtension;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Lists for which nothing names a parameter to turn the page hold 200 entries, and say so. */
class MoreThanAnAnswerHoldsTest {

  @RegisterExtension final StubExtension stub = new StubExtension();

  @Test
  void theFirst200ComeAndItIsSaidThatThereAreMore() {
    String accessToken =
        stub.stub()
            .organisations()
            .create(OrganisationPlan.generated("wide", 2, 250, 1))
            .accessToken();
    List<String> territories = new ArrayList<>();
    for (int page = 1; page <= 2; page++) {
      territories.addAll(
          stub.get("/settings/territories?per_page=200&page=" + page)
              .as(accessToken)
              .send()
              .texts("/territories/*/id"));
    }
    String user =
        "/users/"
            + stub.get("/users").as(accessToken).send().texts("/users/*/id").get(1)
            + "/territories";

    join(user, territories.subList(0, 100), accessToken);
    join(user, territories.subList(100, 199), accessToken);
    assertList(stub.get(user).as(accessToken).send(), "territories", false);
    join(user, territories.subList(199, 250), accessToken);
    assertList(stub.get(user).as(accessToken).send(), "territories", true);
    assertList(
        stub.get("/settings/territories/actions/associated_users_count").as(accessToken).send(),
        "associated_users_count",
        true);
  }

  private void join(String user, List<String> territories, String accessToken) {
    String list =
        territories.stream()
            .map(id -> "{\"id\":\"" + id + "\"}")
            .collect(Collectors.joining(",", "[", "]"));
    Reply reply = stub.put(user).json("{\"territories\":" + list + "}").as(accessToken).send();
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
  }

  private static void assertList(Reply reply, String name, boolean more) {
    int count = reply.json().get(name).size();
    assertThat(count).isBetween(more ? 200 : 199, 200);
    assertThat(reply.json().at("/info/count").intValue()).isEqualTo(count);
    assertThat(reply.json().at("/info/per_page").intValue()).isEqualTo(200);
    assertThat(reply.json().at("/info/more_records").booleanValue()).isEqualTo(more);
  }
}
