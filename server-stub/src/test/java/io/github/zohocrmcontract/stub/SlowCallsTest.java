package io.github.zohocrmcontract.stub;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.zohocrmcontract.stub.faults.Fault;
import io.github.zohocrmcontract.stub.limits.Allowance;
import io.github.zohocrmcontract.stub.testing.Sandbox;
import io.github.zohocrmcontract.stub.testing.TestedDatabase;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens while a call is under way; the test decides how long that is. */
class SlowCallsTest {

  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final String MEMBER =
      "/settings/territories/" + Sandbox.CHENNAI + "/users/" + Sandbox.PATRICIA;
  private static final Fault SLOW_REMOVAL =
      Fault.latency(Duration.ofMinutes(1)).onOperation("disassociateTerritoryUser").times(1);

  private final Semaphore begun = new Semaphore(0);
  private final Semaphore over = new Semaphore(0);
  private final HttpClient http = HttpClient.newHttpClient();
  private ZohoCrmStub stub;

  @BeforeEach
  void start() {
    stub =
        ZohoCrmStub.start(
            TestedDatabase.options(),
            Clock.systemUTC(),
            delay -> {
              begun.release();
              if (!over.tryAcquire(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("The test never ended the delay.");
              }
            });
  }

  @AfterEach
  void stop() {
    over.release();
    stub.close();
  }

  @Test
  void aDelayBeforeTheWorkLeavesEverythingAsItWas() throws Exception {
    stub.faults().add(SLOW_REMOVAL);
    CompletableFuture<HttpResponse<String>> removal = send("DELETE", MEMBER);
    awaitBegin();
    assertThat(status("GET", MEMBER)).isEqualTo(200);
    over.release();
    assertThat(status(removal)).isEqualTo(200);
    assertThat(status("GET", MEMBER)).isEqualTo(204);
  }

  @Test
  void aDelayAfterTheWorkHoldsTheAnswerBackOnly() throws Exception {
    stub.faults().add(SLOW_REMOVAL.afterTheWork());
    CompletableFuture<HttpResponse<String>> removal = send("DELETE", MEMBER);
    awaitBegin();
    assertThat(status("GET", MEMBER)).isEqualTo(204);
    assertThat(removal).isNotDone();
    over.release();
    assertThat(status(removal)).isEqualTo(200);
  }

  @Test
  void callsAtTheSameTimeAreLimitedAndRoomIsMadeWhenOneEnds() throws Exception {
    stub.limits().set("documented-territories", new Allowance(100, 1));
    stub.faults().add(SLOW_REMOVAL);
    CompletableFuture<HttpResponse<String>> removal = send("DELETE", MEMBER);
    awaitBegin();
    assertThat(status("GET", MEMBER)).isEqualTo(429);
    over.release();
    assertThat(status(removal)).isEqualTo(200);
    assertThat(status("GET", MEMBER)).isEqualTo(204);
  }

  @Test
  void aStubThatStopsFinishesTheCallsThatAreUnderWay() throws Exception {
    stub.faults().add(SLOW_REMOVAL);
    CompletableFuture<HttpResponse<String>> removal = send("DELETE", MEMBER);
    awaitBegin();
    CompletableFuture<Void> stopping = CompletableFuture.runAsync(stub::close);
    awaitNoConnections();
    assertThat(stopping).isNotDone();
    over.release();
    assertThat(status(removal)).isEqualTo(200);
    stopping.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
  }

  private void awaitBegin() throws InterruptedException {
    assertThat(begun.tryAcquire(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
  }

  private void awaitNoConnections() throws InterruptedException {
    long end = System.nanoTime() + LIMIT.toNanos();
    while (System.nanoTime() < end) {
      try (Socket socket = new Socket()) {
        socket.connect(new InetSocketAddress(stub.url().getHost(), stub.url().getPort()), 1000);
      } catch (IOException refused) {
        return;
      }
      Thread.sleep(10);
    }
    throw new AssertionError("The stub still takes connections.");
  }

  private int status(String method, String path) throws Exception {
    return status(send(method, path));
  }

  private static int status(CompletableFuture<HttpResponse<String>> call) throws Exception {
    return call.get(LIMIT.toSeconds(), TimeUnit.SECONDS).statusCode();
  }

  private CompletableFuture<HttpResponse<String>> send(String method, String path) {
    return http.sendAsync(
        HttpRequest.newBuilder(URI.create(stub.url() + "/crm/v7" + path))
            .timeout(LIMIT)
            .header("Authorization", "Zoho-oauthtoken " + Sandbox.TERRITORIES)
            .method(method, HttpRequest.BodyPublishers.noBody())
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
