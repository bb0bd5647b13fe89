package io.github.zohocrmcontract.stub.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.zohocrmcontract.stub.limits.Edition;
import io.github.zohocrmcontract.stub.testing.Call;
import io.github.zohocrmcontract.stub.testing.Reply;
import io.github.zohocrmcontract.stub.testing.Sandbox;
import io.github.zohocrmcontract.stub.testing.StubExtension;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Limits that are set over HTTP; each answer is held to sandbox.yaml. */
class LimitsControlTest {

  @RegisterExtension static final StubExtension STUB = new StubExtension();

  @RegisterExtension
  static final StubExtension PROFESSIONAL =
      new StubExtension(options -> options.withEdition(Edition.PROFESSIONAL));

  private static final String LIMITS = "/organisations/documented-users/limits";

  @AfterEach
  void noLimitStays() {
    assertThat(call("DELETE", LIMITS).send().status()).isEqualTo(204);
  }

  @Test
  void thereAreNoneUntilTheyAreSetAndAgainWhenTheyAreTakenAway() {
    assertThat(call("GET", LIMITS).send().body()).isEqualTo("{\"limited\":false}");
    Reply set = call("PUT", LIMITS).json("{\"credits\":2,\"calls\":1}").send();
    assertThat(set.status()).isEqualTo(200);
    assertThat(users().status()).isEqualTo(200);
    assertThat(STUB.get("/users").as(Sandbox.TRANSFER).send().status()).isEqualTo(200);
    Reply used = call("GET", LIMITS).send();
    assertThat(
            used.json().properties().stream()
                .map(each -> each.getKey() + "=" + each.getValue().asString()))
        .containsExactlyInAnyOrder(
            "limited=true",
            "credits=2",
            "credits_used=1",
            "credits_remaining=1",
            "calls=1",
            "calls_under_way=0");
    assertThat(users().status()).isEqualTo(200);
    assertThat(users().text("/code")).isEqualTo("TOO_MANY_REQUESTS");
    // What was used stays used.
    call("PUT", LIMITS).json("{\"credits\":3,\"calls\":1}").send();
    assertThat(users().status()).isEqualTo(200);
    assertThat(users().status()).isEqualTo(429);
    call("DELETE", LIMITS).send();
    assertThat(users().status()).isEqualTo(200);
    assertThat(call("GET", LIMITS).send().text("/limited")).isEqualTo("false");
  }

  @ParameterizedTest
  @EnumSource(Edition.class)
  void eachEditionIsTakenByItsName(Edition edition) {
    Reply set =
        call("PUT", LIMITS)
            .json("{\"edition\":\"" + edition.name().toLowerCase(Locale.ROOT) + "\"}")
            .send();
    assertThat(set.status()).as(set.body()).isEqualTo(200);
    var allowance = STUB.stub().limits().usage("documented-users").orElseThrow().allowance();
    assertThat(set.text("/credits")).isEqualTo(Long.toString(allowance.credits()));
    assertThat(set.text("/calls")).isEqualTo(Integer.toString(allowance.concurrency()));
    assertThat(allowance.concurrency()).isEqualTo(edition.allowance(1).concurrency());
  }

  @Test
  void withAnEditionForAllThatOneHoldsWhereNoneWasSet() {
    Call get = PROFESSIONAL.call("GET", "/sandbox/v1" + LIMITS);
    assertThat(get.send().text("/calls")).isEqualTo("15");
    PROFESSIONAL.call("PUT", "/sandbox/v1" + LIMITS).json("{\"edition\":\"free\"}").send();
    assertThat(get.send().text("/calls")).isEqualTo("5");
    PROFESSIONAL.call("DELETE", "/sandbox/v1" + LIMITS).send();
    assertThat(get.send().text("/calls")).isEqualTo("15");
  }

  @Test
  void limitsGoWithTheirOrganisation() {
    STUB.stub().organisations().create(OrganisationPlan.empty("limited"));
    call("PUT", "/organisations/limited/limits").json("{\"credits\":0,\"calls\":1}").send();
    STUB.stub().organisations().remove("limited");
    STUB.stub().organisations().create(OrganisationPlan.empty("limited"));
    assertThat(call("GET", "/organisations/limited/limits").send().text("/limited"))
        .isEqualTo("false");
    STUB.stub().organisations().remove("limited");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PUT    | documented-users | {}                                          | 400 | INVALID_DATA | $.edition
          PUT    | documented-users | {"edition":"golden"}                        | 400 | INVALID_DATA | $.edition
          PUT    | documented-users | {"edition":"free","credits":1,"calls":1}    | 400 | INVALID_DATA | $.edition
          PUT    | documented-users | {"credits":1}                               | 400 | INVALID_DATA | $.calls
          PUT    | documented-users | {"calls":1}                                 | 400 | INVALID_DATA | $.credits
          PUT    | documented-users | {"credits":-1,"calls":1}                    | 400 | INVALID_DATA | $.credits
          PUT    | documented-users | {"credits":9007199254740992,"calls":1}      | 400 | INVALID_DATA | $.credits
          PUT    | documented-users | {"credits":1,"calls":0}                     | 400 | INVALID_DATA | $.calls
          PUT    | documented-users | {"credits":"many","calls":1}                | 400 | INVALID_DATA | $.credits
          PUT    | documented-users | {"credit":1,"calls":1}                      | 400 | INVALID_DATA | $.credit
          PUT    | documented-users | []                                          | 400 | INVALID_REQUEST |
          PUT    | none             | {"edition":"free"}                          | 404 | NOT_FOUND |
          GET    | none             |                                             | 404 | NOT_FOUND |
          DELETE | none             |                                             | 404 | NOT_FOUND |
          POST   | documented-users |                                             | 400 | INVALID_REQUEST_METHOD |
          """)
  void aWrongRequestIsToldWhatIsWrongAndLimitsNothing(
      String method, String organisation, String body, int status, String code, String place) {
    Call call = call(method, "/organisations/" + organisation + "/limits");
    Reply refused = (body == null ? call : call.json(body)).send();
    assertThat(refused.status()).as(refused.body()).isEqualTo(status);
    assertThat(refused.text("/code")).isEqualTo(code);
    if (place != null) {
      assertThat(refused.text("/details/json_path")).isEqualTo(place);
    }
    assertThat(call("GET", LIMITS).send().text("/limited")).isEqualTo("false");
  }

  private static Reply users() {
    return STUB.get("/users").as(Sandbox.USERS).send();
  }

  private static Call call(String method, String path) {
    return STUB.call(method, "/sandbox/v1" + path);
  }
}
