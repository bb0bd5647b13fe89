package io.github.zohocrmcontract.client.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.zohocrmcontract.client.http.Deadline;
import io.github.zohocrmcontract.client.testing.Databases;
import io.github.zohocrmcontract.client.testing.StampedeProcess;
import io.github.zohocrmcontract.client.testing.TokenServer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the store does, whatever the database. */
@Timeout(60)
abstract class JdbcTokenStoreCases {
  private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");

  private JdbcTokenStore store;

  /** The database to try. */
  abstract DataSource database();

  @BeforeEach
  void makeTable() {
    Databases.makeTokenTable(database());
    store = new JdbcTokenStore(database());
  }

  @Test
  void whatIsKeptIsFoundByAnotherStoreOfTheDatabase() {
    assertThat(store.find("key")).isEmpty();
    AccessToken token = token("1000.a");
    assertThat(store.renew("key", kept -> token, soon())).isEqualTo(token);
    AccessToken found = new JdbcTokenStore(database()).find("key").orElseThrow();
    assertThat(found.value()).isEqualTo("1000.a");
    assertThat(found.issuedAt()).hasValue(NOW);
    assertThat(found.expiresAt()).hasValue(NOW.plusSeconds(3600));
    assertThat(found.apiDomain()).hasValue(URI.create("https://www.zohoapis.eu"));
    assertThat(store.find("other")).isEmpty();
  }

  @Test
  void aTokenOfWhichNothingElseIsKnownIsKeptAsSuch() {
    store.renew("key", kept -> AccessToken.of("1000.bare"), soon());
    AccessToken found = store.find("key").orElseThrow();
    assertThat(found.value()).isEqualTo("1000.bare");
    assertThat(found.expiresAt()).isEmpty();
    assertThat(found.apiDomain()).isEmpty();
  }

  @Test
  void oneAfterTheOtherRenewsAndSeesWhatTheOneBeforeHasLeft() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    StampedeProcess.runAll(
        16,
        () ->
            assertThat(
                    store.renew(
                        "key",
                        kept -> kept.orElseGet(() -> token("1000.t" + asked.incrementAndGet())),
                        soon()))
                .isEqualTo(token("1000.t1")));
    assertThat(asked).hasValue(1);
  }

  @Test
  void whoWaitsTooLongForAnotherOneIsToldSo() throws Exception {
    store.renew("key", kept -> token("1000.a"), soon());
    CountDownLatch renewing = new CountDownLatch(1);
    CountDownLatch enough = new CountDownLatch(1);
    Thread slow =
        new Thread(
            () ->
                store.renew(
                    "key",
                    kept -> {
                      renewing.countDown();
                      TokenServer.await(enough);
                      return token("1000.slow");
                    },
                    soon()));
    slow.start();
    TokenServer.await(renewing);
    try {
      assertThatExceptionOfType(TokenStoreException.class)
          .isThrownBy(
              () -> store.renew("key", kept -> token("1.x"), Deadline.in(Duration.ofMillis(200))))
          .withMessageContaining("took too long");
      assertThat(store.find("key").map(AccessToken::value)).hasValue("1000.a");
      store.renew("other key", kept -> token("1000.other"), soon());
    } finally {
      enough.countDown();
      slow.join();
    }
    assertThat(store.find("key").map(AccessToken::value)).hasValue("1000.slow");
  }

  @Test
  void aRenewalThatFailsLeavesWhatIsKeptAndTheNextOneGoesAhead() {
    store.renew("key", kept -> token("1000.a"), soon());
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(
            () ->
                store.renew(
                    "key",
                    kept -> {
                      throw new IllegalStateException("no token today");
                    },
                    soon()));
    assertThat(store.find("key").map(AccessToken::value)).hasValue("1000.a");
    store.renew("key", kept -> token("1000.b"), soon());
    assertThat(store.find("key").map(AccessToken::value)).hasValue("1000.b");
  }

  @Test
  void aMissingTableIsExplained() {
    Databases.run(database(), "DROP TABLE zoho_crm_tokens");
    assertThatExceptionOfType(TokenStoreException.class)
        .isThrownBy(() -> store.renew("key", kept -> token("1000.a"), soon()))
        .withMessageContaining("zoho-crm-tokens.sql");
  }

  @Test
  void aTokenThatDoesNotFitTheTableIsNotQuoted() {
    String tooLong = "1000." + "secretpart".repeat(300);
    TokenStoreException failure =
        catchThrowableOfType(
            TokenStoreException.class, () -> store.renew("key", kept -> token(tooLong), soon()));
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    assertThat(trace.toString())
        .contains("the access token could not be written")
        .doesNotContain("secretpart");
  }

  private static AccessToken token(String value) {
    return AccessToken.of(
        value, NOW, NOW.plusSeconds(3600), Optional.of(URI.create("https://www.zohoapis.eu")));
  }

  private static Deadline soon() {
    return Deadline.in(Duration.ofSeconds(30));
  }
}
