package io.github.zohocrmcontract.stub.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.zohocrmcontract.stub.StubOptions;
import io.github.zohocrmcontract.stub.sandbox.ClockChange;
import io.github.zohocrmcontract.stub.sandbox.OrganisationPlan;
import io.github.zohocrmcontract.stub.testing.Reply;
import io.github.zohocrmcontract.stub.testing.StubExtension;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How many tokens there can be, by a clock that stands still until it is moved. */
class OauthLimitsTest {

  private static final String NAME = "limited";

  @RegisterExtension final StubExtension stub = new StubExtension(StubOptions::withOauthLimits);

  private final AccountsServer accounts = AccountsServer.of(stub);
  private String login;
  private String refresh;

  @BeforeEach
  void makeAnOrganisation() {
    var made = stub.stub().organisations().create(OrganisationPlan.empty(NAME).standingStill());
    login = NAME + "/" + made.state().superAdmin();
    refresh = made.refreshToken();
  }

  @Test
  void theEleventhAccessTokenWithinTenMinutesIsDeniedWithSuccessAsItsStatus() {
    for (int count = 0; count < 10; count++) {
      assertThat(accounts.refresh(refresh).json().has("access_token")).isTrue();
    }
    Reply denied = accounts.refresh(refresh);
    assertThat(denied.status()).isEqualTo(200);
    assertThat(denied.json().has("access_token")).isFalse();
    assertThat(denied.text("/error")).isEqualTo("Access Denied");
    assertThat(denied.text("/status")).isEqualTo("failure");
    move(Duration.ofMinutes(10).minusMillis(1));
    assertThat(accounts.refresh(refresh).text("/error")).isEqualTo("Access Denied");
    move(Duration.ofMillis(1));
    assertThat(accounts.refresh(refresh).json().has("access_token")).isTrue();
  }

  @Test
  void theSixteenthAccessTokenEndsTheOldest() {
    List<String> given = new ArrayList<>();
    for (int count = 0; count < 16; count++) {
      if (count == 8) {
        move(Duration.ofMinutes(10));
      }
      given.add(accounts.refresh(refresh).text("/access_token"));
      assertThat(works(given.get(0))).as("after " + given.size()).isEqualTo(given.size() < 16);
    }
    assertThat(given.subList(1, 16)).allMatch(this::works);
  }

  @Test
  void theTwentyFirstRefreshTokenEndsTheOldestButNoneThatCameWithTheOrganisation() {
    List<Reply> given = new ArrayList<>();
    for (int count = 0; count < 21; count++) {
      if (count % 10 == 0) {
        move(Duration.ofMinutes(10));
      }
      given.add(accounts.exchange(accounts.code(login, "ZohoCRM.users.ALL")));
    }
    assertThat(accounts.refresh(given.get(0).text("/refresh_token")).text("/error"))
        .isEqualTo("invalid_code");
    assertThat(works(given.get(0).text("/access_token"))).isFalse();
    assertThat(accounts.refresh(given.get(1).text("/refresh_token")).json().has("access_token"))
        .isTrue();
    assertThat(accounts.refresh(refresh).json().has("access_token")).isTrue();
  }

  @Test
  void theEleventhCodeWithinTenMinutesIsDenied() {
    for (int count = 0; count < 10; count++) {
      accounts.code(login, "ZohoCRM.users.ALL");
    }
    assertThat(AccountsServer.told(accounts.decide("accept", login, "ZohoCRM.users.ALL")))
        .containsEntry("error", "access_denied");
  }

  private boolean works(String accessToken) {
    return stub.get("/users").as(accessToken).send().status() == 200;
  }

  private void move(Duration duration) {
    stub.stub().organisations().changeClock(NAME, ClockChange.move(duration));
  }
}
