package io.github.zohocrmcontract.stub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes, renames, frees and removes a territory of its own, over and over, and knows what it has
 * been told and what it was about to do when the stub was killed.
 */
final class StormWriter {
  private static final String TOKEN = "sandbox-access-empty";
  private static final String ROOT = "1100000000000201001";
  private static final String ADMIN = "1100000000000101001";
  private static final String TERRITORIES = "/crm/v7/settings/territories";
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final JsonMapper JSON = JsonMapper.shared();

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(LIMIT).build();
  private final int number;
  private int made;
  private String id;
  private Optional<Seen> told = Optional.empty();
  private Optional<Seen> under = Optional.empty();
  private int answered;

  StormWriter(int number) {
    this.number = number;
  }

  /** A territory as it is seen; its identifier is left out. */
  record Seen(String name, boolean isManaged, boolean hasMember) {}

  /** How many changes were answered. */
  int answered() {
    return answered;
  }

  /** As if this had been told, and that had been under way. */
  void believe(Optional<Seen> believedTold, Optional<Seen> believedUnder) {
    told = believedTold;
    under = believedUnder;
  }

  /** Whether this is what the writer may find. */
  boolean explains(Optional<Seen> found) {
    return found.equals(told) || found.equals(under);
  }

  /**
   * Changes until the stub is killed.
   *
   * @param goOn asked before each change
   * @param afterEach what to do when a change was answered
   */
  Void write(URI stub, BooleanSupplier goOn, Runnable afterEach) throws Exception {
    try {
      while (goOn.getAsBoolean()) {
        step(stub);
        told = under;
        answered++;
        afterEach.run();
      }
    } catch (IOException killed) {
      // What was under way is told by the next look.
    }
    return null;
  }

  private void step(URI stub) throws Exception {
    if (told.isEmpty()) {
      String name = prefix() + ++made;
      under = Optional.of(new Seen(name, true, true));
      String body =
          """
          {"territories":[{"name":"%s","reporting_to":{"id":"%s"},
           "manager":{"id":"%s"},"permission_type":"read_only"}]}"""
              .formatted(name, ROOT, ADMIN);
      JsonNode answer = send(stub, "POST", TERRITORIES, body, Set.of(200, 201));
      id = answer.at("/territories/0/details/id").asString();
      return;
    }
    Seen now = told.get();
    String own = TERRITORIES + "/" + id;
    if (!now.name().endsWith("r")) {
      under = Optional.of(new Seen(now.name() + " r", now.isManaged(), now.hasMember()));
      change(stub, own, "{\"name\":\"" + now.name() + " r\"}");
    } else if (now.isManaged()) {
      under = Optional.of(new Seen(now.name(), false, now.hasMember()));
      change(stub, own, "{\"manager\":null}");
    } else if (now.hasMember()) {
      under = Optional.of(new Seen(now.name(), false, false));
      send(stub, "DELETE", own + "/users/" + ADMIN, "", Set.of(200));
    } else {
      under = Optional.empty();
      send(stub, "DELETE", own + "?delete_previous_forecasts=true", "", Set.of(200));
    }
  }

  private void change(URI stub, String target, String territory) throws Exception {
    send(stub, "PUT", target, "{\"territories\":[" + territory + "]}", Set.of(200));
  }

  /** Looks what is there, whether it has to be so, and goes on from it. */
  void check(URI stub) throws Exception {
    List<JsonNode> found = new ArrayList<>();
    send(stub, "GET", TERRITORIES + "?per_page=2000", "", Set.of(200))
        .path("territories")
        .forEach(
            territory -> {
              if (territory.path("name").asString().startsWith(prefix())) {
                found.add(territory);
              }
            });
    assertThat(found).as("territories of one writer").hasSizeLessThanOrEqualTo(1);
    Optional<Seen> seen = Optional.empty();
    String foundId = "";
    if (!found.isEmpty()) {
      foundId = found.get(0).path("id").asString();
      JsonNode users =
          send(stub, "GET", TERRITORIES + "/" + foundId + "/users", "", Set.of(200, 204));
      seen =
          Optional.of(
              new Seen(
                  found.get(0).path("name").asString(),
                  !found.get(0).path("manager").isNull(),
                  !users.path("users").isEmpty()));
    }
    assertThat(explains(seen)).as("%s; told %s, about to be %s", seen, told, under).isTrue();
    believe(seen, seen);
    id = foundId;
  }

  private String prefix() {
    return "W" + number + "-";
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
