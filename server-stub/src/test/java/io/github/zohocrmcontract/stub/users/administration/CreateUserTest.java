package io.github.zohocrmcontract.stub.users.administration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.zohocrmcontract.stub.testing.Reply;
import io.github.zohocrmcontract.stub.testing.Sandbox;
import io.github.zohocrmcontract.stub.testing.StubExtension;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What remains after a user was added. That it is refused when it must be is tested elsewhere. */
class CreateUserTest {

  private static final String ROLE = "3652397000000026009";
  private static final String STANDARD = "3652397000000026014";
  private static final String ADMINISTRATOR = "3652397000000026011";

  @RegisterExtension final StubExtension stub = new StubExtension();

  @Test
  void aNewUserIsActiveHasNotAcceptedTheInvitationAndNamesWhoAddedIt() {
    JsonNode user = user(id(create(names("Amara", "Okafor"))));
    assertThat(user.path("status").asString()).isEqualTo("active");
    assertThat(user.get("confirm").booleanValue()).isFalse();
    assertThat(user.get("zuid").isNull()).isTrue();
    assertThat(user.path("full_name").asString()).isEqualTo("Amara Okafor");
    assertThat(user.at("/created_by/id").asString()).isEqualTo(Sandbox.SUPER_ADMIN);
    assertThat(user.at("/created_by/name").asString()).isEqualTo("Patricia Boyle");
    assertThat(user.get("Modified_Time")).isEqualTo(user.get("created_time"));
  }

  @ParameterizedTest
  @CsvSource({
    "AllUsers, 1",
    "ActiveUsers, 1",
    "NotConfirmedUsers, 1",
    "ConfirmedUsers, 0",
    "ActiveConfirmedUsers, 0",
    "DeactiveUsers, 0",
    "DeletedUsers, 0",
    "AdminUsers, 0",
    "CurrentUser, 0"
  })
  void aNewUserCountsAmongThese(String type, int more) {
    int before = count(type);
    String id = id(create(names("Amara", "Okafor")));
    assertThat(count(type)).isEqualTo(before + more);
    Reply list = stub.get("/users?type=" + type).as(Sandbox.TRANSFER).send();
    if (more == 1) {
      assertThat(list.texts("/users/*/id")).contains(id);
    } else {
      assertThat(list.texts("/users/*/id")).doesNotContain(id);
    }
  }

  @Test
  void aNewAdministratorIsOne() {
    int before = count("AdminUsers");
    create(names("Amara", "Okafor").replace(STANDARD, ADMINISTRATOR));
    assertThat(count("AdminUsers")).isEqualTo(before + 1);
    assertThat(count("ActiveConfirmedAdmins")).isEqualTo(before);
  }

  @Test
  void aNewUserTakesFormatsFromTheOrganisationUnlessTheRequestNamesOthers() {
    JsonNode user =
        user(
            id(
                create(
                    names("Amara", "Okafor")
                        + ",\"time_zone\":\"America/Chicago\",\"number_separator\":\"space\"")));
    assertThat(user.path("date_format").asString()).isEqualTo("dd/MM/yyyy");
    assertThat(user.path("language").asString()).isEqualTo("en_US");
    assertThat(user.path("time_zone").asString()).isEqualTo("America/Chicago");
    assertThat(user.path("offset").intValue()).isEqualTo(-21_600_000);
    assertThat(user.path("number_separator").asString()).isEqualTo("Space");
    assertThat(user.path("decimal_separator").asString()).isEqualTo("Period");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"3652397000000026014\"",
        "3652397000000026014",
        "{\"id\":\"3652397000000026014\"}",
        "{\"id\":\"3652397000000026014\",\"name\":\"whatever\"}"
      })
  void aProfileIsTakenInEveryFormThatIsSent(String profile) {
    JsonNode user =
        user(id(create(names("Amara", "Okafor").replace("\"" + STANDARD + "\"", profile))));
    assertThat(user.at("/profile/name").asString()).isEqualTo("Standard");
    assertThat(user.at("/profile/id").asString()).isEqualTo(STANDARD);
  }

  @Test
  void aRequestOfZohosNodeSdkIsTakenAsItIs() {
    // Role and profile as objects, and no type of the body at all.
    Reply reply =
        stub.post("/users")
            .as(Sandbox.TRANSFER)
            .body(
                "{\"users\":[{\"first_name\":\"Amara\",\"last_name\":\"Okafor\",\"email\":"
                    + "\"amara@example.com\",\"role\":{\"id\":\""
                    + ROLE
                    + "\"},\"profile\":{\"id\":\""
                    + STANDARD
                    + "\"},\"Reporting_To\":{\"id\":\""
                    + Sandbox.LEAVING
                    + "\"}}]}")
            .send();
    assertThat(reply.status()).isEqualTo(201);
    assertThat(user(id(reply)).at("/Reporting_To/name").asString()).isEqualTo("Samuel Ortiz");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      delimiter = '|',
      value = {
        "Amara | Okafor | - | Amara Okafor",
        "Amara | - | - | Amara",
        "- | Okafor | - | Okafor",
        "Amara | Okafor | Salutation,First Name,Last Name | Amara Okafor",
        "Amara | Okafor | Last Name,Salutation,First Name | Okafor Amara",
        "- | Okafor | Last Name,First Name,Salutation | Okafor"
      })
  void theFullNameIsMadeOfTheNamesInTheOrderOfTheFormat(
      String first, String last, String format, String expected) {
    String fields = names(first, last);
    if (format != null) {
      fields += ",\"name_format__s\":\"" + format + "\"";
    }
    assertThat(user(id(create(fields))).path("full_name").asString()).isEqualTo(expected);
  }

  @Test
  void anAddressIsTakenWhateverItsCapitalsUntilItsUserIsDeleted() {
    String id = id(create(names("Amara", "Okafor")));
    String again = names("Amara", "Other").replace("amara@", "AMARA@");
    assertThat(create(again).text("/users/0/code")).isEqualTo("DUPLICATE_DATA");
    stub.put("/users/" + id)
        .as(Sandbox.TRANSFER)
        .json("{\"users\":[{\"status\":\"inactive\"}]}")
        .send();
    assertThat(create(again).text("/users/0/code")).isEqualTo("DUPLICATE_DATA");
    stub.delete("/users/" + id).as(Sandbox.TRANSFER).send();
    assertThat(create(again).status()).isEqualTo(201);
  }

  @Test
  void theAddressOfSomeoneElseOfTheOrganisationIsTakenToo() {
    String portalUser =
        names("Nadia", "Petrov").replace("nadia@example.com", "nadia.petrov@example.org");
    assertThat(create(portalUser).text("/users/0/code")).isEqualTo("DUPLICATE_DATA");
  }

  @Test
  void fieldsOfTheOrganisationsOwnAreKeptNullIncluded() {
    String id = id(create(names("Amara", "Okafor") + ",\"Shoe_Size\":{\"eu\":42},\"Hat\":null"));
    JsonNode user =
        stub.get("/users/" + id)
            .as(Sandbox.TRANSFER)
            .withFieldsOfItsOwn("/users/*/Shoe_Size", "/users/*/Hat")
            .send()
            .json()
            .at("/users/0");
    assertThat(user.at("/Shoe_Size/eu").intValue()).isEqualTo(42);
    assertThat(user.get("Hat").isNull()).isTrue();
  }

  @Test
  void aNewUserCanBePutIntoATerritoryAndIsCountedThere() {
    String id = id(create(names("Amara", "Okafor")));
    String users = "/settings/territories/3652397000000715341/users";
    assertThat(stub.put(users + "/" + id).as(Sandbox.TRANSFER).send().status()).isEqualTo(200);
    assertThat(stub.get(users).as(Sandbox.TRANSFER).send().texts("/users/*/id")).contains(id);
    assertThat(
            stub.get("/settings/territories/actions/associated_users_count")
                .as(Sandbox.TRANSFER)
                .send()
                .texts("/associated_users_count/*/count"))
        .containsExactly("3", "2");
  }

  @Test
  void aNewUserIsUnknownInOtherOrganisations() {
    String id = id(create(names("Amara", "Okafor")));
    assertThat(stub.get("/users/" + id).as(Sandbox.USERS).send().text("/code"))
        .isEqualTo("INVALID_DATA");
  }

  @Test
  void ofSeveralRequestsForOneAddressAtTheSameTimeOneSucceeds() throws Exception {
    try (ClosingExecutor callers = new ClosingExecutor(Executors.newFixedThreadPool(6))) {
      List<Integer> statuses =
          callers
              .threads()
              .invokeAll(
                  IntStream.range(0, 6)
                      .<Callable<Integer>>mapToObj(
                          number -> () -> create(names("Amara", "Okafor")).status())
                      .toList())
              .stream()
              .map(CreateUserTest::value)
              .toList();
      assertThat(statuses).containsOnlyOnce(201).allMatch(status -> status == 201 || status == 400);
    }
  }

  private record ClosingExecutor(ExecutorService threads) implements AutoCloseable {
    @Override
    public void close() {
      threads.shutdownNow();
    }
  }

  private static <T> T value(Future<T> future) {
    try {
      return future.get();
    } catch (Exception failure) {
      throw new AssertionError(failure);
    }
  }

  private Reply create(String fields) {
    return stub.post("/users").as(Sandbox.TRANSFER).json("{\"users\":[{" + fields + "}]}").send();
  }

  private static String names(String first, String last) {
    String email = (first == null ? last : first).toLowerCase(Locale.ROOT);
    return (first == null ? "" : "\"first_name\":\"" + first + "\",")
        + (last == null ? "" : "\"last_name\":\"" + last + "\",")
        + "\"email\":\""
        + email
        + "@example.com\",\"role\":\""
        + ROLE
        + "\",\"profile\":\""
        + STANDARD
        + "\"";
  }

  private static String id(Reply reply) {
    assertThat(reply.status()).as(reply.body()).isEqualTo(201);
    return reply.text("/users/0/details/id");
  }

  private JsonNode user(String id) {
    return stub.get("/users/" + id).as(Sandbox.TRANSFER).send().json().at("/users/0");
  }

  private int count(String type) {
    return stub.get("/users/actions/count?type=" + type)
        .as(Sandbox.TRANSFER)
        .send()
        .json()
        .get("count")
        .intValue();
  }
}
