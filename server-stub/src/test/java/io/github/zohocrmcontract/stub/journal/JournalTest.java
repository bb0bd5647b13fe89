package io.github.zohocrmcontract.stub.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.zohocrmcontract.stub.testing.Call;
import io.github.zohocrmcontract.stub.testing.Sandbox;
import io.github.zohocrmcontract.stub.testing.StubExtension;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The journal tells what was asked, how it was answered, and what was wrong with it. */
class JournalTest {

  @RegisterExtension static final StubExtension STUB = new StubExtension();

  private static final String TRANSFER =
      "{\"transfer_and_delete\":[{\"id\":%s,\"transfer\":{\"records\":true,\"assignment\":true,"
          + "\"criteria\":false,\"id\":\"3652397000000186017\"}}]}";

  @BeforeEach
  void forget() {
    journal().clear();
  }

  @Test
  void aGoodRequestIsKeptWithItsAnswerAndWithoutFindings() {
    String body = users("/users?type=ActiveUsers").send().body();
    JournalEntry entry = journal().last().orElseThrow();
    assertThat(entry.method()).isEqualTo("GET");
    assertThat(entry.target()).isEqualTo("/crm/v7/users?type=ActiveUsers");
    assertThat(entry.operationId()).contains("getUsers");
    assertThat(entry.organisation()).contains("documented-users");
    assertThat(entry.status()).isEqualTo(200);
    assertThat(entry.answer().text()).isEqualTo(body);
    assertThat(entry.findings()).isEmpty();
    assertThat(entry.answerFindings()).isEmpty();
    assertThat(entry.fault()).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> whatIsWrongWithARequestIsToldWithItsPlaceAndWithTheContract() {
    return Stream.of(
            new Wrong(
                "an unknown path", users("/user"), "ERROR path", "/paths", "Did you mean /users?"),
            new Wrong(
                "a path in capitals",
                STUB.get("/Users/1/territories").as(Sandbox.TERRITORIES),
                "WARNING path",
                "/paths",
                "/users/1/territories"),
            new Wrong(
                "a path outside the API",
                STUB.call("GET", "/v7/users").as(Sandbox.USERS),
                "ERROR path",
                "/servers/0",
                "/crm/v7"),
            new Wrong(
                "a method that the path does not have",
                STUB.call("PATCH", "/crm/v7/users").as(Sandbox.USERS),
                "ERROR method",
                "/paths/~1users",
                "GET, POST, PUT"),
            new Wrong(
                "an old version",
                STUB.call("GET", "/crm/v2/users").as(Sandbox.USERS),
                "ERROR path",
                "/servers/0/variables/version",
                "v7"),
            new Wrong(
                "a version that is not among those of the operation",
                STUB.call("GET", "/crm/v6/settings/territories/actions/associated_users_count")
                    .as(Sandbox.TERRITORIES),
                "ERROR path",
                "/paths/~1settings~1territories~1actions~1associated_users_count/get"
                    + "/x-documented-versions",
                "Use v7 or v5."),
            new Wrong(
                "no token",
                STUB.get("/users"),
                "ERROR header Authorization",
                "/components/securitySchemes/zohoAuthorizationHeader",
                "Zoho-oauthtoken"),
            new Wrong(
                "the word Bearer",
                STUB.get("/users").header("Authorization", "Bearer " + Sandbox.USERS),
                "WARNING header Authorization",
                "/components/securitySchemes/zohoAuthorizationHeader",
                "Zoho-oauthtoken"),
            new Wrong(
                "an unknown parameter",
                users("/users?typ=AllUsers"),
                "WARNING query typ",
                "/paths/~1users/get",
                "Did you mean type?"),
            new Wrong(
                "a parameter of another type",
                users("/users?page=one"),
                "ERROR query page",
                "/components/parameters/Page/schema",
                "integer"),
            new Wrong(
                "a parameter out of range",
                users("/users?per_page=1000"),
                "ERROR query per_page",
                "/components/parameters/PerPage/schema",
                "200"),
            new Wrong(
                "a value that is not allowed",
                users("/users?type=Everyone"),
                "ERROR query type",
                "/components/schemas/UserType",
                "AllUsers"),
            new Wrong(
                "a header that is no date",
                users("/users").header("If-Modified-Since", "yesterday"),
                "ERROR header If-Modified-Since",
                "/components/parameters/IfModifiedSince/schema",
                "2026-11-01T09:30:00+05:30"),
            new Wrong(
                "an & at the end",
                users("/users?page=1&"),
                "WARNING query",
                "/paths/~1users/get",
                "&"),
            new Wrong(
                "an empty parameter",
                users("/users?ids="),
                "WARNING query ids",
                "/components/parameters/UserIds",
                "Leave it out"),
            new Wrong(
                "a parameter given twice",
                users("/users?ids=5725767000000583018&ids=5725767000000583032"),
                "WARNING query ids",
                "/components/parameters/UserIds",
                "commas"),
            new Wrong(
                "an identifier in the path that is none",
                users("/users/me"),
                "ERROR path user_id",
                "/components/parameters/UserId/schema",
                "19 digits"),
            new Wrong(
                "a body on a request that takes none",
                users("/users").body("{}"),
                "WARNING body",
                "/paths/~1users/get",
                "Send none"),
            new Wrong(
                "JSON under another type",
                transfer("\"3652397000009999999\"").header("Content-Type", "text/plain"),
                "WARNING header Content-Type",
                "/requestBody/content",
                "application/json"),
            new Wrong(
                "a type that is refused",
                transfer("\"3652397000009999999\"").header("Content-Type", "application/xml"),
                "ERROR header Content-Type",
                "/requestBody/content",
                "application/json"),
            new Wrong(
                "a body that is no JSON",
                transfer("\"").header("Content-Type", "application/json"),
                "ERROR body",
                "/requestBody",
                "line 1"),
            new Wrong(
                "an identifier as a number",
                transfer("3652397000009999999").header("Content-Type", "application/json"),
                "WARNING $.transfer_and_delete[0].id",
                "/properties/id",
                "quotes"),
            new Wrong(
                "a key of a body that is unknown",
                STUB.post("/users/actions/transfer_and_delete")
                    .as(Sandbox.TRANSFER)
                    .json(
                        TRANSFER
                            .formatted("\"3652397000009999999\"")
                            .replaceFirst("\\{", "{\"transfer_and_deletes\":[],")),
                "WARNING $.transfer_and_deletes",
                "/components/schemas/TransferAndDeleteRequest",
                "Did you mean transfer_and_delete?"),
            new Wrong(
                "a key of a body that is missing",
                STUB.post("/users/actions/transfer_and_delete").as(Sandbox.TRANSFER).json("{}"),
                "ERROR $.transfer_and_delete",
                "/components/schemas/TransferAndDeleteRequest",
                "required"))
        .map(wrong -> DynamicTest.dynamicTest(wrong.name(), wrong::check));
  }

  @TestFactory
  Stream<DynamicTest> aFindingSaysWhatTheBrokenRuleRestsOn() {
    return Stream.of(
            new Resting(
                "a parameter of the page",
                users("/users?per_page=1000"),
                "query per_page",
                "parameter getUsers query per_page: documented on the page Get Users"),
            new Resting(
                "a value of a list that the parameter shares",
                users("/users?type=Everyone"),
                "query type",
                "parameter getUsers query type: documented on the page Get Users"),
            new Resting(
                "a parameter that the operation does not have",
                users("/users?typ=AllUsers"),
                "query typ",
                "operation getUsers: documented on the page Get Users"),
            new Resting(
                "a parameter of the path",
                STUB.get("/users/me/territories").as(Sandbox.TERRITORIES),
                "path user_id",
                "parameter getUserTerritories path user_id: documented on the page Territories of a"
                    + " User; the contract departs from it (X70): "),
            new Resting(
                "the token",
                STUB.get("/users"),
                "header Authorization",
                "parameter getUsers header Authorization: documented on the page Get Users"),
            new Resting(
                "a version",
                STUB.call("GET", "/crm/v2/users").as(Sandbox.USERS),
                "path",
                "operation getUsers: documented on the page Get Users"),
            new Resting(
                "the form of the URL",
                users("/users?page=1&"),
                "query",
                "form of URLs (RFC 3986), of which no page of Zoho's speaks"),
            new Resting(
                "a key that the page lists",
                update("{\"id\":true}"),
                "$.users[0].id",
                "key UserToUpdate.id: documented on the page Update Users"),
            new Resting(
                "a key that a sample prints",
                update("{\"last_name\":true}"),
                "$.users[0].last_name",
                "key UserToUpdate.last_name: listed on no page, but printed: the sample"
                    + " update-users-last-name.request.json of the page Update Users"),
            new Resting(
                "a key of version 8",
                update("{\"reinvite\":1}"),
                "$.users[0].reinvite",
                "key UserToUpdate.reinvite: seen in version 8 only: material on version 8"),
            new Resting(
                "a field of a user, by a value that two schemas share",
                update("{\"distance_preference__s\":\"Parsecs\"}"),
                "$.users[0].distance_preference__s",
                "key UserToUpdate.distance_preference__s: seen in version 8 only: "),
            new Resting(
                "a key that is only judged to be there",
                STUB.post("/settings/territories")
                    .as(Sandbox.TERRITORIES)
                    .json("{\"territories\":[{\"account_rule_criteria\":{\"group\":1}}]}"),
                "$.territories[0].account_rule_criteria.group",
                "key Criteria.group: inferred from the vendor's SDK of version 7, which sends and"
                    + " reads them. The page allows"),
            new Resting(
                "a key that is missing",
                STUB.post("/users/actions/transfer_and_delete").as(Sandbox.TRANSFER).json("{}"),
                "$.transfer_and_delete",
                "key TransferAndDeleteRequest.transfer_and_delete: "),
            new Resting(
                "another media type",
                transfer("\"3652397000009999999\"").header("Content-Type", "text/plain"),
                "header Content-Type",
                "media type transferAndDeleteUsers application/json: inferred from the printed"
                    + " samples"))
        .map(resting -> DynamicTest.dynamicTest(resting.name(), resting::check));
  }

  @Test
  void aPathThatIsNotInTheContractRestsOnNothing() {
    users("/user").sendUnchecked();
    assertThat(journal().last().orElseThrow().findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.provenance()).isEmpty());
  }

  @Test
  void aKeyThatOnlyTheServerSetsIsNoFieldOfTheOrganisation() {
    update("{\"id\":\"5725767000000583018\",\"zuid\":\"1\"}").sendUnchecked();
    assertThat(journal().last().orElseThrow().findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.severity()).isEqualTo(Finding.Severity.ERROR);
              assertThat(finding.problem())
                  .isEqualTo("$.users[0].zuid is a key that only the server sets.");
              assertThat(finding.remedy()).isEqualTo("Leave it out; a request with it is refused.");
            });
    assertThat(journal().last().orElseThrow().status()).isEqualTo(400);
  }

  @Test
  void theSentenceEndsWithWhatTheRuleRestsOn() {
    users("/users?page=one").send();
    assertThat(journal().last().orElseThrow().findings().get(0).sentence())
        .endsWith(" Rests on the parameter getUsers query page: documented on the page Get Users");
  }

  @Test
  void tokensAndSecretsAreNowhereInTheJournal() {
    users("/users?access_token=" + Sandbox.USERS + "&comment=" + Sandbox.USERS).sendUnchecked();
    STUB.call(
            "POST",
            "/oauth/v2/token?grant_type=refresh_token&client_id=sandbox-client"
                + "&client_secret=sandbox-secret&refresh_token=sandbox-refresh-empty")
        .send();
    STUB.call("POST", "/oauth/v2/token")
        .header("Content-Type", "application/x-www-form-urlencoded")
        .body("grant_type=refresh_token&client_secret=sandbox-secret")
        .send();
    assertThat(journal().requests()).hasSize(3);
    assertThat(journal().requests().toString())
        .doesNotContain(Sandbox.USERS, "sandbox-secret", "sandbox-refresh-empty", "\"1000.")
        .contains("Zoho-oauthtoken ***", "grant_type=refresh_token", "client_secret=***");
  }

  @Test
  void requestsAreFoundByOperationOrganisationAndStatus() {
    users("/users").send();
    users("/nowhere").send();
    STUB.get("/users/actions/count").as(Sandbox.TRANSFER).send();
    assertThat(journal().ofOperation("getUsersCount")).hasSize(1);
    assertThat(journal().ofOrganisation("documented-users")).hasSize(1);
    assertThat(journal().withStatus(404)).singleElement().matches(JournalEntry::brokeTheContract);
    assertThat(journal().requests()).extracting(JournalEntry::number).isSorted();
  }

  @Test
  void theOldestGoFirstWhenThereAreTooMany() {
    Journal small = new Journal(3);
    IntStream.range(0, 10).forEach(each -> small.add(entry("x")));
    assertThat(small.requests()).extracting(JournalEntry::number).containsExactly(8L, 9L, 10L);
  }

  @Test
  void theOldestGoFirstWhenTheirBodiesAreTooLarge() {
    Journal small = new Journal(100, 25);
    IntStream.range(0, 10).forEach(each -> small.add(entry("0123456789")));
    assertThat(small.size()).isEqualTo(2);
    small.add(entry("x".repeat(26)));
    assertThat(small.size()).isZero();
  }

  @Test
  void aLargeBodyIsCutAndSaysSo() {
    RecordedBody body =
        RecordedBody.of(
            new byte[RecordedBody.MOST_BYTES + 1],
            70_000,
            new SharedBytes(),
            UnaryOperator.identity());
    assertThat(body.cut()).isTrue();
    assertThat(body.text()).endsWith("…[cut, 70000 bytes in all]");
    assertThat(RecordedBody.of(new byte[2], 2, new SharedBytes(), UnaryOperator.identity()).cut())
        .isFalse();
  }

  @Test
  void aSecretIsHiddenAlsoWhereTheBodyIsCut() {
    String secret = "1000.ab12cd34ab12cd34ab12cd34ab12cd34.ab12cd34ab12cd34ab12cd34ab12cd34";
    for (int before = RecordedBody.MOST_BYTES - 80; before <= RecordedBody.MOST_BYTES; before++) {
      byte[] body = ("x".repeat(before) + secret + "y".repeat(100)).getBytes(UTF_8);
      Secrets secrets = new Secrets(Map.of("Authorization", List.of("Zoho-oauthtoken " + secret)));
      String text = secrets.answer(body, new SharedBytes()).text();
      assertThat(text).as("%d characters before it", before).doesNotContain("1000.ab");
      assertThat(text).endsWith("…[cut, " + body.length + " bytes in all]");
    }
  }

  @Test
  void aTextThatManyReadAtOnceIsTheSameToAll() {
    RecordedBody body =
        RecordedBody.of(
            "{\"id\":\"1\"}".getBytes(UTF_8), 10, new SharedBytes(), UnaryOperator.identity());
    assertThat(IntStream.range(0, 100).parallel().mapToObj(each -> body.text()).distinct())
        .containsExactly("{\"id\":\"1\"}");
  }

  @Test
  void everyPlaceInTheContractIsInAFileThatExistsOnce() throws IOException {
    Path sources = Path.of(System.getProperty("spec.directory")).getParent();
    for (String pointer :
        List.of(
            "/paths/~1users~1{user_id}/get",
            "/components/parameters/Page/schema",
            "/components/schemas/TransferAndDeleteRequest/properties/transfer_and_delete",
            "/components/responses/Unauthorized",
            "/components/securitySchemes/zohoOAuth")) {
      String file = SpecPlace.of(pointer).file().orElseThrow();
      String glob = "glob:" + file.replace("{", "\\{").replace("}", "\\}");
      PathMatcher matcher = FileSystems.getDefault().getPathMatcher(glob);
      try (Stream<Path> files =
          Stream.concat(
              Files.walk(sources.resolve("spec/paths")),
              Files.walk(sources.resolve("spec/components")))) {
        assertThat(files.map(sources::relativize).filter(matcher::matches)).as(file).hasSize(1);
      }
    }
  }

  private static JournalEntry entry(String body) {
    return new JournalEntry(
        0,
        Instant.EPOCH,
        Duration.ZERO,
        "GET",
        "/",
        Map.of(),
        RecordedBody.of(body),
        Optional.empty(),
        Optional.empty(),
        200,
        RecordedBody.NONE,
        List.of(),
        List.of(),
        Optional.empty());
  }

  private static Journal journal() {
    return STUB.stub().journal();
  }

  private static Call users(String path) {
    return STUB.get(path).as(Sandbox.USERS);
  }

  private static Call transfer(String id) {
    return STUB.post("/users/actions/transfer_and_delete")
        .as(Sandbox.TRANSFER)
        .body(TRANSFER.formatted(id));
  }

  private static Call update(String user) {
    return STUB.put("/users").as(Sandbox.USERS).json("{\"users\":[" + user + "]}");
  }

  private record Resting(String name, Call call, String place, String provenance) {

    void check() {
      call.sendUnchecked();
      assertThat(journal().last().orElseThrow().findings())
          .filteredOn(finding -> finding.place().equals(place))
          .singleElement()
          .satisfies(finding -> assertThat(finding.provenance().orElse("")).startsWith(provenance));
    }
  }

  private record Wrong(String name, Call call, String place, String pointer, String remedy) {

    void check() {
      call.sendUnchecked();
      JournalEntry entry = journal().last().orElseThrow();
      assertThat(entry.findings())
          .as(entry.toString())
          .anySatisfy(
              finding -> {
                assertThat(finding.severity() + " " + finding.place()).startsWith(place);
                assertThat(finding.spec().pointer()).contains(pointer);
                assertThat(finding.problem() + " " + finding.remedy()).contains(remedy);
              });
      assertThat(entry.brokeTheContract()).isEqualTo(place.startsWith("ERROR"));
    }
  }
}
