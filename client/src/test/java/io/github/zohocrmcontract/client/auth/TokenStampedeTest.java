package io.github.zohocrmcontract.client.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.zohocrmcontract.client.ZohoCrm;
import io.github.zohocrmcontract.client.testing.Databases;
import io.github.zohocrmcontract.client.testing.MovableClock;
import io.github.zohocrmcontract.client.testing.Postgres;
import io.github.zohocrmcontract.client.testing.StampedeProcess;
import io.github.zohocrmcontract.client.testing.TokenServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Everybody finds the token expired at the same moment, and one asks for another. */
@Timeout(180)
class TokenStampedeTest {
  private static final int PROCESSES = 4;
  private static final int THREADS_OF_EACH = 16;

  @Test
  void sixtyFourThreadsWhoseTokenHasRunOutAskForOne() throws Exception {
    try (TokenServer server = TokenServer.start()) {
      MovableClock clock = new MovableClock();
      ZohoCrm crm =
          ZohoCrm.builder()
              .server(server.url())
              .refreshToken("id", "secret", "1000.refresh")
              .clock(clock)
              .build();
      crm.users().list();
      clock.advance(Duration.ofHours(2));
      StampedeProcess.runAll(64, () -> crm.users().list());
      assertThat(server.tokenCalls()).isEqualTo(2);
      assertThat(server.tokensUsed().subList(1, 65))
          .containsExactlyElementsOf(Collections.nCopies(64, "1000.t2"));
    }
  }

  @Test
  void fourProcessesThatShareAnH2DatabaseAskForOne(@TempDir Path directory) throws Exception {
    String url = "jdbc:h2:file:" + directory.resolve("tokens") + ";AUTO_SERVER=TRUE";
    DataSource database = Databases.at(url);
    // As long as one connection is open, this process serves the file to the others.
    try (Connection open = database.getConnection()) {
      Databases.makeTokenTable(database);
      assertThat(tokenCallsOfProcessesThatShare(url)).isEqualTo(1);
    }
  }

  @Test
  void fourProcessesThatShareAPostgresDatabaseAskForOne() throws Exception {
    try (Postgres postgres = Postgres.start()) {
      Databases.makeTokenTable(Databases.at(postgres.url()));
      assertThat(tokenCallsOfProcessesThatShare(postgres.url())).isEqualTo(1);
    }
  }

  @Test
  void fourProcessesThatShareADirectoryAskForOne(@TempDir Path directory) throws Exception {
    assertThat(tokenCallsOfProcessesThatShare("file:" + directory)).isEqualTo(1);
  }

  @Test
  void processesThatShareNothingAskForOneEach() throws Exception {
    assertThat(tokenCallsOfProcessesThatShare("memory")).isEqualTo(PROCESSES);
  }

  private static int tokenCallsOfProcessesThatShare(String store) throws Exception {
    try (TokenServer server = TokenServer.startFor(PROCESSES)) {
      ZohoCrm.builder()
          .server(server.url())
          .refreshToken("id", "secret", "1000.refresh")
          .tokenStore(StampedeProcess.store(store))
          .clock(Clock.offset(Clock.systemUTC(), Duration.ofHours(-2)))
          .build()
          .users()
          .list();
      assertThat(server.tokenCalls()).isEqualTo(1);
      StampedeProcess.start(PROCESSES, store, server.url(), THREADS_OF_EACH);
      assertThat(server.tokensUsed())
          .hasSize(1 + PROCESSES * THREADS_OF_EACH)
          .filteredOn("1000.t1"::equals)
          .as("nobody used the token that had run out")
          .hasSize(1);
      return server.tokenCalls() - 1;
    }
  }
}
