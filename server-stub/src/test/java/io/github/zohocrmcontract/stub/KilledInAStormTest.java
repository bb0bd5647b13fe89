package io.github.zohocrmcontract.stub;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.zohocrmcontract.stub.testing.StubProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A stub with a data directory is killed in the middle of a storm of changes, again and again.
 * Nothing that was answered is lost, and what was not answered is done whole or not at all.
 *
 * <p>Each of four writers makes, renames, frees and removes a territory of its own, over and over.
 * {@code -Dstorm.kills=50} says how often the stub is killed, {@code -Dstorm.seed=} when.
 */
@Timeout(1200)
class KilledInAStormTest {
  private static final int KILLS = Integer.getInteger("storm.kills", 1);
  private static final long SEED = Long.getLong("storm.seed", 20261121L);
  private static final int WRITERS = 4;
  private static final String TOKEN = "sandbox-access-empty";
  private static final String ROOT = "1100000000000201001";
  private static final String ADMIN = "1100000000000101001";
  private static final String TERRITORIES = "/crm/v7/settings/territories";
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private static final JsonMapper JSON = JsonMapper.shared();

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(LIMIT).build();

  @TempDir Path directory;

  /** A territory as it is seen; its identifier is left out. */
  private record Seen(String name, boolean isManaged, boolean hasMember) {}

  /** What a writer has been told, and what it was about to do when the stub was killed. */
  private static final class Writer {
    private final int number;
    private int made;
    private String id;
    private Optional<Seen> told = Optional.empty();
    private Optional<Seen> under = Optional.empty();
    private int answered;

    Writer(int number) {
      this.number = number;
    }

    String prefix() {
      return "W" + number + "-";
    }

    /** Whether this is what the writer may find. */
    boolean explains(Optional<Seen> found) {
      return found.equals(told) || found.equals(under);
    }

    void goOnFrom(Optional<Seen> found, String foundId) {
      told = found;
      under = found;
      id = foundId;
    }
  }

  @Test
  void nothingThatWasAnsweredIsLostAndNothingIsHalfDone() throws Exception {
    System.out.println("The stub is killed " + KILLS + " times, by the seed " + SEED);
    Random random = new Random(SEED);
    List<Writer> writers = new ArrayList<>();
    for (int number = 0; number < WRITERS; number++) {
      writers.add(new Writer(number));
    }
    for (int kill = 0; kill <= KILLS; kill++) {
      try (StubProcess stub = StubProcess.start("--port=0", "--data-dir=" + directory)) {
        for (Writer writer : writers) {
          check(stub.url(), writer);
        }
        if (kill < KILLS) {
          storm(stub, writers, 1 + random.nextInt(60));
        }
      }
    }
    assertThat(writers).allMatch(writer -> writer.answered > 0);
    System.out.println(
        "Answered changes: " + writers.stream().mapToInt(writer -> writer.answered).sum());
  }

  @Test
  void whatIsLostOrHalfDoneWouldBeSeen() {
    Writer writer = new Writer(0);
    writer.told = Optional.of(new Seen("W0-1", true, true));
    writer.under = Optional.of(new Seen("W0-1 renamed", true, true));
    assertThat(writer.explains(writer.told)).isTrue();
    assertThat(writer.explains(writer.under)).isTrue();
    assertThat(writer.explains(Optional.empty())).isFalse();
    assertThat(writer.explains(Optional.of(new Seen("W0-1", true, false)))).isFalse();
    assertThat(writer.explains(Optional.of(new Seen("W0-1", false, true)))).isFalse();
  }

  /** Kills the stub as soon as this many changes are answered, with four more under way. */
  private void storm(StubProcess stub, List<Writer> writers, int changes) throws Exception {
    CountDownLatch answered = new CountDownLatch(changes);
    ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
    try {
      List<Future<Void>> storm = new ArrayList<>();
      for (Writer writer : writers) {
        storm.add(threads.submit(() -> write(stub.url(), writer, answered)));
      }
      assertThat(answered.await(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
      stub.kill();
      for (Future<Void> writing : storm) {
        writing.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private Void write(URI stub, Writer writer, CountDownLatch told) throws Exception {
    try {
      while (true) {
        step(stub, writer);
        writer.told = writer.under;
        writer.answered++;
        told.countDown();
      }
    } catch (IOException killed) {
      return null;
    }
  }

  private void step(URI stub, Writer writer) throws Exception {
    if (writer.told.isEmpty()) {
      String name = writer.prefix() + ++writer.made;
      writer.under = Optional.of(new Seen(name, true, true));
      String body =
          """
          {"territories":[{"name":"%s","reporting_to":{"id":"%s"},
           "manager":{"id":"%s"},"permission_type":"read_only"}]}"""
              .formatted(name, ROOT, ADMIN);
      JsonNode made = send(stub, "POST", TERRITORIES, body, Set.of(200, 201));
      writer.id = made.at("/territories/0/details/id").asString();
      return;
    }
    Seen now = writer.told.get();
    String own = TERRITORIES + "/" + writer.id;
    if (!now.name().endsWith("r")) {
      writer.under = Optional.of(new Seen(now.name() + " r", now.isManaged(), now.hasMember()));
      change(stub, own, "{\"name\":\"" + now.name() + " r\"}");
    } else if (now.isManaged()) {
      writer.under = Optional.of(new Seen(now.name(), false, now.hasMember()));
      change(stub, own, "{\"manager\":null}");
    } else if (now.hasMember()) {
      writer.under = Optional.of(new Seen(now.name(), false, false));
      send(stub, "DELETE", own + "/users/" + ADMIN, "", Set.of(200));
    } else {
      writer.under = Optional.empty();
      send(stub, "DELETE", own + "?delete_previous_forecasts=true", "", Set.of(200));
    }
  }

  private void change(URI stub, String target, String territory) throws Exception {
    send(stub, "PUT", target, "{\"territories\":[" + territory + "]}", Set.of(200));
  }

  private void check(URI stub, Writer writer) throws Exception {
    List<JsonNode> found = new ArrayList<>();
    send(stub, "GET", TERRITORIES + "?per_page=2000", "", Set.of(200))
        .path("territories")
        .forEach(
            territory -> {
              if (territory.path("name").asString().startsWith(writer.prefix())) {
                found.add(territory);
              }
            });
    assertThat(found).as("territories of one writer").hasSizeLessThanOrEqualTo(1);
    Optional<Seen> seen = Optional.empty();
    String id = "";
    if (!found.isEmpty()) {
      id = found.get(0).path("id").asString();
      JsonNode users = send(stub, "GET", TERRITORIES + "/" + id + "/users", "", Set.of(200, 204));
      seen =
          Optional.of(
              new Seen(
                  found.get(0).path("name").asString(),
                  !found.get(0).path("manager").isNull(),
                  !users.path("users").isEmpty()));
    }
    assertThat(writer.explains(seen))
        .as("%s; told %s, about to be %s", seen, writer.told, writer.under)
        .isTrue();
    writer.goOnFrom(seen, id);
  }

  private JsonNode send(URI stub, String method, String target, String body, Set<Integer> good)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(stub + target))
            .timeout(LIMIT)
            .header("Authorization", "Zoho-oauthtoken " + TOKEN)
            .header("Content-Type", "application/json")
            .method(
                method,
                body.isEmpty()
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body))
            .build();
    HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(good).as(method + " " + target + ": " + answer.body()).contains(answer.statusCode());
    return answer.body().isEmpty() ? JSON.valueToTree(Map.of()) : JSON.readTree(answer.body());
  }
}
