package io.github.zohocrmcontract.stub.territories.members;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.zohocrmcontract.stub.testing.Call;
import io.github.zohocrmcontract.stub.testing.CrowdedOrganisation;
import io.github.zohocrmcontract.stub.testing.Reply;
import io.github.zohocrmcontract.stub.testing.Sandbox;
import io.github.zohocrmcontract.stub.testing.StubExtension;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Many callers change the same membership at once, some from the side of the territory and some
 * from that of the user. What comes out is what would have come out one after the other.
 */
class MembershipFromBothSidesTest {

  private static final String SOUTH = "431581000000744125";
  private static final String SOUTH_AND_SMITH =
      "/settings/territories/" + SOUTH + "/users/" + Sandbox.SMITH;
  private static final String SMITH_IN_SOUTH = "/users/" + Sandbox.SMITH + "/territories/" + SOUTH;

  @RegisterExtension final StubExtension stub = new StubExtension();

  @RepeatedTest(3)
  void aUserPutInAndTakenOutAtOnceIsInOnceMoreThanOutOrJustAsOften() throws Exception {
    List<Supplier<Call>> in =
        List.of(
            () -> stub.put(SOUTH_AND_SMITH),
            () ->
                stub.put("/settings/territories/" + SOUTH + "/users")
                    .json("{\"users\":[{\"id\":\"" + Sandbox.SMITH + "\"}]}"),
            () ->
                stub.put("/users/" + Sandbox.SMITH + "/territories")
                    .json("{\"territories\":[{\"id\":\"" + SOUTH + "\"}]}"));
    List<Supplier<Call>> out =
        List.of(
            () -> stub.delete(SOUTH_AND_SMITH),
            () -> stub.delete("/settings/territories/" + SOUTH + "/users?ids=" + Sandbox.SMITH),
            () -> stub.delete("/users/" + Sandbox.SMITH + "/territories?ids=" + SOUTH),
            () -> stub.delete(SMITH_IN_SOUTH));
    List<Call> calls = new ArrayList<>();
    for (int round = 0; round < 12; round++) {
      calls.add(in.get(round % in.size()).get().as(Sandbox.TERRITORIES));
      calls.add(out.get(round % out.size()).get().as(Sandbox.TERRITORIES));
    }

    List<Reply> replies = atOnce(calls);

    int putIn = 0;
    int takenOut = 0;
    for (int index = 0; index < replies.size(); index++) {
      Reply reply = replies.get(index);
      boolean adding = index % 2 == 0;
      assertThat(codes(reply))
          .singleElement()
          .isIn("SUCCESS", adding ? "DUPLICATE_DATA" : "INVALID_DATA");
      assertThat(reply.status()).isEqualTo(codes(reply).contains("SUCCESS") ? 200 : 400);
      if (reply.status() == 200) {
        putIn += adding ? 1 : 0;
        takenOut += adding ? 0 : 1;
      }
    }
    boolean isIn = stub.get(SMITH_IN_SOUTH).as(Sandbox.TERRITORIES).send().status() == 200;
    assertThat(putIn).isPositive();
    assertThat(putIn - takenOut).isEqualTo(isIn ? 1 : 0);
    assertThat(stub.get(SOUTH_AND_SMITH).as(Sandbox.TERRITORIES).send().status())
        .isEqualTo(isIn ? 200 : 204);
  }

  @RepeatedTest(3)
  void ofTwentyWhoWantTheLastPlaceOneGetsIt() throws Exception {
    String users = "/settings/territories/" + CrowdedOrganisation.TERRITORY + "/users";
    stub.delete(users + "/1500000000000101002").as(CrowdedOrganisation.ACCESS_TOKEN).send();
    List<Call> calls = new ArrayList<>();
    for (int index = 0; index < CrowdedOrganisation.OUTSIDERS; index++) {
      String user = Long.toString(Long.parseLong(CrowdedOrganisation.OUTSIDER) + index);
      Call call =
          index % 2 == 0
              ? stub.put(users + "/" + user)
              : stub.put("/users/" + user + "/territories")
                  .json("{\"territories\":[{\"id\":\"" + CrowdedOrganisation.TERRITORY + "\"}]}");
      calls.add(call.as(CrowdedOrganisation.ACCESS_TOKEN));
    }

    List<Reply> replies = atOnce(calls);

    assertThat(replies).hasSize(20).filteredOn(reply -> reply.status() == 200).hasSize(1);
    assertThat(replies)
        .filteredOn(reply -> reply.status() != 200)
        .allSatisfy(reply -> assertThat(codes(reply)).containsExactly("LIMIT_EXCEEDED"));
    assertThat(stub.get(users).as(CrowdedOrganisation.ACCESS_TOKEN).send().text("/info/count"))
        .isEqualTo("100");
  }

  /** Sends each call on a thread of its own, all at the same moment. */
  private static List<Reply> atOnce(List<Call> calls) throws Exception {
    ExecutorService callers = Executors.newFixedThreadPool(calls.size());
    try {
      CyclicBarrier start = new CyclicBarrier(calls.size());
      List<Callable<Reply>> tasks =
          calls.stream()
              .<Callable<Reply>>map(
                  call ->
                      () -> {
                        start.await();
                        return call.send();
                      })
              .toList();
      List<Reply> replies = new ArrayList<>();
      for (Future<Reply> reply : callers.invokeAll(tasks)) {
        replies.add(reply.get());
      }
      return replies;
    } finally {
      callers.shutdownNow();
    }
  }

  /** The codes of the results, in whichever array they stand. */
  private static List<String> codes(Reply reply) {
    List<String> codes = new ArrayList<>(reply.texts("/users/*/code"));
    codes.addAll(reply.texts("/territories/*/code"));
    return codes;
  }
}
