package io.github.zohocrmcontract.stub.sequences;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.zohocrmcontract.stub.Planting;
import io.github.zohocrmcontract.stub.testing.Call;
import io.github.zohocrmcontract.stub.testing.Reply;
import io.github.zohocrmcontract.stub.testing.StubExtension;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Of two changes that are asked for at the same moment, one is made after the other: answers and
 * state afterwards are those of one order or of the other. Each round has an organisation of its
 * own, and both orders are played as well, one call after the other.
 */
abstract class ChangesAtOnce {

  private static final JsonMapper IN_ORDER =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  private static final AtomicInteger NUMBERS = new AtomicInteger(100_000);
  private static final String USER = "/users/" + RandomOrganisation.USERS.get(2);
  private static final String TERRITORY =
      "/settings/territories/" + RandomOrganisation.TERRITORIES.get(3);
  private static final List<String> MOMENTS =
      List.of("created_time", "modified_time", "Modified_Time");

  private final StubExtension stub;
  private final int rounds;
  private final int moreRounds;
  private final ExecutorService callers = Executors.newFixedThreadPool(2);

  /**
   * Plays on this stub, or on two of them.
   *
   * @param rounds how often each pair of changes is tried
   * @param moreRounds the same for those that disagree on what is there, so that only their moment
   *     decides
   */
  ChangesAtOnce(StubExtension stub, int rounds, int moreRounds) {
    this.stub = stub;
    this.rounds = rounds;
    this.moreRounds = moreRounds;
  }

  @AfterEach
  void stop() {
    callers.shutdownNow();
  }

  @ParameterizedTest(name = "{0}, {1}")
  @CsvSource({
    "NAME_TERRITORY, DESCRIBE_TERRITORY",
    "NAME_TERRITORY, NAME_TERRITORY_OTHERWISE",
    "SET_PHONE, SET_MOBILE",
    "SET_PHONE, SET_PHONE_OTHERWISE",
    "DELETE_USER, BECOME_MANAGER",
    "TRANSFER_AND_DELETE_USER, BECOME_MANAGER",
    "TRANSFER_AND_DELETE_USER, JOIN_TERRITORY"
  })
  void oneOfTheTwoOrdersExplainsWhatIsThereAfterwards(Change first, Change second)
      throws Exception {
    oneOfTheTwoOrdersExplains(first, second, rounds);
  }

  @ParameterizedTest(name = "{0}, {1}")
  @CsvSource({
    "DELETE_TERRITORY, JOIN_TERRITORY",
    "DELETE_TERRITORY, JOIN_TERRITORY_BY_PATH",
    "DELETE_TERRITORY, ADD_TERRITORY_TO_USER",
    "DELETE_TERRITORY, LEAVE_TERRITORY",
    "DELETE_TERRITORY, LEAVE_TERRITORY_BY_PATH",
    "DELETE_TERRITORY, REMOVE_TERRITORY_FROM_USER",
    "DELETE_TERRITORY, REMOVE_TERRITORY_FROM_USER_BY_PATH",
    "DELETE_TERRITORY, DESCRIBE_TERRITORY",
    "DELETE_TERRITORY, BECOME_MANAGER",
    "DELETE_USER, JOIN_TERRITORY",
    "DELETE_USER, JOIN_TERRITORY_BY_PATH",
    "DELETE_USER, ADD_TERRITORY_TO_USER",
    "DELETE_USER, LEAVE_TERRITORY_BY_PATH",
    "DELETE_USER, REMOVE_TERRITORY_FROM_USER_BY_PATH"
  })
  void oneOfTheTwoOrdersExplainsHowADeletionWentBesideAnotherChange(Change first, Change second)
      throws Exception {
    oneOfTheTwoOrdersExplains(first, second, moreRounds);
  }

  private void oneOfTheTwoOrdersExplains(Change first, Change second, int tries) throws Exception {
    List<Outcome> explained = List.of(inOrder(first, second), inOrder(second, first).swapped());
    for (int round = 0; round < tries; round++) {
      assertThat(atOnce(first, second)).isIn(explained);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "NAME_TERRITORY, DESCRIBE_TERRITORY",
    "SET_PHONE, SET_MOBILE",
    "DELETE_USER, BECOME_MANAGER"
  })
  void aChangeThatGotLostWouldBeFound(Change first, Change second) {
    List<Outcome> explained = List.of(inOrder(first, second), inOrder(second, first).swapped());
    String accessToken = newOrganisation();
    String changed = answer(second, newOrganisation());
    List<String> answers = List.of(answer(first, accessToken), changed);
    assertThat(explained).doesNotContain(new Outcome(answers, state(accessToken)));
  }

  @Test
  void theTwoOrdersOfADeletionAndAnAppointmentAreToldApart() {
    Outcome appointedBefore = inOrder(Change.BECOME_MANAGER, Change.DELETE_USER);
    Outcome appointedAfter = inOrder(Change.DELETE_USER, Change.BECOME_MANAGER);
    assertThat(appointedBefore.answers()).allMatch(answer -> answer.startsWith("200 "));
    assertThat(appointedAfter.answers().get(0)).startsWith("200 ");
    assertThat(appointedAfter.answers().get(1)).startsWith("400 ").contains("INVALID_DATA");
    assertThat(appointedBefore.state()).isNotEqualTo(appointedAfter.state());
  }

  private Outcome inOrder(Change first, Change second) {
    String accessToken = newOrganisation();
    List<String> answers = List.of(answer(first, accessToken), answer(second, accessToken));
    return new Outcome(answers, state(accessToken));
  }

  private Outcome atOnce(Change first, Change second) throws Exception {
    String accessToken = newOrganisation();
    CyclicBarrier start = new CyclicBarrier(2);
    List<Future<String>> answers = new ArrayList<>();
    for (Change change : List.of(first, second)) {
      answers.add(
          callers.submit(
              () -> {
                start.await(30, TimeUnit.SECONDS);
                return answer(change, accessToken);
              }));
    }
    List<String> answered = new ArrayList<>();
    for (Future<String> answer : answers) {
      answered.add(answer.get(60, TimeUnit.SECONDS));
    }
    return new Outcome(List.copyOf(answered), state(accessToken));
  }

  /** An organisation in which another user manages the territory. */
  private String newOrganisation() {
    RandomOrganisation organisation = new RandomOrganisation(NUMBERS.incrementAndGet());
    Planting.plant(stub.stub(), organisation.seed());
    String manager = "{\"manager\":{\"id\":\"" + RandomOrganisation.USERS.get(1) + "\"}}";
    Reply reply =
        stub.put(TERRITORY)
            .json("{\"territories\":[" + manager + "]}")
            .as(organisation.accessToken())
            .send();
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    return organisation.accessToken();
  }

  private String answer(Change change, String accessToken) {
    Reply reply = change.call(stub).as(accessToken).send();
    assertThat(reply.status()).as(reply.body()).isLessThan(500);
    // Two processes need not write the keys of an object in the same order.
    return reply.status()
        + " "
        + IN_ORDER.writeValueAsString(IN_ORDER.readValue(reply.body(), Object.class));
  }

  /** Everything that answers show, but for moments. */
  private List<JsonNode> state(String accessToken) {
    List<String> paths = new ArrayList<>(List.of("/users?type=AllUsers", "/settings/territories"));
    RandomOrganisation.TERRITORIES.forEach(
        territory -> paths.add("/settings/territories/" + territory + "/users"));
    RandomOrganisation.RECORDS.forEach(record -> paths.add("/" + record));
    List<JsonNode> state = new ArrayList<>();
    for (String path : paths) {
      Reply reply = stub.get(path).as(accessToken).send();
      if (reply.status() != 204) {
        // A territory that was deleted has no users to read.
        assertThat(reply.status()).as(reply.body()).isIn(200, 400);
        JsonNode body = reply.json();
        withoutMoments(body);
        state.add(body);
      }
    }
    return state;
  }

  private static void withoutMoments(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.remove(MOMENTS);
    }
    node.forEach(ChangesAtOnce::withoutMoments);
  }

  /**
   * What was answered and what is there afterwards.
   *
   * @param answers status and body, in the order in which the calls are named
   * @param state everything that answers show, but for moments
   */
  private record Outcome(List<String> answers, List<JsonNode> state) {

    Outcome swapped() {
      return new Outcome(List.of(answers.get(1), answers.get(0)), state);
    }
  }

  enum Change {
    NAME_TERRITORY {
      @Override
      Call call(StubExtension stub) {
        return territory(stub, "'name':'North'");
      }
    },
    NAME_TERRITORY_OTHERWISE {
      @Override
      Call call(StubExtension stub) {
        return territory(stub, "'name':'South'");
      }
    },
    DESCRIBE_TERRITORY {
      @Override
      Call call(StubExtension stub) {
        return territory(stub, "'description':'All of it'");
      }
    },
    BECOME_MANAGER {
      @Override
      Call call(StubExtension stub) {
        return territory(stub, "'manager':{'id':'" + RandomOrganisation.USERS.get(2) + "'}");
      }
    },
    JOIN_TERRITORY {
      @Override
      Call call(StubExtension stub) {
        String users = "{'users':[{'id':'" + RandomOrganisation.USERS.get(2) + "'}]}";
        return stub.put(TERRITORY + "/users").json(json(users));
      }
    },
    JOIN_TERRITORY_BY_PATH {
      @Override
      Call call(StubExtension stub) {
        return stub.put(TERRITORY + USER);
      }
    },
    LEAVE_TERRITORY {
      @Override
      Call call(StubExtension stub) {
        return stub.delete(TERRITORY + "/users?ids=" + RandomOrganisation.USERS.get(2));
      }
    },
    LEAVE_TERRITORY_BY_PATH {
      @Override
      Call call(StubExtension stub) {
        return stub.delete(TERRITORY + USER);
      }
    },
    REMOVE_TERRITORY_FROM_USER {
      @Override
      Call call(StubExtension stub) {
        return stub.delete(USER + "/territories?ids=" + RandomOrganisation.TERRITORIES.get(3));
      }
    },
    REMOVE_TERRITORY_FROM_USER_BY_PATH {
      @Override
      Call call(StubExtension stub) {
        return stub.delete(USER + "/territories/" + RandomOrganisation.TERRITORIES.get(3));
      }
    },
    DELETE_TERRITORY {
      @Override
      Call call(StubExtension stub) {
        return stub.delete(TERRITORY);
      }
    },
    ADD_TERRITORY_TO_USER {
      @Override
      Call call(StubExtension stub) {
        String territories =
            "{'territories':[{'id':'" + RandomOrganisation.TERRITORIES.get(3) + "'}]}";
        return stub.put(USER + "/territories").json(json(territories));
      }
    },
    SET_PHONE {
      @Override
      Call call(StubExtension stub) {
        return user(stub, "'phone':'1'");
      }
    },
    SET_PHONE_OTHERWISE {
      @Override
      Call call(StubExtension stub) {
        return user(stub, "'phone':'2'");
      }
    },
    SET_MOBILE {
      @Override
      Call call(StubExtension stub) {
        return user(stub, "'mobile':'3'");
      }
    },
    DELETE_USER {
      @Override
      Call call(StubExtension stub) {
        return stub.delete(USER);
      }
    },
    TRANSFER_AND_DELETE_USER {
      @Override
      Call call(StubExtension stub) {
        String work =
            "{'transfer':{'id':'%s','records':true,'assignment':true,'criteria':true}}"
                .formatted(RandomOrganisation.USERS.get(1));
        return stub.post(USER + "/actions/transfer_and_delete")
            .json(json("{'transfer_and_delete':[" + work + "]}"));
      }
    };

    abstract Call call(StubExtension stub);

    private static Call territory(StubExtension stub, String keys) {
      return stub.put(TERRITORY).json(json("{'territories':[{" + keys + "}]}"));
    }

    private static Call user(StubExtension stub, String keys) {
      return stub.put(USER).json(json("{'users':[{" + keys + "}]}"));
    }

    private static String json(String withSingleQuotes) {
      return withSingleQuotes.replace('\'', '"');
    }
  }
}
