package io.github.zohocrmcontract.stub.territories;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.zohocrmcontract.stub.testing.Reply;
import io.github.zohocrmcontract.stub.testing.Sandbox;
import io.github.zohocrmcontract.stub.testing.StubExtension;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** Whatever is asked for at the same moment, territories stay a tree with names of their own. */
class TerritoriesAtOnceTest {

  private static final int ROUNDS = 5;
  private static final String LIST = "/settings/territories";
  private static final String ZOHO = "431581000000272796";
  private static final String PARENT = "431581000000744159";

  @RegisterExtension final StubExtension stub = new StubExtension();

  private final ExecutorService callers = Executors.newFixedThreadPool(8);

  @AfterEach
  void stop() {
    callers.shutdownNow();
  }

  @RepeatedTest(ROUNDS)
  void ofTwoMovesThatTogetherWouldMakeARingOneIsRefused() throws Exception {
    List<Integer> statuses =
        atOnce(List.of(() -> move(Sandbox.CHENNAI, PARENT), () -> move(PARENT, Sandbox.CHENNAI)));
    assertThat(statuses).containsExactlyInAnyOrder(200, 400);
    assertTree();
  }

  @Test
  void aNameThatManyWantIsGivenOnce() throws Exception {
    Callable<Integer> create = () -> create("Madurai", ZOHO);
    assertThat(atOnce(Collections.nCopies(8, create))).containsOnlyOnce(201).containsOnly(201, 400);
    assertThat(all().texts("/territories/*/name")).containsOnlyOnce("Madurai");
  }

  @RepeatedTest(ROUNDS)
  void nothingIsLeftBelowATerritoryThatIsDeletedMeanwhile() throws Exception {
    String leaf = "431581000000744183";
    List<Integer> statuses =
        atOnce(
            List.of(
                () -> create("Salem", leaf),
                () -> stub.delete(LIST + "/" + leaf).as(Sandbox.TERRITORIES).send().status()));
    assertThat(statuses).isIn(List.of(201, 400), List.of(400, 200));
    assertTree();
  }

  /** Each answer shows one moment: what is listed has what is above it in the same list. */
  @Test
  void aListThatIsReadWhileTerritoriesComeAndGoIsWhole() throws Exception {
    Future<?> changes =
        callers.submit(
            () -> {
              for (int round = 0; round < 20; round++) {
                String above = made("Above " + round, ZOHO);
                String below = made("Below " + round, above);
                delete(below);
                delete(above);
              }
            });
    int readings = 0;
    do {
      JsonNode answer = all().json();
      List<String> ids = answer.get("territories").findValuesAsString("id");
      for (JsonNode territory : answer.get("territories")) {
        JsonNode above = territory.get("reporting_to");
        assertThat(above.isNull() || ids.contains(above.get("id").stringValue()))
            .as("%s is above %s and missing", above, territory.get("name"))
            .isTrue();
      }
      assertThat(answer.at("/info/count").asInt()).isEqualTo(answer.get("territories").size());
      readings++;
    } while (!changes.isDone());
    changes.get();
    assertThat(readings).isGreaterThan(1);
    assertTree();
  }

  private String made(String name, String above) {
    return stub.post(LIST)
        .as(Sandbox.TERRITORIES)
        .json(
            "{\"territories\":[{\"name\":\"%s\",\"permission_type\":\"read_only\",\"reporting_to\":{\"id\":\"%s\"}}]}"
                .formatted(name, above))
        .send()
        .text("/territories/0/details/id");
  }

  private void delete(String territory) {
    assertThat(stub.delete(LIST + "/" + territory).as(Sandbox.TERRITORIES).send().status())
        .isEqualTo(200);
  }

  /** One territory without another above it, and a way up to it from all others. */
  private void assertTree() {
    JsonNode territories = all().json().get("territories");
    List<String> reached = new ArrayList<>(List.of(ZOHO));
    for (int round = 0; round < territories.size(); round++) {
      for (JsonNode territory : territories) {
        String id = territory.get("id").stringValue();
        if (reached.contains(territory.at("/reporting_to/id").asString(""))
            && !reached.contains(id)) {
          reached.add(id);
        }
      }
    }
    assertThat(reached).containsExactlyInAnyOrderElementsOf(all().texts("/territories/*/id"));
  }

  private int move(String territory, String above) {
    return stub.put(LIST + "/" + territory)
        .as(Sandbox.TERRITORIES)
        .json("{\"territories\":[{\"reporting_to\":{\"id\":\"" + above + "\"}}]}")
        .send()
        .status();
  }

  private int create(String name, String above) {
    return stub.post(LIST)
        .as(Sandbox.TERRITORIES)
        .json(
            "{\"territories\":[{\"name\":\""
                + name
                + "\",\"permission_type\":\"read_only\",\"reporting_to\":{\"id\":\""
                + above
                + "\"}}]}")
        .send()
        .status();
  }

  private Reply all() {
    return stub.get(LIST).as(Sandbox.TERRITORIES).send();
  }

  /** Lets all calls go at one moment; the statuses come in the order of the calls. */
  private List<Integer> atOnce(List<Callable<Integer>> calls) throws Exception {
    CyclicBarrier start = new CyclicBarrier(calls.size());
    List<Future<Integer>> answers = new ArrayList<>();
    for (Callable<Integer> call : calls) {
      answers.add(
          callers.submit(
              () -> {
                start.await(30, TimeUnit.SECONDS);
                return call.call();
              }));
    }
    List<Integer> statuses = new ArrayList<>();
    for (Future<Integer> answer : answers) {
      statuses.add(answer.get(60, TimeUnit.SECONDS));
    }
    return statuses;
  }
}
