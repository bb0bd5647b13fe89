package io.github.zohocrmcontract.stub;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.zohocrmcontract.stub.testing.Postgres;
import io.github.zohocrmcontract.stub.testing.Reply;
import io.github.zohocrmcontract.stub.testing.Sandbox;
import io.github.zohocrmcontract.stub.testing.StubExtension;
import io.github.zohocrmcontract.stub.testing.Wire;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A database server that goes away and comes back; the stub goes on without a restart. */
@Timeout(300)
class LostDatabaseTest {

  private static final Duration LIMIT = Duration.ofSeconds(60);

  @TempDir Path data;

  @Test
  void whileTheServerIsAwayCallsAreInternalErrorsAndAfterwardsTheyAreAnsweredAgain()
      throws Exception {
    Postgres server = Postgres.startIn(data);
    String database = server.newDatabase();
    StubExtension stub = new StubExtension(options -> options.withDatabase(database));
    stub.open();
    try {
      String territories = "/settings/territories/" + Sandbox.CHENNAI;
      String patricia = territories + "/users/" + Sandbox.PATRICIA;
      Reply left =
          stub.delete(territories + "/users/" + Sandbox.SMITH).as(Sandbox.TERRITORIES).send();
      assertThat(left.status()).isEqualTo(200);

      server.close();
      // Side by side, since each waits for a connection for a while.
      CompletableFuture<Wire> health = later(() -> health(stub));
      List<CompletableFuture<Reply>> lost =
          List.of(
              later(() -> stub.get(territories).as(Sandbox.TERRITORIES).send()),
              later(() -> stub.delete(patricia).as(Sandbox.TERRITORIES).send()));
      for (CompletableFuture<Reply> one : lost) {
        Reply reply = one.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        assertThat(reply.status()).isEqualTo(500);
        assertThat(reply.text("/code")).isEqualTo("INTERNAL_ERROR");
      }
      assertThat(health.get(LIMIT.toSeconds(), TimeUnit.SECONDS).status()).isEqualTo(503);

      server.restartIn(data);
      Instant end = Instant.now().plus(LIMIT);
      while (stub.get("/users").as(Sandbox.TERRITORIES).send().status() != 200) {
        assertThat(Instant.now()).isBefore(end);
      }
      assertThat(health(stub).status()).isEqualTo(200);
      Reply users = stub.get(territories + "/users").as(Sandbox.TERRITORIES).send();
      assertThat(users.texts("/users/*/id")).containsExactly(Sandbox.PATRICIA);
    } finally {
      stub.close();
      server.close();
    }
  }

  private static <T> CompletableFuture<T> later(Supplier<T> call) {
    return CompletableFuture.supplyAsync(call, task -> new Thread(task).start());
  }

  private static Wire health(StubExtension stub) {
    return Wire.exchange(stub.stub().url(), "GET", "/health");
  }
}
